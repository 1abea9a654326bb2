package org.copydesk.policy;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.LongSupplier;
import org.copydesk.language.article.ArticleStatus;
import org.copydesk.language.reading.QuotedArticle;
import org.copydesk.policy.PolicyBook.ReadyPolicy;
import org.copydesk.policy.model.Condition;
import org.copydesk.policy.model.Items;
import org.copydesk.policy.model.Reading;
import org.copydesk.policy.model.Views;
import org.copydesk.policy.pack.Mode;

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
    if (GONE.contains(article.article().status())) {
      return new FlaggedReading(article, List.of(), List.of(), List.of(), book.versions());
    }
    Reading reading = Reading.of(article, book.patterns());
    Views views = Views.of(reading, clock.instant());
    PolicyRun run =
        new PolicyRun(reading, new Items(reading, views), new Condition.Scope(views), nanos, LIMIT);
    List<Flag> flags = new ArrayList<>();
    List<Flag> shadow = new ArrayList<>();
    for (ReadyPolicy ready : book.ready()) {
      (ready.policy().mode() == Mode.SHADOW ? shadow : flags).addAll(run.apply(ready));
    }
    flags.sort(GRAVEST_FIRST);
    shadow.sort(GRAVEST_FIRST);
    return new FlaggedReading(article, flags, shadow, run.missing(), book.versions());
  }
}
