package org.copydesk.review;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.copydesk.letters.Decision;
import org.copydesk.letters.DecisionAction;
import org.copydesk.letters.FlagVerdict;
import org.copydesk.letters.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * Taking back the last applied decision; what was before it follows from the decisions before it.
 */
final class Undoing {

  /** How long a decision can be taken back, by the times that the decisions say. */
  static final Duration LIMIT = Duration.ofSeconds(60);

  private Undoing() {}

  static Answer undo(Review review, Decision undo) {
    List<Decision> standing = review.judgement().history().standing();
    if (Claiming.isBlank(undo.getUndoes())) {
      return Answer.refused(review, "the id of the decision to take back is missing");
    }
    if (standing.isEmpty()) {
      return Answer.refused(review, "there is no decision to take back");
    }
    Decision last = standing.get(standing.size() - 1);
    return fault(last, undo)
        .map(fault -> Answer.refused(review, fault))
        .orElseGet(() -> undone(review, standing.subList(0, standing.size() - 1), last));
  }

  private static Optional<String> fault(Decision last, Decision undo) {
    if (!last.getDecisionId().equals(undo.getUndoes())) {
      return Optional.of("only the last decision can be taken back, and that is another one");
    }
    if (!last.getReviewer().equals(undo.getReviewer())) {
      return Optional.of("it was made by " + Said.name(last.getReviewer()));
    }
    if (last.getRevision() != undo.getRevision()) {
      return Optional.of("revision " + undo.getRevision() + " came after it");
    }
    Duration passed = Duration.between(last.getDecidedAt(), undo.getDecidedAt());
    return passed.compareTo(LIMIT) > 0 || passed.isNegative()
        ? Optional.of("a decision can be taken back for " + LIMIT.toSeconds() + " seconds")
        : Optional.empty();
  }

  private static Answer undone(Review review, List<Decision> before, Decision last) {
    Judgement judgement = review.judgement();
    Judgement after =
        switch (last.getAction()) {
          case CLAIM, RELEASE, HAND_OVER -> judgement.withClaim(claimAfter(review, before));
          case DECIDE ->
              judgement
                  .withClaim(claimAfter(review, before))
                  .withVerdict(verdictAfter(review, before), flagVerdicts(review, before, last));
          case CORRECT_READING, UNDO -> judgement;
        };
    return Answer.applied(after, "taken back: " + Said.word(last.getAction()));
  }

  private static @Nullable Claim claimAfter(Review review, List<Decision> decisions) {
    Claim claim = null;
    for (Decision decision : decisions) {
      if (decision.getRevision() > review.content().lastErased()) {
        claim = claimAfter(decision, claim);
      }
    }
    return claim;
  }

  private static @Nullable Claim claimAfter(Decision decision, @Nullable Claim before) {
    return switch (decision.getAction()) {
      case CLAIM -> new Claim(decision.getReviewer(), decision.getDecidedAt());
      case HAND_OVER -> new Claim(decision.getHandTo(), decision.getDecidedAt());
      case RELEASE, DECIDE -> null;
      case CORRECT_READING, UNDO -> before;
    };
  }

  /**
   * The verdict that held after these decisions. One on this revision holds; one on an earlier
   * revision holds unless the article has changed materially since, which the judgement remembers
   * until the next verdict outlives a revision.
   */
  private static @Nullable Verdict verdictAfter(Review review, List<Decision> decisions) {
    Decision last = History.last(decisions, DecisionAction.DECIDE).orElse(null);
    if (last == null) {
      return null;
    }
    boolean holds =
        last.getRevision() == review.revision() || review.judgement().materialChanges().isEmpty();
    return holds ? last.getVerdict() : null;
  }

  private static List<FlagVerdict> flagVerdicts(
      Review review, List<Decision> before, Decision last) {
    Map<String, FlagVerdict> earlier = Judgement.flagVerdicts(before, review.content());
    Map<String, FlagVerdict> holding = new LinkedHashMap<>();
    review.judgement().flagVerdicts().forEach(v -> holding.put(v.getFlagId(), v));
    for (FlagVerdict taken : last.getFlagVerdicts()) {
      FlagVerdict restored = earlier.get(taken.getFlagId());
      if (restored == null) {
        holding.remove(taken.getFlagId());
      } else {
        holding.put(taken.getFlagId(), restored);
      }
    }
    return List.copyOf(holding.values());
  }
}
