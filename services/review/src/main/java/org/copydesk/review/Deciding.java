package org.copydesk.review;

import org.copydesk.letters.Decision;
import org.copydesk.letters.DecisionAction;

/** What is answered to a decision on an article that is known. */
final class Deciding {

  private Deciding() {}

  /**
   * The answer. Only an applied one changes the judgement, and it never changes the history: that
   * is for the caller, who writes the answer down.
   */
  static Answer answer(Review review, Decision decision) {
    if (review.content().isErased()) {
      return Answer.refused(review, "the article is erased: nothing of it is left to decide on");
    }
    if (decision.getRevision() < review.revision()) {
      return Answer.conflict(review, SinceThen.detail(review, decision.getRevision()));
    }
    if (decision.getRevision() > review.revision()) {
      int current = review.revision();
      return Answer.refused(
          review,
          "revision "
              + decision.getRevision()
              + " is not on record, the current one is "
              + current);
    }
    if (decision.getAction() != DecisionAction.DECIDE && hasVerdicts(decision)) {
      return Answer.refused(review, "verdicts come with DECIDE alone, got " + decision.getAction());
    }
    return Corrections.fault(review.content(), decision)
        .map(fault -> Answer.refused(review, fault))
        .orElseGet(() -> act(review, decision));
  }

  private static boolean hasVerdicts(Decision decision) {
    return decision.getVerdict() != null || !decision.getFlagVerdicts().isEmpty();
  }

  private static Answer act(Review review, Decision decision) {
    return switch (decision.getAction()) {
      case CLAIM -> Claiming.claim(review, decision);
      case RELEASE -> Claiming.release(review, decision);
      case HAND_OVER -> Claiming.handOver(review, decision);
      case DECIDE -> Verdicts.decide(review, decision);
      case CORRECT_READING -> Corrections.note(review, decision);
      case UNDO -> Undoing.undo(review, decision);
    };
  }
}
