package org.copydesk.app.policies;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.copydesk.language.article.Article;
import org.copydesk.language.reading.QuotedArticle;
import org.copydesk.policy.Flag;
import org.copydesk.policy.FlaggedReading;
import org.copydesk.policy.PolicyBook;
import org.copydesk.policy.PolicyStep;

/**
 * Applies two policies to articles, to tell what one would change. Policies in shadow mode count as
 * any other. Safe for several threads.
 */
public final class Backtest {

  private static final int MOST_OF_ONE_ARTICLE = 20;

  private final PolicyStep before;
  private final PolicyStep now;

  /**
   * With the two policies.
   *
   * @param clock the time that embargoes are held against
   */
  public Backtest(PolicyBook before, PolicyBook now, Clock clock) {
    this.before = new PolicyStep(before, clock);
    this.now = new PolicyStep(now, clock);
  }

  /** What the two make of an article. */
  public Trial of(QuotedArticle article) {
    List<Flag> old = flags(before.apply(article));
    List<Flag> fresh = flags(now.apply(article));
    List<Trial.Difference> differences = new ArrayList<>();
    addOnly(fresh, old, true, article.article(), differences);
    addOnly(old, fresh, false, article.article(), differences);
    return new Trial(article.article().revision(), ids(old), ids(fresh), differences);
  }

  private static List<Flag> flags(FlaggedReading reading) {
    return Stream.concat(reading.flags().stream(), reading.shadow().stream()).toList();
  }

  private static Set<String> ids(List<Flag> flags) {
    return flags.stream().map(Flag::policyId).collect(Collectors.toSet());
  }

  private static void addOnly(
      List<Flag> of,
      List<Flag> notOf,
      boolean appeared,
      Article article,
      List<Trial.Difference> to) {
    Set<String> known = notOf.stream().map(Flag::id).collect(Collectors.toSet());
    Set<String> told = new HashSet<>();
    for (Flag flag : of) {
      boolean few = told.size() < MOST_OF_ONE_ARTICLE;
      if (few && !known.contains(flag.id()) && told.add(flag.policyId())) {
        Sample sample = Sample.of(article.id(), article.title(), article.text(), flag);
        to.add(new Trial.Difference(flag.policyId(), appeared, sample));
      }
    }
  }
}
