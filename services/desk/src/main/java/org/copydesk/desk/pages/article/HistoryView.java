package org.copydesk.desk.pages.article;

import java.util.List;

/**
 * One answered decision.
 *
 * @param who made it
 * @param what in words, as "claimed" or "approved"
 * @param outcome "applied", "conflict" or "refused"
 * @param detail what the desk answered; empty where there is nothing to say
 * @param reason the editor's own words; empty where there are none
 * @param parts verdicts on flags and corrections, one line each
 * @param at when, for a script: ISO 8601
 * @param when for an editor
 */
public record HistoryView(
    String decisionId,
    int revision,
    String who,
    String what,
    String outcome,
    String detail,
    String reason,
    List<String> parts,
    String at,
    String when) {

  public HistoryView {
    parts = List.copyOf(parts);
  }

  /** Whether it changed the record. */
  public boolean isApplied() {
    return outcome.equals("applied");
  }
}
