package org.copydesk.desk.index;

import java.util.List;
import java.util.Objects;
import org.copydesk.letters.ReviewRecord;

/**
 * A review record as the index holds it.
 *
 * @param record the newest
 * @param earlier revisions of the article of which the whole record is kept, oldest first
 */
public record IndexedReview(ReviewRecord record, List<Integer> earlier) {

  public IndexedReview {
    Objects.requireNonNull(record, "record");
    earlier = List.copyOf(earlier);
  }

  /** Names this state of the record: another revision or another answer has another tag. */
  public String tag() {
    return record.getRevision() + "-" + record.getUpdate();
  }
}
