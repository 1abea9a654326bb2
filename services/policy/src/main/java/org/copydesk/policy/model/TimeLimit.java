package org.copydesk.policy.model;

import java.time.Duration;
import java.util.function.LongSupplier;
import org.copydesk.policy.model.Condition.ConditionFailed;

/** What one policy may take for one article, from when this is made. */
public final class TimeLimit {

  private final LongSupplier nanos;
  private final Duration limit;
  private final long start;

  /**
   * Begins now.
   *
   * @param nanos a clock as {@link System#nanoTime}
   */
  public TimeLimit(LongSupplier nanos, Duration limit) {
    this.nanos = nanos;
    this.limit = limit;
    this.start = nanos.getAsLong();
  }

  /** Whether it is over. */
  public boolean isOver() {
    return nanos.getAsLong() - start > limit.toNanos();
  }

  /** What is said of a policy that went on for longer. */
  public ConditionFailed failure() {
    return new ConditionFailed("it took longer than " + limit.toMillis() + " ms");
  }
}
