package org.copydesk.desk.people;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;

/** Wrong passwords of the last minutes, by name. */
final class FailedTries {

  private static final int MOST = 10;
  private static final Duration WITHIN = Duration.ofMinutes(10);
  private static final int MOST_NAMES = 10_000;

  private final Clock clock;
  private final Map<String, Deque<Instant>> byName =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Deque<Instant>> eldest) {
          return size() > MOST_NAMES;
        }
      };

  FailedTries(Clock clock) {
    this.clock = clock;
  }

  synchronized boolean areTooMany(String name) {
    Deque<Instant> tries = byName.get(name);
    if (tries == null) {
      return false;
    }
    Instant since = clock.instant().minus(WITHIN);
    while (!tries.isEmpty() && tries.peekFirst().isBefore(since)) {
      tries.removeFirst();
    }
    return tries.size() >= MOST;
  }

  synchronized void add(String name) {
    byName.computeIfAbsent(name, it -> new ArrayDeque<>()).addLast(clock.instant());
  }
}
