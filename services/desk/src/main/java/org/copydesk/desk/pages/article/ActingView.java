package org.copydesk.desk.pages.article;

import java.util.Optional;

/**
 * What the reader of the page may do with the record now.
 *
 * @param mayDecide whether the role and the source let them decide at all
 * @param closed why nobody can, as for an erased article; empty where somebody can
 * @param heldBy who has claimed it; empty where nobody has
 * @param mine whether that is the reader
 * @param heldSince ISO 8601; empty where nobody has it
 * @param heldSinceInWords for an editor, as "3 March 2026, 10:15:07 UTC"
 * @param heldFor for an editor, as "14 min"
 * @param needsClaim whether somebody else's verdict holds, so that deciding anew needs a claim
 * @param mayTake whether the reader may release another's claim
 * @param aside whether the reader has set it aside
 * @param undo the reader's own last decision, while it can be taken back
 */
public record ActingView(
    boolean mayDecide,
    String closed,
    String heldBy,
    boolean mine,
    String heldSince,
    String heldSinceInWords,
    String heldFor,
    boolean needsClaim,
    boolean mayTake,
    boolean aside,
    Optional<Undo> undo) {

  /** Whether somebody else has it. */
  public boolean isOthers() {
    return !heldBy.isEmpty() && !mine;
  }

  /** Whether the form for a verdict is of use. */
  public boolean canDecide() {
    return mayDecide && closed.isEmpty() && !isOthers() && !needsClaim;
  }

  /** Whether it can be claimed. */
  public boolean canClaim() {
    return mayDecide && closed.isEmpty() && heldBy.isEmpty();
  }

  /**
   * A decision that can be taken back.
   *
   * @param decisionId which
   * @param what it did, as "approved"
   * @param seconds for how long still
   */
  public record Undo(String decisionId, String what, long seconds) {}
}
