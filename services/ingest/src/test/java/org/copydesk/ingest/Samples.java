package org.copydesk.ingest;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.copydesk.language.article.Article;
import org.copydesk.runtime.Outcome;

/** Submissions for tests, and what the step answers to them. */
final class Samples {

  static final Instant NOW = Instant.parse("2024-03-04T12:00:00Z");

  static final String TEXT =
      """
      Bridge opens a week early

      By Ana Roe
      4 March 2024

      The bridge over the sound opened on Monday, a week before it was due.

      “Nobody complained,” said its builder.
      """;

  private final IngestStep step = new IngestStep(IngestSettings.standard());
  private Optional<KnownArticle> known = Optional.empty();

  static Submitted plain(Action action, String text) {
    return plain(action, text, Map.of());
  }

  static Submitted plain(Action action, String text, Map<String, String> metadata) {
    return body(
        "text/plain; charset=utf-8", text.getBytes(StandardCharsets.UTF_8), action, metadata);
  }

  static Submitted body(
      String mediaType, byte[] body, Action action, Map<String, String> metadata) {
    return new Submitted("courier", "a-1", action, mediaType, body, metadata, NOW);
  }

  /** Hands in and remembers, as the stage does. */
  Outcome<Article> take(Submitted submission) {
    Outcome<Article> outcome = step.take(submission, known);
    outcome.fold(
        article -> known = Optional.of(KnownArticle.after(article)),
        unchanged -> known,
        rejected -> known);
    return outcome;
  }

  Article accept(Submitted submission) {
    return accepted(take(submission));
  }

  static Article accepted(Outcome<Article> outcome) {
    return outcome.fold(
        article -> article,
        unchanged -> {
          throw new AssertionError("expected an article, got: " + unchanged.reason());
        },
        rejected -> {
          throw new AssertionError("expected an article, got: " + rejected);
        });
  }

  static Outcome.Rejected<Article> rejected(Outcome<Article> outcome) {
    return outcome.fold(
        article -> {
          throw new AssertionError("expected a rejection, got revision " + article.revision());
        },
        unchanged -> {
          throw new AssertionError("expected a rejection, got: " + unchanged.reason());
        },
        rejected -> rejected);
  }

  static String unchanged(Outcome<Article> outcome) {
    return outcome.fold(
        article -> {
          throw new AssertionError("expected no change, got revision " + article.revision());
        },
        unchanged -> unchanged.reason(),
        rejected -> {
          throw new AssertionError("expected no change, got: " + rejected);
        });
  }
}
