package org.copydesk.desk;

import java.util.ArrayDeque;
import java.util.Deque;

/** What was opened so far, to be closed where the rest cannot be. */
final class Opened {

  private final Deque<AutoCloseable> all = new ArrayDeque<>();

  <T extends AutoCloseable> T add(T opened) {
    all.push(opened);
    return opened;
  }

  /** Closes all, the last first; what cannot be closed is added to the fault. */
  void closeAll(Exception fault) {
    for (AutoCloseable one : all) {
      try {
        one.close();
      } catch (Exception e) {
        fault.addSuppressed(e);
      }
    }
  }
}
