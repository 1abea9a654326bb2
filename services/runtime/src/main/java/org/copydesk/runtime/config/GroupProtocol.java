package org.copydesk.runtime.config;

/** How the instances of a stage share its partitions. */
public enum GroupProtocol {
  /** The consumer group protocol that every broker knows. */
  CLASSIC,
  /** The streams group protocol of KIP-1071, Kafka 4.2 and later. */
  STREAMS
}
