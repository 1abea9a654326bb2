package org.copydesk.runtime.line;

import java.util.Objects;

/**
 * Where a record was read.
 *
 * @param topic its topic
 * @param partition its partition
 * @param offset its offset
 */
public record Origin(String topic, int partition, long offset) {

  public Origin {
    Objects.requireNonNull(topic, "topic");
  }

  /** "topic/partition/offset": the key of a rejection, the same however often it is rejected. */
  @Override
  public String toString() {
    return topic + "/" + partition + "/" + offset;
  }
}
