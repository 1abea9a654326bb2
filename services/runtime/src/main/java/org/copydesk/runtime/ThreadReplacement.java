package org.copydesk.runtime;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What happens when trouble outside ends a stream thread: it is replaced, and the letter read
 * again, unless that was so too often; then the stage stops and shows it, so that whoever watches
 * can start it anew.
 */
final class ThreadReplacement implements StreamsUncaughtExceptionHandler {

  private static final Logger LOG = LoggerFactory.getLogger(ThreadReplacement.class);
  private static final int MOST = 10;
  private static final Duration WITHIN = Duration.ofMinutes(5);

  private final String stage;
  private final Clock clock;
  private final Deque<Instant> replaced = new ArrayDeque<>();

  ThreadReplacement(String stage, Clock clock) {
    this.stage = stage;
    this.clock = clock;
  }

  @Override
  public synchronized StreamThreadExceptionResponse handle(Throwable exception) {
    Instant now = clock.instant();
    while (!replaced.isEmpty() && replaced.peekFirst().isBefore(now.minus(WITHIN))) {
      replaced.removeFirst();
    }
    replaced.addLast(now);
    boolean stop = replaced.size() > MOST || exception instanceof Error;
    LOG.atError()
        .addKeyValue("stage", stage)
        .addKeyValue("replacements", replaced.size())
        .addKeyValue("reason", stop ? "stopping" : "a new thread takes over")
        .setCause(exception)
        .log("a stream thread ended");
    return stop
        ? StreamThreadExceptionResponse.SHUTDOWN_CLIENT
        : StreamThreadExceptionResponse.REPLACE_THREAD;
  }
}
