package org.copydesk.review;

import org.copydesk.letters.Decision;
import org.jspecify.annotations.Nullable;

/** Taking a record up, letting it go, and handing it to a colleague. */
final class Claiming {

  private Claiming() {}

  /** A decided record may be claimed too: its verdict holds until the claimant gives another. */
  static Answer claim(Review review, Decision decision) {
    Claim held = review.judgement().claim();
    if (review.content().isWithdrawn()) {
      return Answer.refused(review, "the article is withdrawn: there is nothing to take up");
    }
    if (held == null) {
      Claim claim = new Claim(decision.getReviewer(), decision.getDecidedAt());
      return Answer.applied(review.judgement().withClaim(claim), "");
    }
    String since = " since " + Said.moment(held.at());
    return held.isOf(decision.getReviewer())
        ? Answer.refused(review, "you have it already," + since)
        : Answer.conflict(review, heldBy(held));
  }

  /** Somebody else's claim is released only with a reason, so that no record is stuck for good. */
  static Answer release(Review review, Decision decision) {
    Claim held = review.judgement().claim();
    if (held == null) {
      return Answer.refused(review, "nobody has claimed it");
    }
    if (held.isOf(decision.getReviewer())) {
      return Answer.applied(review.judgement().withClaim(null), "");
    }
    return isBlank(decision.getReason())
        ? Answer.conflict(review, heldBy(held) + "; releasing it for them needs a reason")
        : Answer.applied(review.judgement().withClaim(null), "taken from " + Said.name(held.by()));
  }

  /** Whoever has it, or anybody while nobody has it, hands it on; the new claim begins then. */
  static Answer handOver(Review review, Decision decision) {
    Claim held = review.judgement().claim();
    String to = decision.getHandTo();
    if (review.content().isWithdrawn()) {
      return Answer.refused(review, "the article is withdrawn: there is nothing to hand over");
    }
    if (isBlank(to) || to.length() > DecisionForm.MOST_ID) {
      return Answer.refused(review, "handing over needs a name of a colleague");
    }
    if (held != null && !held.isOf(decision.getReviewer())) {
      return Answer.conflict(review, heldBy(held));
    }
    return Answer.applied(review.judgement().withClaim(new Claim(to, decision.getDecidedAt())), "");
  }

  static String heldBy(Claim held) {
    return Said.name(held.by()) + " has it since " + Said.moment(held.at());
  }

  static boolean isBlank(@Nullable String text) {
    return text == null || text.isBlank();
  }
}
