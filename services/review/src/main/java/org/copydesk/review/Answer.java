package org.copydesk.review;

import java.util.Objects;
import org.copydesk.letters.DecisionOutcome;

/**
 * What became of a decision.
 *
 * @param outcome applied, in conflict, refused
 * @param after the judgement, unchanged unless the decision was applied
 * @param detail why, for an editor; never words of the article
 */
record Answer(DecisionOutcome outcome, Judgement after, String detail) {

  Answer {
    Objects.requireNonNull(outcome, "outcome");
    Objects.requireNonNull(after, "after");
    Objects.requireNonNull(detail, "detail");
  }

  static Answer applied(Judgement after, String detail) {
    return new Answer(DecisionOutcome.APPLIED, after, detail);
  }

  static Answer conflict(Review review, String detail) {
    return new Answer(DecisionOutcome.CONFLICT, review.judgement(), detail);
  }

  static Answer refused(Review review, String detail) {
    return new Answer(DecisionOutcome.REFUSED, review.judgement(), detail);
  }
}
