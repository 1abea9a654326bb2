package org.copydesk.policy;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.copydesk.language.article.Article;
import org.copydesk.language.reading.ArticleReader;
import org.copydesk.language.text.Span;
import org.copydesk.policy.pack.Example;
import org.copydesk.policy.pack.Fault;
import org.copydesk.policy.pack.Mode;
import org.copydesk.policy.pack.Policy;

/** Runs the examples of a book: each policy on its own texts. */
public final class PolicyTester {

  private final PolicyBook book;
  private final PolicyStep step;
  private final ArticleReader reader;
  private final ExampleLayout layout;

  /**
   * With the book to test.
   *
   * @param reader finds the quotes in an example
   * @param layout makes an article of an example
   * @param clock the time at which examples are judged; embargoes need it
   */
  public PolicyTester(PolicyBook book, ArticleReader reader, ExampleLayout layout, Clock clock) {
    this.book = book;
    this.step = new PolicyStep(book, clock);
    this.reader = reader;
    this.layout = layout;
  }

  /** One result for each example of each policy that is not off, in the order of the files. */
  public List<Result> run() {
    List<Result> results = new ArrayList<>();
    for (Policy policy : book.policies()) {
      if (policy.mode() != Mode.OFF) {
        policy.examples().forEach(example -> results.add(run(policy, example)));
      }
    }
    return results;
  }

  /** The failed examples as faults with their places, for a check. */
  public List<Fault> faults() {
    return run().stream().filter(result -> !result.passed()).map(Result::fault).toList();
  }

  private Result run(Policy policy, Example example) {
    Article article = layout.article(example.text(), example.metadata());
    FlaggedReading flagged = step.apply(reader.read(article));
    List<Flag> flags =
        Stream.concat(flagged.flags().stream(), flagged.shadow().stream())
            .filter(flag -> flag.policyId().equals(policy.name()))
            .toList();
    return new Result(policy, example, flags, problem(example, flags));
  }

  private static String problem(Example example, List<Flag> flags) {
    if (!example.fires()) {
      return flags.isEmpty() ? "" : "it fires, and must be silent";
    }
    if (flags.isEmpty()) {
      return "it is silent, and must fire";
    }
    List<Span> evidence = flags.stream().flatMap(flag -> flag.evidence().stream()).toList();
    boolean all =
        example.marked().stream().allMatch(span -> evidence.stream().anyMatch(span::overlaps));
    return all ? "" : "it fires, but not on the words in [[ ]]";
  }

  /** Makes an article of an example's plain text, as ingest would of a submission. */
  @FunctionalInterface
  public interface ExampleLayout {

    /** The article of a text in the form headline, byline, date, paragraphs. */
    Article article(String text, Map<String, String> metadata);
  }

  /**
   * What became of one example.
   *
   * @param policy whose example it is
   * @param example the example
   * @param flags what the policy raised on it
   * @param problem why it failed; empty where it passed
   */
  public record Result(Policy policy, Example example, List<Flag> flags, String problem) {

    /** Whether the policy did what the example says. */
    public boolean passed() {
      return problem.isEmpty();
    }

    private Fault fault() {
      return policy
          .id()
          .faultAt(example.place(), "example of " + policy.name() + " fails: " + problem);
    }
  }
}
