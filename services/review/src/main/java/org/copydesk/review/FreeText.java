package org.copydesk.review;

import org.copydesk.letters.AnsweredDecision;
import org.copydesk.letters.Decision;
import org.copydesk.letters.DecisionOutcome;
import org.copydesk.letters.FlagVerdict;
import org.copydesk.letters.ReadingCorrection;
import org.jspecify.annotations.Nullable;

/** What an editor wrote freely in a decision: reasons, notes, names, targets. */
final class FreeText {

  private static final String STANCE = "stance:";

  private FreeText() {}

  /** Characters of a decision that grow with what its sender writes. */
  static long characters(Decision decision) {
    long sum = length(decision.getDecisionId()) + length(decision.getReviewer());
    sum += length(decision.getReason()) + length(decision.getHandTo());
    sum += length(decision.getUndoes());
    for (FlagVerdict verdict : decision.getFlagVerdicts()) {
      sum += length(verdict.getFlagId()) + length(verdict.getReason());
    }
    for (ReadingCorrection correction : decision.getCorrections()) {
      sum += length(correction.getQuoteId()) + length(correction.getPart());
      sum += length(correction.getValue());
    }
    return sum;
  }

  private static long length(@Nullable String text) {
    return text == null ? 0 : text.length();
  }

  /**
   * The answer without free text. Of an applied decision who, what, when and on which flags and
   * quotes remain; of any other who, what and when, since the ids in it may be anything.
   */
  static AnsweredDecision without(AnsweredDecision answer) {
    boolean applied = answer.getOutcome() == DecisionOutcome.APPLIED;
    Decision decision = answer.getDecision();
    Decision kept = applied ? withIdsAlone(decision) : without(decision);
    return new AnsweredDecision(kept, answer.getOutcome(), "");
  }

  /** The decision with who, what and when alone. */
  static Decision without(Decision decision) {
    return bare(decision).build();
  }

  private static Decision withIdsAlone(Decision decision) {
    return bare(decision)
        .setHandTo(decision.getHandTo())
        .setUndoes(decision.getUndoes())
        .setFlagVerdicts(
            decision.getFlagVerdicts().stream()
                .map(verdict -> new FlagVerdict(verdict.getFlagId(), verdict.getVerdict(), null))
                .toList())
        .setCorrections(decision.getCorrections().stream().map(FreeText::without).toList())
        .build();
  }

  private static ReadingCorrection without(ReadingCorrection correction) {
    boolean stance = correction.getPart().startsWith(STANCE);
    return new ReadingCorrection(
        correction.getQuoteId(), stance ? "stance" : correction.getPart(), "");
  }

  private static Decision.Builder bare(Decision decision) {
    return Decision.newBuilder()
        .setDecisionId(decision.getDecisionId())
        .setArticleId(decision.getArticleId())
        .setRevision(decision.getRevision())
        .setReviewer(decision.getReviewer())
        .setAction(decision.getAction())
        .setVerdict(decision.getVerdict())
        .setDecidedAt(decision.getDecidedAt());
  }
}
