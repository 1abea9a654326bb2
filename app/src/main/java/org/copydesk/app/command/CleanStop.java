package org.copydesk.app.command;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * Turns Ctrl-C and SIGTERM into an orderly end: the work is asked to stop, and the process ends
 * once this is closed.
 */
final class CleanStop implements AutoCloseable {

  private static final long LOOK_MILLIS = 500;
  private static final long END_WITHIN_SECONDS = 60;

  private final CountDownLatch asked = new CountDownLatch(1);
  private final CountDownLatch done = new CountDownLatch(1);
  private final Thread hook = new Thread(this::askAndWait, "clean-stop");

  CleanStop() {
    Runtime.getRuntime().addShutdownHook(hook);
  }

  /** Waits until a stop is asked for, or the work no longer goes well. */
  void await(BooleanSupplier goesWell) throws InterruptedException {
    boolean waiting = true;
    while (waiting) {
      waiting = !asked.await(LOOK_MILLIS, TimeUnit.MILLISECONDS) && goesWell.getAsBoolean();
    }
  }

  /** Whether a stop was asked for. */
  boolean asked() {
    return asked.getCount() == 0;
  }

  private void askAndWait() {
    asked.countDown();
    try {
      boolean clean = done.await(END_WITHIN_SECONDS, TimeUnit.SECONDS);
      // A signal's own exit code would tell a supervisor that something went wrong.
      Runtime.getRuntime().halt(clean ? ExitCode.OK : ExitCode.INTERNAL);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    done.countDown();
    if (!asked()) {
      Runtime.getRuntime().removeShutdownHook(hook);
    }
  }
}
