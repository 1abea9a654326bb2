package org.copydesk.runtime.line;

import java.util.Objects;
import org.apache.kafka.common.utils.Bytes;
import org.jspecify.annotations.Nullable;

/**
 * A record on its way out.
 *
 * @param topic where it goes
 * @param value its bytes; null for a record that erases
 */
record Outgoing(String topic, @Nullable Bytes value) {

  Outgoing {
    Objects.requireNonNull(topic, "topic");
  }
}
