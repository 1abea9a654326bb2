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

  /** The same without the desk's answer, for a page that gives it in another place. */
  public HistoryView withoutDetail() {
    return new HistoryView(decisionId, revision, who, what, outcome, "", reason, parts, at, when);
  }

  /** Whether it changed the record. */
  public boolean isApplied() {
    return outcome.equals("applied");
  }
}
