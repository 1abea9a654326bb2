package org.copydesk.policy;

import java.time.Instant;
import java.util.Objects;
import org.apache.kafka.common.utils.Bytes;
import org.copydesk.runtime.line.Origin;

/**
 * An article that a changed policy must be applied to.
 *
 * @param application the application of a policy that last judged it when it came
 * @param revision its revision
 * @param cameAt when it came
 * @param origin where it was read
 * @param letter its quoted article in single-object encoding
 */
record OpenArticle(long application, int revision, Instant cameAt, Origin origin, Bytes letter) {

  OpenArticle {
    Objects.requireNonNull(cameAt, "cameAt");
    Objects.requireNonNull(origin, "origin");
    Objects.requireNonNull(letter, "letter");
  }

  byte[] toBytes() {
    byte[] topic = StateBytes.utf8(origin.topic());
    return StateBytes.write(topic.length, letter.get().length)
        .put(application)
        .put(revision)
        .put(cameAt)
        .put(topic)
        .put(origin.partition())
        .put(origin.offset())
        .put(letter.get())
        .toBytes();
  }

  static OpenArticle of(byte[] kept) {
    StateBytes bytes = StateBytes.read(kept);
    long application = bytes.number();
    int revision = bytes.whole();
    Instant cameAt = bytes.instant();
    Origin origin = new Origin(bytes.text(), bytes.whole(), bytes.number());
    return new OpenArticle(application, revision, cameAt, origin, Bytes.wrap(bytes.content()));
  }

  /** The revision alone. */
  static int revisionOf(byte[] kept) {
    StateBytes bytes = StateBytes.read(kept);
    bytes.number();
    return bytes.whole();
  }
}
