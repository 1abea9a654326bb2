package org.copydesk.app.command;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.copydesk.app.Surroundings;
import org.copydesk.ingest.Action;
import org.copydesk.ingest.IngestStep;
import org.copydesk.ingest.Submitted;
import org.copydesk.language.article.Article;
import org.copydesk.language.reading.RuleReader;
import org.copydesk.policy.PolicyBook;
import org.copydesk.policy.PolicyFaults;
import org.copydesk.policy.PolicyTester;
import org.copydesk.policy.pack.Fault;
import org.copydesk.policy.pack.PackSource;

/**
 * Runs the examples of packs. They are always read by rules, and judged as of one day, so that an
 * example does the same on every machine and in every year.
 */
final class PackExamples {

  /** So that an example with a date does not come to do something else with time. */
  private static final Instant JUDGED_AT = Instant.parse("2026-03-03T12:00:00Z");

  private final IngestStep ingest;
  private final Clock clock;

  PackExamples(Surroundings surroundings) {
    this.ingest = Steps.ingest(surroundings);
    this.clock = Clock.fixed(JUDGED_AT, ZoneOffset.UTC);
  }

  /** The packs as a book, ready to be applied. */
  PolicyBook checked(List<PackSource> sources) throws PolicyFaults {
    PolicyBook book = PolicyBook.of(sources);
    List<Fault> faults = tester(book).faults();
    if (!faults.isEmpty()) {
      throw new PolicyFaults(faults);
    }
    return book;
  }

  PolicyTester tester(PolicyBook book) {
    return new PolicyTester(book, RuleReader.standard(), this::laidOut, clock);
  }

  private Article laidOut(String text, Map<String, String> metadata) {
    Submitted example =
        new Submitted(
            "policies",
            "example",
            Action.PUBLISH,
            "text/plain; charset=utf-8",
            text.getBytes(StandardCharsets.UTF_8),
            metadata,
            clock.instant());
    return ingest
        .take(example, Optional.empty())
        .fold(
            article -> article,
            unchanged -> {
              throw new IllegalStateException("a first revision is never unchanged");
            },
            rejected -> {
              throw Refusal.badInput(
                  "an example cannot be read as an article: " + rejected.detail());
            });
  }
}
