package org.copydesk.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;

/** What this process has cost since this was made. */
final class ProcessCost {

  private final OperatingSystemMXBean system =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
  private final long began = system.getProcessCpuTime();

  /** Processor time. */
  double cpuSeconds() {
    return (system.getProcessCpuTime() - began) / 1e9;
  }

  /** The heap in use after the last collection of each of its parts, summed. */
  long heapMegabytes() {
    long bytes = 0;
    for (MemoryPoolMXBean pool : ManagementFactory.getMemoryPoolMXBeans()) {
      MemoryUsage after = pool.getCollectionUsage();
      if (pool.getType() == MemoryType.HEAP && after != null) {
        bytes += after.getUsed();
      }
    }
    return bytes / (1024 * 1024);
  }

  /** The most heap that this process may take. */
  static long mostHeapMegabytes() {
    return Runtime.getRuntime().maxMemory() / (1024 * 1024);
  }
}
