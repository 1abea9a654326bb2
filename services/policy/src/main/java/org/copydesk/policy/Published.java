package org.copydesk.policy;

import java.util.Arrays;
import java.util.Optional;
import org.apache.kafka.common.utils.Bytes;
import org.jspecify.annotations.Nullable;

/**
 * A record of policies.active.
 *
 * @param place its offset; {@link #NOWHERE} before the first
 * @param letter its bytes; empty for a tombstone
 */
record Published(long place, Optional<Bytes> letter) {

  /** The place of what was never published. */
  static final long NOWHERE = -1;

  /** Nothing was ever published. */
  static final Published NOTHING = new Published(NOWHERE, Optional.empty());

  static Published of(long place, byte @Nullable [] value) {
    Optional<byte[]> bytes = Optional.ofNullable(value);
    return new Published(place, bytes.map(it -> Bytes.wrap(Arrays.copyOf(it, it.length))));
  }
}
