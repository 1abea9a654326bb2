package org.copydesk.policy;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.copydesk.language.text.Span;
import org.copydesk.policy.pack.Clause;
import org.copydesk.policy.pack.Severity;

/**
 * One finding of one policy.
 *
 * @param id the policy's id and a fingerprint of the evidence words; the same finding keeps it from
 *     revision to revision
 * @param policyId the policy
 * @param policyVersion version of the pack that holds the policy
 * @param title the policy's title
 * @param severity how much it matters
 * @param message what an editor is told
 * @param evidence in the order of the text; empty where the finding is that something is missing
 * @param clause the clause behind it
 * @param reasonRequired whether an editor must give a reason to dismiss it
 */
public record Flag(
    String id,
    String policyId,
    String policyVersion,
    String title,
    Severity severity,
    String message,
    List<Span> evidence,
    Optional<Clause> clause,
    boolean reasonRequired) {

  public Flag {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(policyId, "policyId");
    Objects.requireNonNull(severity, "severity");
    evidence = List.copyOf(evidence);
  }
}
