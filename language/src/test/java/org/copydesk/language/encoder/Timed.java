package org.copydesk.language.encoder;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;

/** Processor time, so that a busy machine does not fail a test. */
public final class Timed {

  private Timed() {}

  /** What the work takes of this thread. */
  public static Duration of(Runnable work) {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadCpuTime();
    work.run();
    return Duration.ofNanos(threads.getCurrentThreadCpuTime() - before);
  }
}
