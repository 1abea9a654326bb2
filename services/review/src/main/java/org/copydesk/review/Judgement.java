package org.copydesk.review;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.copydesk.letters.Decision;
import org.copydesk.letters.Flag;
import org.copydesk.letters.FlagVerdict;
import org.copydesk.letters.ReviewState;
import org.copydesk.letters.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * What editors have done about an article so far.
 *
 * @param claim who is at it; null where nobody is
 * @param verdict the verdict that holds; null before one is given and after the article changed
 *     materially
 * @param flagVerdicts the verdicts on flags of the current revision that hold
 * @param history all answers
 * @param materialChanges why no verdict holds any more, or what changed with the current revision
 */
record Judgement(
    @Nullable Claim claim,
    @Nullable Verdict verdict,
    List<FlagVerdict> flagVerdicts,
    History history,
    List<String> materialChanges) {

  /** How many material changes are kept. */
  static final int MOST_CHANGES = 30;

  static final Judgement NONE = new Judgement(null, null, List.of(), History.NONE, List.of());

  Judgement {
    flagVerdicts = List.copyOf(flagVerdicts);
    materialChanges = List.copyOf(materialChanges);
  }

  /** Where the review of this content stands; follows from the content and this alone. */
  ReviewState stateOf(Content content) {
    if (content.isErased()) {
      return ReviewState.ERASED;
    }
    if (content.isWithdrawn()) {
      return ReviewState.WITHDRAWN;
    }
    if (claim != null) {
      return ReviewState.CLAIMED;
    }
    if (verdict != null) {
      return ReviewState.DECIDED;
    }
    return history.lastVerdict().isPresent() ? ReviewState.REOPENED : ReviewState.OPEN;
  }

  /** The same judgement of the same words with other flags. */
  Judgement onFlagsOf(Content content) {
    return new Judgement(claim, verdict, flagVerdictsOn(content), history, materialChanges);
  }

  /**
   * The judgement when the content comes that changed so. A material change ends the verdict, not
   * the claim; until the next verdict the changes add up.
   */
  Judgement onChanged(Content content, List<String> changes) {
    boolean unsettled = verdict == null && history.lastVerdict().isPresent();
    List<String> since =
        unsettled ? Stream.concat(materialChanges.stream(), changes.stream()).toList() : changes;
    return new Judgement(
        claim,
        changes.isEmpty() ? verdict : null,
        flagVerdictsOn(content),
        history,
        since.stream().distinct().limit(MOST_CHANGES).toList());
  }

  /**
   * The judgement when nothing is left of the article: who decided what and when, without words.
   */
  Judgement onErased(List<String> changes) {
    return new Judgement(null, null, List.of(), history.withoutWords(), changes);
  }

  Judgement withClaim(@Nullable Claim newClaim) {
    return new Judgement(newClaim, verdict, flagVerdicts, history, materialChanges);
  }

  Judgement withVerdict(@Nullable Verdict newVerdict, List<FlagVerdict> newFlagVerdicts) {
    return new Judgement(claim, newVerdict, newFlagVerdicts, history, materialChanges);
  }

  Judgement withHistory(History longer) {
    return new Judgement(claim, verdict, flagVerdicts, longer, materialChanges);
  }

  /** A verdict on a flag holds as long as the flag is there, and again when it comes back. */
  private List<FlagVerdict> flagVerdictsOn(Content content) {
    Map<String, FlagVerdict> known = flagVerdicts(history.standing(), content);
    flagVerdicts.forEach(verdict -> known.put(verdict.getFlagId(), verdict));
    List<FlagVerdict> kept = new ArrayList<>();
    for (Flag flag : content.flags()) {
      FlagVerdict verdict = known.get(flag.getId());
      if (verdict != null) {
        kept.add(verdict);
      }
    }
    return kept.stream().distinct().toList();
  }

  /**
   * The last verdict of these decisions on each flag, by flag id, nothing from before an erasure.
   */
  static Map<String, FlagVerdict> flagVerdicts(List<Decision> decisions, Content content) {
    int lastErased = content.lastErased();
    Map<String, FlagVerdict> verdicts = new LinkedHashMap<>();
    for (Decision decision : decisions) {
      if (decision.getRevision() > lastErased) {
        decision.getFlagVerdicts().forEach(verdict -> verdicts.put(verdict.getFlagId(), verdict));
      }
    }
    return verdicts;
  }
}
