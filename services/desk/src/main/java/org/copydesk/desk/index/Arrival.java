package org.copydesk.desk.index;

import java.util.Objects;
import java.util.Optional;
import org.copydesk.letters.ReviewRecord;

/**
 * A record of reviews.ready.
 *
 * @param partition where it was read
 * @param offset its place there
 * @param articleId its key
 * @param review empty for a tombstone: the article is to be forgotten
 */
public record Arrival(int partition, long offset, String articleId, Optional<ReviewRecord> review) {

  public Arrival {
    Objects.requireNonNull(articleId, "articleId");
    Objects.requireNonNull(review, "review");
  }
}
