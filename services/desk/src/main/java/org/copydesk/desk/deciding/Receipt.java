package org.copydesk.desk.deciding;

import java.util.Objects;

/**
 * Kafka has a decision, on every replica that must have it.
 *
 * @param decisionId which
 * @param partition of reviews.decided
 * @param offset its place there
 */
public record Receipt(String decisionId, int partition, long offset) {

  public Receipt {
    Objects.requireNonNull(decisionId, "decisionId");
  }
}
