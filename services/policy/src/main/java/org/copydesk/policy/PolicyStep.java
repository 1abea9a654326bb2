package org.copydesk.policy;

import static java.util.stream.Collectors.partitioningBy;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import org.copydesk.language.article.ArticleStatus;
import org.copydesk.language.reading.MissingPart;
import org.copydesk.language.reading.QuotedArticle;
import org.copydesk.policy.PolicyBook.ReadyPolicy;
import org.copydesk.policy.model.Condition;
import org.copydesk.policy.model.Items;
import org.copydesk.policy.model.Reading;
import org.copydesk.policy.model.Views;

/** Applies a book of policies to articles that were read. Safe for several threads. */
public final class PolicyStep {

  /** What one policy may take for one article. */
  private static final Duration LIMIT = Duration.ofMillis(500);

  private static final Set<ArticleStatus> GONE =
      Set.of(ArticleStatus.WITHDRAWN, ArticleStatus.ERASED);

  private static final Comparator<Flag> GRAVEST_FIRST =
      Comparator.comparing(Flag::severity)
          .reversed()
          .thenComparingInt(flag -> flag.evidence().isEmpty() ? 0 : flag.evidence().get(0).start())
          .thenComparing(Flag::id);

  private final PolicyBook book;
  private final Clock clock;
  private final LongSupplier nanos;

  /** With the policies to apply and the clock that embargoes are measured by. */
  public PolicyStep(PolicyBook book, Clock clock) {
    this(book, clock, System::nanoTime);
  }

  PolicyStep(PolicyBook book, Clock clock, LongSupplier nanos) {
    this.book = book;
    this.clock = clock;
    this.nanos = nanos;
  }

  /**
   * Applies every policy that is active or in shadow. An article that was withdrawn or erased gets
   * no flags. A policy that fails or overruns its time is named in {@link
   * FlaggedReading#missing()}; the others are applied.
   */
  public FlaggedReading apply(QuotedArticle article) {
    return GONE.contains(article.article().status())
        ? new FlaggedReading(article, List.of(), List.of(), List.of(), book.versions())
        : applied(article, book.ready(), List.of());
  }

  /**
   * The same, but that only those policies are applied whose findings are not known.
   *
   * @param before what was found in the same revision, by this policy or another
   */
  FlaggedReading apply(QuotedArticle article, Findings before) {
    if (GONE.contains(article.article().status()) || before.definitions().isEmpty()) {
      return apply(article);
    }
    List<ReadyPolicy> due = new ArrayList<>();
    List<Flag> known = new ArrayList<>();
    Definitions definitions = book.definitions();
    for (ReadyPolicy ready : book.ready()) {
      OptionalLong definition = definitions.of(ready);
      if (definition.isPresent() && before.definitions().contains(definition.getAsLong())) {
        known.addAll(known(ready, before));
      } else {
        due.add(ready);
      }
    }
    return applied(article, due, known);
  }

  private static List<Flag> known(ReadyPolicy ready, Findings before) {
    return before.found().stream()
        .filter(found -> found.policyId().equals(ready.policy().name()))
        .map(found -> FlagWriter.flag(ready, found.id(), found.message(), found.evidence()))
        .toList();
  }

  private FlaggedReading applied(QuotedArticle article, List<ReadyPolicy> due, List<Flag> known) {
    List<Flag> all = new ArrayList<>(known);
    List<MissingPart> missing = List.of();
    if (!due.isEmpty()) {
      PolicyRun run = run(article, due);
      due.forEach(ready -> all.addAll(run.apply(ready)));
      missing = run.missing();
    }
    all.sort(GRAVEST_FIRST);
    Set<String> inShadow = book.inShadow();
    Map<Boolean, List<Flag>> flags =
        all.stream().collect(partitioningBy(flag -> inShadow.contains(flag.policyId())));
    return new FlaggedReading(
        article,
        flags.getOrDefault(false, List.of()),
        flags.getOrDefault(true, List.of()),
        missing,
        book.versions());
  }

  private PolicyRun run(QuotedArticle article, List<ReadyPolicy> due) {
    Reading reading = Reading.of(article, book.patternsFor(due));
    Views views = Views.of(reading, clock.instant());
    Condition.Scope scope = new Condition.Scope(views);
    return new PolicyRun(reading, new Items(reading, views), scope, nanos, LIMIT);
  }

  /**
   * What of the flags need not be found again. A policy that failed or was cut off is applied again
   * the next time, and so is one that looks at the time.
   */
  Findings findings(FlaggedReading flagged) {
    if (GONE.contains(flagged.quoted().article().status())) {
      return Findings.NONE;
    }
    Set<String> missing = new HashSet<>();
    flagged.missing().forEach(it -> missing.add(it.part()));
    Set<Long> definitions = new HashSet<>();
    Set<String> lasting = new HashSet<>();
    for (ReadyPolicy ready : book.ready()) {
      OptionalLong definition = book.definitions().of(ready);
      if (definition.isPresent() && !missing.contains(PolicyRun.part(ready))) {
        definitions.add(definition.getAsLong());
        lasting.add(ready.policy().name());
      }
    }
    List<Findings.Found> found =
        Stream.concat(flagged.flags().stream(), flagged.shadow().stream())
            .filter(flag -> lasting.contains(flag.policyId()))
            .map(it -> new Findings.Found(it.policyId(), it.id(), it.message(), it.evidence()))
            .toList();
    return new Findings(flagged.quoted().article().revision(), definitions, found);
  }
}
