package org.copydesk.desk.deciding;

import java.util.Objects;

/**
 * Kafka has a decision or an erasure, on every replica that must have it.
 *
 * @param decisionId which; of an erasure the article's id
 * @param partition of reviews.decided
 * @param offset its place there
 */
public record Receipt(String decisionId, int partition, long offset) {

  public Receipt {
    Objects.requireNonNull(decisionId, "decisionId");
  }
}
