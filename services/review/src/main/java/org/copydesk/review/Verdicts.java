package org.copydesk.review;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.copydesk.letters.Decision;
import org.copydesk.letters.Flag;
import org.copydesk.letters.FlagVerdict;
import org.copydesk.letters.FlagVerdictKind;
import org.copydesk.letters.Severity;
import org.copydesk.letters.Verdict;

/** A verdict on the record and verdicts on its flags. */
final class Verdicts {

  private Verdicts() {}

  /** The verdict ends the claim. The same reviewer may decide anew; anybody else claims first. */
  static Answer decide(Review review, Decision decision) {
    Optional<String> conflict = conflict(review.judgement(), decision.getReviewer());
    if (conflict.isPresent()) {
      return Answer.conflict(review, conflict.get());
    }
    return fault(review.content(), decision)
        .map(fault -> Answer.refused(review, fault))
        .orElseGet(() -> applied(review, decision));
  }

  private static Optional<String> conflict(Judgement judgement, String reviewer) {
    Claim held = judgement.claim();
    if (held != null) {
      return held.isOf(reviewer) ? Optional.empty() : Optional.of(Claiming.heldBy(held));
    }
    return judgement.verdict() == null
        ? Optional.empty()
        : judgement
            .history()
            .lastVerdict()
            .filter(last -> !last.getReviewer().equals(reviewer))
            .map(last -> Said.verdict(last) + "; claim it to decide anew");
  }

  private static Optional<String> fault(Content content, Decision decision) {
    Verdict verdict = decision.getVerdict();
    if (verdict == null) {
      return Optional.of("a verdict is missing");
    }
    boolean approves = verdict == Verdict.APPROVE || verdict == Verdict.APPROVE_WITH_CHANGES;
    if (approves && content.isWithdrawn()) {
      return Optional.of("the article is withdrawn: it cannot be approved");
    }
    if (!approves && Claiming.isBlank(decision.getReason())) {
      return Optional.of("to " + Said.word(verdict) + " needs a reason");
    }
    return flagFault(content.flags(), decision.getFlagVerdicts());
  }

  private static Optional<String> flagFault(List<Flag> flags, List<FlagVerdict> verdicts) {
    Map<String, Flag> known = new HashMap<>();
    flags.forEach(flag -> known.putIfAbsent(flag.getId(), flag));
    Set<String> judged = new HashSet<>();
    for (FlagVerdict verdict : verdicts) {
      String id = Said.name(verdict.getFlagId());
      Flag flag = known.get(verdict.getFlagId());
      if (flag == null) {
        return Optional.of("there is no flag " + id + " on this revision");
      }
      if (!judged.add(verdict.getFlagId())) {
        return Optional.of("there are two verdicts on flag " + id);
      }
      if (needsReason(flag, verdict) && Claiming.isBlank(verdict.getReason())) {
        return Optional.of("dismissing flag " + id + " needs a reason");
      }
    }
    return Optional.empty();
  }

  private static boolean needsReason(Flag flag, FlagVerdict verdict) {
    boolean grave = flag.getSeverity().compareTo(Severity.HIGH) >= 0;
    return verdict.getVerdict() == FlagVerdictKind.DISMISSED && (grave || flag.getReasonRequired());
  }

  private static Answer applied(Review review, Decision decision) {
    Map<String, FlagVerdict> holding = new LinkedHashMap<>();
    for (FlagVerdict verdict : review.judgement().flagVerdicts()) {
      holding.put(verdict.getFlagId(), verdict);
    }
    for (FlagVerdict verdict : decision.getFlagVerdicts()) {
      holding.put(verdict.getFlagId(), verdict);
    }
    Judgement after =
        review
            .judgement()
            .withClaim(null)
            .withVerdict(decision.getVerdict(), List.copyOf(holding.values()));
    return Answer.applied(after, "");
  }
}
