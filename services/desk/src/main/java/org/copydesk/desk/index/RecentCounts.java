package org.copydesk.desk.index;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Counts of a moment ago, for queues that many look at: while records stream in, every one of them
 * would ask for the same counts again and again.
 */
final class RecentCounts {

  private static final int MOST = 256;
  private static final long FRESH_NANOS = TimeUnit.SECONDS.toNanos(1);

  /** Counts that took long may be older, so that counting takes a fifth of the time at most. */
  private static final int TIMES_ITS_COST = 5;

  private final Map<Key, Kept> kept =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Kept> eldest) {
          return size() > MOST;
        }
      };

  Counts get(QueueQuery query, SourceAccess access, long version, Source source)
      throws IOException {
    Key key = new Key(query.at(Optional.empty()), access);
    Kept last = last(key);
    if (last != null && last.isGood(version)) {
      return last.counts;
    }
    long began = System.nanoTime();
    Counts counts = source.counts();
    long ended = System.nanoTime();
    synchronized (kept) {
      kept.put(key, new Kept(counts, version, ended, ended - began));
    }
    return counts;
  }

  private @Nullable Kept last(Key key) {
    synchronized (kept) {
      return kept.get(key);
    }
  }

  /** Where fresh counts come from. */
  @FunctionalInterface
  interface Source {

    Counts counts() throws IOException;
  }

  private record Key(QueueQuery query, SourceAccess access) {}

  private record Kept(Counts counts, long version, long at, long cost) {

    boolean isGood(long now) {
      long age = System.nanoTime() - at;
      // Ages of records go on even while no record comes.
      boolean fresh = age < Math.max(FRESH_NANOS, TIMES_ITS_COST * cost);
      return fresh || (version == now && age < 30 * FRESH_NANOS);
    }
  }
}
