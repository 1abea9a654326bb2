package org.copydesk.desk.index;

import java.nio.ByteBuffer;
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
 * @param letter the record's bytes as they came, whole; kept as they are where they are in
 *     single-object encoding. Empty where they are not at hand
 */
public record Arrival(
    int partition,
    long offset,
    String articleId,
    Optional<ReviewRecord> review,
    Optional<ByteBuffer> letter) {

  public Arrival {
    Objects.requireNonNull(articleId, "articleId");
    Objects.requireNonNull(review, "review");
    Objects.requireNonNull(letter, "letter");
  }

  /** A record without the bytes that it came in. */
  public Arrival(int partition, long offset, String articleId, Optional<ReviewRecord> review) {
    this(partition, offset, articleId, review, Optional.empty());
  }
}
