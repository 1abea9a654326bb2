package org.copydesk.desk.index;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import org.apache.lucene.index.IndexWriter;
import org.copydesk.letters.ReviewState;
import org.jspecify.annotations.Nullable;

/**
 * Takes the words of erased articles from the disk. What is deleted from an index can no longer be
 * found, but lies in its files until they are merged; so within an hour of an erasure all files
 * that hold something deleted are written anew, beside the other work.
 */
final class Forgetting {

  private static final Duration WITHIN = Duration.ofHours(1);

  private final IndexWriter writer;
  private final ExecutorService threads;
  private final Clock clock;
  private long sinceMillis;

  /** Whether an article was erased while the work was under way, perhaps too late for it. */
  private boolean again;

  private @Nullable Future<?> work;

  /**
   * For the index of that writer.
   *
   * @param sinceMillis when the first article was erased that is not forgotten yet; 0 for none
   */
  Forgetting(IndexWriter writer, ExecutorService threads, Clock clock, long sinceMillis) {
    this.writer = writer;
    this.threads = threads;
    this.clock = clock;
    this.sinceMillis = sinceMillis;
  }

  void note(Arrival arrival) {
    boolean erased = arrival.review().map(it -> it.getState() == ReviewState.ERASED).orElse(true);
    if (erased && (sinceMillis == 0 || work != null)) {
      again = work != null;
      sinceMillis = sinceMillis == 0 ? clock.millis() : sinceMillis;
    }
  }

  /** Since when something is to be forgotten; 0 for nothing. */
  long sinceMillis() {
    return sinceMillis;
  }

  /** Whether {@link #go} has something to do now. */
  boolean isDue() {
    Future<?> now = work;
    return now == null
        ? sinceMillis != 0 && clock.millis() - sinceMillis >= WITHIN.toMillis()
        : now.isDone();
  }

  /**
   * Begins where it is due, or finds that it is done. What comes meanwhile is for the next time.
   *
   * @return whether it is done now
   */
  boolean go() throws IOException {
    Future<?> now = work;
    if (now != null && now.isDone()) {
      work = null;
      sinceMillis = again ? clock.millis() : 0;
      again = false;
      require(now);
      return true;
    }
    if (now == null && isDue()) {
      work =
          threads.submit(
              () -> {
                writer.forceMergeDeletes(true);
                return null;
              });
    }
    return false;
  }

  private static void require(Future<?> done) throws IOException {
    try {
      done.get();
    } catch (ExecutionException e) {
      throw new IOException("erased articles could not be taken from the disk", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }
}
