package org.copydesk.policy;

import java.time.Instant;
import java.util.Objects;
import org.apache.kafka.common.utils.Bytes;

/**
 * A walk through the open articles of a partition, each once.
 *
 * <p>It may begin anywhere and then comes round: when the policy changes again in the middle, the
 * next walk begins there, so that no article waits for ever behind a policy that keeps changing.
 *
 * @param start it ends with this key; empty to end with the last key
 * @param at the last key that was visited; empty before the first
 * @param round whether it has come round to the first key
 * @param done whether it has ended
 * @param articles how many articles were judged again
 * @param began when
 */
record Sweep(Bytes start, Bytes at, boolean round, boolean done, int articles, Instant began) {

  private static final Bytes FIRST = Bytes.wrap(new byte[0]);

  Sweep {
    Objects.requireNonNull(start, "start");
    Objects.requireNonNull(at, "at");
    Objects.requireNonNull(began, "began");
  }

  /** A walk over all keys, in their order. */
  static Sweep fromFirst(Instant began) {
    return new Sweep(FIRST, FIRST, true, false, 0, began);
  }

  /** A walk over all keys that begins where this one stands. */
  Sweep anew(Instant now) {
    boolean first = done || at.get().length == 0;
    return first ? fromFirst(now) : new Sweep(at, at, false, false, 0, now);
  }

  /** A walk that only lets old articles go; what was judged again before stays counted. */
  Sweep tidying(Instant now) {
    return new Sweep(FIRST, FIRST, true, false, articles, now);
  }

  /** Whether this key comes only after its end. */
  boolean isBeyond(Bytes key) {
    return round && start.get().length > 0 && key.compareTo(start) > 0;
  }

  Sweep visited(Bytes key, boolean judged) {
    return new Sweep(start, key, round, done, articles + (judged ? 1 : 0), began);
  }

  /** There are no more keys after the last one. */
  Sweep atEnd() {
    boolean over = round || start.get().length == 0;
    return over ? ended() : new Sweep(start, FIRST, true, false, articles, began);
  }

  Sweep ended() {
    return new Sweep(start, at, round, true, articles, began);
  }

  byte[] toBytes() {
    return StateBytes.write(start.get().length, at.get().length)
        .put(start.get())
        .put(at.get())
        .put(round)
        .put(done)
        .put(articles)
        .put(began)
        .toBytes();
  }

  static Sweep of(byte[] kept) {
    StateBytes bytes = StateBytes.read(kept);
    return new Sweep(
        Bytes.wrap(bytes.content()),
        Bytes.wrap(bytes.content()),
        bytes.flag(),
        bytes.flag(),
        bytes.whole(),
        bytes.instant());
  }
}
