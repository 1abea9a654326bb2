package org.copydesk.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.copydesk.letters.AnsweredDecision;
import org.copydesk.letters.Decision;
import org.copydesk.letters.DecisionAction;
import org.copydesk.letters.DecisionOutcome;
import org.copydesk.letters.FlagVerdict;
import org.copydesk.letters.FlagVerdictKind;
import org.copydesk.letters.FlaggedArticle;
import org.copydesk.letters.ReadingCorrection;
import org.copydesk.letters.ReviewRecord;
import org.copydesk.letters.Verdict;
import org.copydesk.runtime.Outcome;
import org.jspecify.annotations.Nullable;

/** A review stage with one article on it and a clock that ticks a second with each decision. */
final class Desk {

  static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");

  private final ReviewStep step = new ReviewStep(Clock.fixed(NOW, ZoneOffset.UTC), "review test");
  private @Nullable ReviewRecord current;
  private Instant time = NOW;
  private int made;

  static Desk with(FlaggedArticle first) {
    Desk desk = new Desk();
    desk.arrives(first);
    return desk;
  }

  ReviewRecord record() {
    return Objects.requireNonNull(current, "no article has come yet");
  }

  /** Puts the record through its bytes, as the stage's store does. */
  void reloads() {
    try {
      current = ReviewRecord.getDecoder().decode(ReviewRecord.getEncoder().encode(record()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  ReviewRecord arrives(FlaggedArticle letter) {
    current = accepted(arrival(letter));
    return current;
  }

  Outcome<ReviewRecord> arrival(FlaggedArticle letter) {
    return step.arrive(Optional.ofNullable(current), letter);
  }

  AnsweredDecision takes(Decision decision) {
    current = accepted(decision(decision));
    List<AnsweredDecision> answers = current.getDecisions();
    return answers.get(answers.size() - 1);
  }

  /** Takes a decision that is expected to hold. */
  Decision applies(Decision decision) {
    AnsweredDecision answer = takes(decision);
    assertThat(answer.getOutcome()).as(answer.getDetail()).isEqualTo(DecisionOutcome.APPLIED);
    return decision;
  }

  Outcome<ReviewRecord> decision(Decision decision) {
    return step.decide(Optional.ofNullable(current), decision);
  }

  void waits(long seconds) {
    time = time.plusSeconds(seconds);
  }

  Decision.Builder by(String reviewer, DecisionAction action) {
    made++;
    time = time.plusSeconds(1);
    return Decision.newBuilder()
        .setDecisionId("d" + made)
        .setArticleId(Draft.ID)
        .setRevision(current == null ? 1 : current.getRevision())
        .setReviewer(reviewer)
        .setAction(action)
        .setDecidedAt(time);
  }

  Decision claim(String reviewer) {
    return by(reviewer, DecisionAction.CLAIM).build();
  }

  Decision release(String reviewer) {
    return by(reviewer, DecisionAction.RELEASE).build();
  }

  Decision handOver(String reviewer, String to) {
    return by(reviewer, DecisionAction.HAND_OVER).setHandTo(to).build();
  }

  Decision approve(String reviewer, FlagVerdict... verdicts) {
    return by(reviewer, DecisionAction.DECIDE)
        .setVerdict(Verdict.APPROVE)
        .setFlagVerdicts(List.of(verdicts))
        .build();
  }

  Decision reject(String reviewer, @Nullable String reason) {
    return by(reviewer, DecisionAction.DECIDE).setVerdict(Verdict.REJECT).setReason(reason).build();
  }

  Decision escalate(String reviewer) {
    return by(reviewer, DecisionAction.DECIDE)
        .setVerdict(Verdict.ESCALATE)
        .setReason("for the lawyer")
        .build();
  }

  Decision note(String reviewer, String words) {
    return by(reviewer, DecisionAction.CORRECT_READING).setReason(words).build();
  }

  Decision correct(String reviewer, String quoteId, String part, String value) {
    return by(reviewer, DecisionAction.CORRECT_READING)
        .setCorrections(List.of(new ReadingCorrection(quoteId, part, value)))
        .build();
  }

  Decision undo(String reviewer, String decisionId) {
    return by(reviewer, DecisionAction.UNDO).setUndoes(decisionId).build();
  }

  static FlagVerdict dismissed(String flagId, @Nullable String reason) {
    return new FlagVerdict(flagId, FlagVerdictKind.DISMISSED, reason);
  }

  static FlagVerdict confirmed(String flagId) {
    return new FlagVerdict(flagId, FlagVerdictKind.CONFIRMED, null);
  }

  static ReviewRecord accepted(Outcome<ReviewRecord> outcome) {
    return outcome.fold(
        record -> record,
        unchanged -> {
          throw new AssertionError("unchanged: " + unchanged.reason());
        },
        rejected -> {
          throw new AssertionError("rejected: " + rejected.detail());
        });
  }
}
