package org.copydesk.schemas.topics;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;

/** What a topic keeps, and how soon it lets go of the rest. */
public sealed interface Keeping {

  /** The settings of the topic that say so. */
  Map<String, String> configs();

  /**
   * The last value of each key, for ever.
   *
   * @param minLag how long every value stays, whatever follows it: a stage may stand still for that
   *     long and still see each state of each article
   * @param maxLag by when a value that was overwritten is gone, see the note on ERASE in README.md
   */
  record Latest(Duration minLag, Duration maxLag) implements Keeping {
    private static final Duration TOMBSTONES = Duration.ofDays(7);
    private static final int SEGMENTS_IN_MAX_LAG = 4;

    /** Checks the order of the lags. */
    public Latest {
      if (minLag.isNegative() || minLag.compareTo(maxLag) > 0) {
        throw new IllegalArgumentException(
            "compaction lags: 0 <= min <= max, but min " + minLag + ", max " + maxLag);
      }
    }

    /** The last value of each key, as long as it is not older than a time. */
    public LatestFor butOnlyFor(Duration retention) {
      return new LatestFor(this, retention);
    }

    /**
     * A segment closes after a quarter of maxLag, since only closed segments are compacted;
     * tombstones stay a week for readers that were away.
     */
    @Override
    public Map<String, String> configs() {
      return Map.of(
          "cleanup.policy", "compact",
          "min.compaction.lag.ms", millis(minLag),
          "max.compaction.lag.ms", millis(maxLag),
          "segment.ms", millis(maxLag.dividedBy(SEGMENTS_IN_MAX_LAG)),
          "delete.retention.ms", millis(TOMBSTONES));
    }
  }

  /**
   * The last value of each key, as long as it is not older than a time.
   *
   * @param retention longer than the value may lie uncompacted
   */
  record LatestFor(Latest latest, Duration retention) implements Keeping {
    /** Checks that compaction comes before deletion. */
    public LatestFor {
      if (retention.compareTo(latest.maxLag()) <= 0) {
        throw new IllegalArgumentException(
            "retention: more than maxLag " + latest.maxLag() + ", but " + retention);
      }
    }

    @Override
    public Map<String, String> configs() {
      Map<String, String> configs = new TreeMap<>(latest.configs());
      configs.put("cleanup.policy", "compact,delete");
      configs.put("retention.ms", millis(retention));
      return Map.copyOf(configs);
    }
  }

  /** Every record, for ever. */
  record Everything() implements Keeping {
    @Override
    public Map<String, String> configs() {
      return Map.of("cleanup.policy", "delete", "retention.ms", "-1", "retention.bytes", "-1");
    }
  }

  private static String millis(Duration duration) {
    return Long.toString(duration.toMillis());
  }
}
