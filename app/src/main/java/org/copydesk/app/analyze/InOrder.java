package org.copydesk.app.analyze;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Does work side by side and hands the results over in the order of the input, with no more of them
 * in memory than are worked on.
 */
public final class InOrder {

  private static final int AHEAD = 4;

  private InOrder() {}

  /**
   * Works through the input.
   *
   * @param jobs how many at a time; 1 works in the calling thread
   * @param take gets each result, in order, in the calling thread; answers whether more are wanted
   */
  public static <I, O> void run(Iterator<I> input, int jobs, Function<I, O> work, Predicate<O> take)
      throws InterruptedException {
    if (jobs == 1) {
      boolean more = true;
      while (more && input.hasNext()) {
        more = take.test(work.apply(input.next()));
      }
      return;
    }
    ExecutorService threads = Executors.newFixedThreadPool(jobs);
    try {
      runAhead(input, jobs * AHEAD, threads, work, take);
    } finally {
      threads.shutdownNow();
    }
  }

  private static <I, O> void runAhead(
      Iterator<I> input, int ahead, ExecutorService threads, Function<I, O> work, Predicate<O> take)
      throws InterruptedException {
    Deque<Future<O>> waiting = new ArrayDeque<>();
    boolean more = true;
    while (more && (input.hasNext() || !waiting.isEmpty())) {
      while (input.hasNext() && waiting.size() < ahead) {
        I next = input.next();
        waiting.add(threads.submit(() -> work.apply(next)));
      }
      more = take.test(result(waiting.remove()));
    }
  }

  private static <O> O result(Future<O> done) throws InterruptedException {
    try {
      return done.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException("an article could not be worked on", e.getCause());
    }
  }
}
