package org.copydesk.desk.pages;

import java.util.List;

/**
 * A bulk decision: before it, to be confirmed; after it, what became of each.
 *
 * @param action "CLAIM", "RELEASE" or a verdict, in capitals
 * @param words what is about to be done, as "Approve"
 * @param needsReason whether a reason must be given
 * @param reason the editor's words
 * @param records which, in the order of the queue
 * @param queue the queue that the editor came from
 * @param batch begins the ids of the decisions, so that sending twice decides once
 */
public record BulkView(
    String action,
    String words,
    boolean needsReason,
    String reason,
    List<Item> records,
    String queue,
    String batch) {

  public BulkView {
    records = List.copyOf(records);
  }

  /** Whether a verdict is passed; claiming and releasing ask for no reason. */
  public boolean isVerdict() {
    return !action.equals("CLAIM") && !action.equals("RELEASE");
  }

  /** How many of the records it was done to; 0 before. */
  public long applied() {
    return records.stream().filter(it -> it.outcome().equals("applied")).count();
  }

  /**
   * One record of it.
   *
   * @param value revision and article id, as the form sends them
   * @param outcome "applied", "conflict", "refused", "waiting" or empty before
   * @param detail why
   */
  public record Item(
      String value, String articleId, String href, String title, String outcome, String detail) {}
}
