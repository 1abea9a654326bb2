package org.copydesk.desk.pages;

import java.util.List;
import org.copydesk.desk.pages.article.HistoryView;

/**
 * Two decisions that met.
 *
 * @param articleId the article's id
 * @param title its headline
 * @param detail why the decision was not applied
 * @param mine the reader's decision
 * @param standing what was applied before it, the newest first
 * @param state of the review now
 * @param heldBy who has it; empty where nobody has
 * @param changes what changed in the article since the revision that was decided on
 * @param claimId for a form that claims it
 * @param mayClaim whether claiming it would help
 * @param revision that is on record now
 * @param queue the queue that the editor came from
 */
public record ConflictView(
    String articleId,
    String title,
    String detail,
    HistoryView mine,
    List<HistoryView> standing,
    String state,
    String heldBy,
    List<String> changes,
    String claimId,
    boolean mayClaim,
    int revision,
    String queue) {

  public ConflictView {
    standing = List.copyOf(standing);
    changes = List.copyOf(changes);
  }
}
