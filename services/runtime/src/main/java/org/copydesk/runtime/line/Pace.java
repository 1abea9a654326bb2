package org.copydesk.runtime.line;

import java.time.Duration;

/**
 * When to ask for a commit: after each letter while few come, so that nobody waits for it; while
 * many come it is left to the commit interval, since each commit costs about as much as some
 * letters. For one thread.
 */
final class Pace {

  private static final long WINDOW = Duration.ofMillis(100).toNanos();
  private static final int MOST_ASKED = 4;
  private static final int MANY = 16;

  private long began;
  private int came;
  private boolean many;

  /** Begins with few letters. */
  Pace(long nanos) {
    began = nanos;
  }

  /** Told of a letter; whether to ask for a commit after it. */
  boolean isCalm(long nanos) {
    long passed = nanos - began;
    if (passed >= WINDOW) {
      many = came >= MANY && passed < 2 * WINDOW;
      began = nanos;
      came = 0;
    }
    came++;
    return !many && came <= MOST_ASKED;
  }
}
