package org.copydesk.runtime.line;

import java.util.List;
import java.util.Objects;
import org.apache.kafka.common.utils.Bytes;
import org.copydesk.schemas.wire.UnreadableLetter;

/**
 * A record that a step has kept and answers again.
 *
 * @param key the record's key
 * @param value its bytes, for the case that it is rejected now
 * @param origin where it was read
 * @param answering gives the replies
 */
public record PastRecord(String key, Bytes value, Origin origin, Answering answering) {

  public PastRecord {
    Objects.requireNonNull(key, "key");
    Objects.requireNonNull(value, "value");
    Objects.requireNonNull(origin, "origin");
    Objects.requireNonNull(answering, "answering");
  }

  /** Gives the replies to a record of the past. */
  @FunctionalInterface
  public interface Answering {

    /**
     * Called once. What it throws makes a rejection of the record, as with a new one.
     *
     * @return the replies, in the order in which they go out
     */
    List<Reply> answer() throws UnreadableLetter;
  }
}
