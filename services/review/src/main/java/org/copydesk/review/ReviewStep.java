package org.copydesk.review;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import org.copydesk.letters.AnsweredDecision;
import org.copydesk.letters.Decision;
import org.copydesk.letters.FlaggedArticle;
import org.copydesk.letters.ReviewRecord;
import org.copydesk.runtime.Outcome;
import org.copydesk.runtime.Outcome.Accepted;
import org.copydesk.runtime.Outcome.Rejected;
import org.copydesk.runtime.Outcome.Unchanged;

/**
 * The door into the review: flagged articles and decisions in, review records out.
 *
 * <p>Holds no state; the current record is handed in and the next one comes back. The clock gives
 * nothing but the time written on records: what is decided depends on the letters alone, so a step
 * that is done again answers the same.
 */
public final class ReviewStep {

  private final Clock clock;
  private final String producer;

  /**
   * @param clock for the time on records
   * @param producer version of the stage, written on records
   */
  public ReviewStep(Clock clock, String producer) {
    this.clock = Objects.requireNonNull(clock, "clock");
    this.producer = Objects.requireNonNull(producer, "producer");
  }

  /**
   * What a flagged article makes of the record: a new one for a new revision, the same with fresh
   * flags and kept judgements for the revision on record, {@code Unchanged} for an older revision
   * and for one that brings nothing new. Never rejected.
   *
   * @param current the article's record, empty for the first revision
   * @param flagged of the same article
   */
  public Outcome<ReviewRecord> arrive(Optional<ReviewRecord> current, FlaggedArticle flagged) {
    current.ifPresent(record -> requireSame(record, flagged.getQuoted().getArticle().getId()));
    return Arrival.of(current.map(ReviewLetters::open), flagged)
        .fold(
            review -> new Accepted<>(sealed(review)),
            same -> new Unchanged<>(same.reason()),
            bad -> new Rejected<>(bad.code(), bad.field(), bad.detail()));
  }

  /**
   * The record with the answer to a decision: applied, in conflict or refused, the last two
   * changing nothing else. {@code Unchanged} for a decision that is answered already; {@code
   * Rejected} for one that cannot be answered: on an unknown article, or without id or reviewer.
   *
   * @param current the article's record; empty where none ever came
   */
  public Outcome<ReviewRecord> decide(Optional<ReviewRecord> current, Decision decision) {
    if (current.isEmpty()) {
      return new Rejected<>(
          "unknown-article", "articleId", "expected an article that is on review, got another");
    }
    Optional<Rejected<ReviewRecord>> fault =
        DecisionForm.fault(current.get().getArticleId(), decision);
    if (fault.isPresent()) {
      return fault.get();
    }
    Review review = ReviewLetters.open(current.get());
    return review.judgement().history().has(decision.getDecisionId())
        ? new Unchanged<>("the decision is answered already")
        : new Accepted<>(sealed(answered(review, decision)));
  }

  private static Review answered(Review review, Decision decision) {
    Optional<String> oversize = DecisionForm.oversize(decision);
    Answer answer =
        oversize
            .map(detail -> Answer.refused(review, detail))
            .orElseGet(() -> Deciding.answer(review, decision));
    boolean wordless = oversize.isPresent() || review.content().isErased();
    AnsweredDecision entry =
        new AnsweredDecision(
            wordless ? FreeText.without(decision) : decision, answer.outcome(), answer.detail());
    Judgement after = answer.after();
    return new Review(
        review.update() + 1, review.content(), after.withHistory(after.history().with(entry)));
  }

  private ReviewRecord sealed(Review review) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    return ReviewLetters.seal(review, now, producer);
  }

  private static void requireSame(ReviewRecord record, String articleId) {
    if (!record.getArticleId().equals(articleId)) {
      throw new IllegalArgumentException("a record of another article was handed in");
    }
  }
}
