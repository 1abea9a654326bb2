package org.copydesk.desk.web;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.copydesk.desk.pages.DecideForm;
import org.copydesk.letters.Flag;
import org.copydesk.letters.ReviewRecord;
import org.copydesk.letters.Severity;
import org.copydesk.letters.Verdict;

/**
 * Where a reason is asked for. The review stage asks again: this spares the record an answer that
 * is known to be a refusal.
 */
final class Reasons {

  private Reasons() {}

  /** What the form lacks; empty where it lacks nothing. */
  static Optional<String> lack(ReviewRecord record, DecideForm form) {
    Optional<Verdict> verdict = Forms.verdict(form.verdict());
    if (verdict.isEmpty()) {
      return Optional.of("Choose a verdict.");
    }
    boolean refuses = verdict.get() == Verdict.REJECT || verdict.get() == Verdict.ESCALATE;
    if (refuses && form.reason().isBlank()) {
      return Optional.of("To reject or escalate needs a reason.");
    }
    Map<String, Flag> flags =
        record.getFlags().stream()
            .collect(Collectors.toMap(Flag::getId, Function.identity(), (first, same) -> first));
    return form.flags().entrySet().stream()
        .filter(it -> it.getValue().verdict().equals("DISMISSED"))
        .filter(it -> it.getValue().reason().isBlank() && flags.containsKey(it.getKey()))
        .map(it -> flags.get(it.getKey()))
        .filter(Reasons::isGrave)
        .findFirst()
        .map(it -> "Dismissing the flag “" + it.getPolicyId() + "” needs a reason.");
  }

  private static boolean isGrave(Flag flag) {
    return flag.getReasonRequired() || flag.getSeverity().compareTo(Severity.HIGH) >= 0;
  }
}
