package org.copydesk.schemas.wire;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;

/**
 * Asks somebody outside and waits only so long, since the registry's client may wait for ever for
 * an answer to a request that was sent.
 */
final class Asking implements AutoCloseable {
  private static final Duration LIMIT = Duration.ofSeconds(30);

  private final ExecutorService threads =
      Executors.newCachedThreadPool(
          task -> {
            Thread thread = new Thread(task, "copydesk-schema-registry");
            thread.setDaemon(true);
            return thread;
          });

  <R> Answer<R> ask(Callable<R> question) {
    Future<R> asked = threads.submit(question);
    try {
      return new Given<>(asked.get(LIMIT.toMillis(), TimeUnit.MILLISECONDS));
    } catch (ExecutionException failed) {
      return new Failed<>(failed.getCause() == null ? failed : failed.getCause());
    } catch (TimeoutException late) {
      asked.cancel(true);
      return new Failed<>(late);
    } catch (InterruptedException interrupted) {
      asked.cancel(true);
      Thread.currentThread().interrupt();
      return new Failed<>(interrupted);
    }
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }

  /** What came back: an answer, or the fault that stood in its way. */
  sealed interface Answer<R> {
    <T> T fold(Function<R, T> given, Function<Throwable, T> failed);

    default R orElseThrow(Function<Throwable, RuntimeException> trouble) {
      return fold(
          answer -> answer,
          fault -> {
            throw trouble.apply(fault);
          });
    }
  }

  record Given<R>(R answer) implements Answer<R> {
    @Override
    public <T> T fold(Function<R, T> given, Function<Throwable, T> failed) {
      return given.apply(answer);
    }
  }

  record Failed<R>(Throwable fault) implements Answer<R> {
    @Override
    public <T> T fold(Function<R, T> given, Function<Throwable, T> failed) {
      return failed.apply(fault);
    }
  }
}
