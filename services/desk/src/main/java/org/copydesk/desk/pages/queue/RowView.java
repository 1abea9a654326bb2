package org.copydesk.desk.pages.queue;

import java.util.List;
import org.copydesk.desk.index.QueueItem;

/**
 * One row of the queue.
 *
 * @param tag names this state of the record
 * @param href of the article's page
 * @param band how urgent, for the look: "top", "high", "some" or "none"
 * @param reasons of the priority
 * @param place source, section and language with dots between
 * @param flags standing flags by severity, gravest first
 * @param speakers who speaks, in words; empty where nobody does
 * @param state in small letters
 * @param standing what an editor needs to know of the state, as "Kim Oduya, 4 min"
 * @param mine whether the reader has claimed it
 * @param selectable whether it may be taken into a bulk decision
 * @param at when it was handed in, ISO 8601
 * @param age for an editor
 */
public record RowView(
    String articleId,
    String tag,
    String href,
    int priority,
    String band,
    List<QueueItem.Reason> reasons,
    String title,
    String summary,
    String place,
    List<FlagCount> flags,
    List<String> policies,
    int quotes,
    String speakers,
    int words,
    String state,
    String standing,
    boolean mine,
    boolean selectable,
    String at,
    String age,
    String full) {

  public RowView {
    reasons = List.copyOf(reasons);
    flags = List.copyOf(flags);
    policies = List.copyOf(policies);
  }

  /** How many flags of a severity stand. */
  public record FlagCount(String severity, String shape, int count) {}
}
