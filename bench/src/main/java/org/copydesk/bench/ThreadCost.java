package org.copydesk.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** Processor time of this process from a moment on, by kind of thread. */
final class ThreadCost {

  private static final OperatingSystemMXBean PROCESS =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final String JAVA = "Java's compiler and collector, and threads that ended";

  private final long process = PROCESS.getProcessCpuTime();
  private final Map<Long, Long> threads = now();

  private ThreadCost() {}

  /** Begins now. */
  static ThreadCost begin() {
    return new ThreadCost();
  }

  /** What the process used until now. */
  Duration whole() {
    return Duration.ofNanos(PROCESS.getProcessCpuTime() - process);
  }

  /** The same by the names of the threads without their numbers, the greatest first. */
  Map<String, Duration> byThread() {
    Map<String, Duration> kinds = new HashMap<>();
    Duration rest = whole();
    for (Map.Entry<Long, Long> thread : now().entrySet()) {
      ThreadInfo info = THREADS.getThreadInfo(thread.getKey());
      long nanos = thread.getValue() - threads.getOrDefault(thread.getKey(), 0L);
      if (info != null && nanos > 0) {
        String kind = info.getThreadName().replaceAll("[-#0-9]+", "-").strip();
        kinds.merge(kind, Duration.ofNanos(nanos), Duration::plus);
        rest = rest.minusNanos(nanos);
      }
    }
    kinds.put(JAVA, rest);
    Map<String, Duration> sorted = new LinkedHashMap<>();
    kinds.entrySet().stream()
        .sorted(Map.Entry.<String, Duration>comparingByValue().reversed())
        .forEach(kind -> sorted.put(kind.getKey(), kind.getValue()));
    return sorted;
  }

  private static Map<Long, Long> now() {
    Map<Long, Long> times = new HashMap<>();
    for (long id : THREADS.getAllThreadIds()) {
      times.put(id, THREADS.getThreadCpuTime(id));
    }
    return times;
  }
}
