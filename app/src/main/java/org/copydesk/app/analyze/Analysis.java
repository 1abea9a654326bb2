package org.copydesk.app.analyze;

import java.time.Clock;
import java.util.Optional;
import org.copydesk.app.print.Reading;
import org.copydesk.ingest.IngestStep;
import org.copydesk.ingest.Submitted;
import org.copydesk.language.article.Article;
import org.copydesk.language.reading.ArticleReader;
import org.copydesk.policy.FlaggedReading;
import org.copydesk.policy.PolicyBook;
import org.copydesk.policy.PolicyLetters;
import org.copydesk.policy.PolicyStep;
import org.copydesk.runtime.Outcome;
import org.copydesk.runtime.Outcome.Accepted;
import org.copydesk.runtime.Outcome.Rejected;
import org.copydesk.runtime.Outcome.Unchanged;
import org.copydesk.runtime.ProductVersion;
import org.copydesk.schemas.wire.TrustedLetters;

/**
 * The steps of the line one after another, in this process: the same code that the stages run. Safe
 * for use by several threads.
 */
public final class Analysis {

  private final IngestStep ingest;
  private final ArticleReader reader;
  private final PolicyStep policy;
  private final String producer = "analyze/" + ProductVersion.of(Analysis.class);

  /** With the steps to take. */
  public Analysis(IngestStep ingest, ArticleReader reader, PolicyBook policies, Clock clock) {
    this.ingest = ingest;
    this.reader = reader;
    this.policy = new PolicyStep(policies, clock);
    // Letters are built here without a wire, maybe by several threads at once.
    TrustedLetters.trust();
  }

  /** All that is found in a submission, as if it were the article's first. */
  public Outcome<Reading> read(Submitted submitted) {
    return ingest
        .take(submitted, Optional.empty())
        .fold(
            article -> new Accepted<>(read(article)),
            unchanged -> new Unchanged<>(unchanged.reason()),
            rejected -> new Rejected<>(rejected.code(), rejected.field(), rejected.detail()));
  }

  private Reading read(Article article) {
    FlaggedReading flagged = policy.apply(reader.read(article));
    return Reading.of(PolicyLetters.seal(flagged, producer));
  }
}
