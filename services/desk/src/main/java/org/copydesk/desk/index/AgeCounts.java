package org.copydesk.desk.index;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.copydesk.desk.index.Counts.Count;

/** How many records each of the usual ages leaves. */
final class AgeCounts {

  private static final List<Duration> NEWER =
      List.of(Duration.ofMinutes(30), Duration.ofHours(4), Duration.ofDays(1), Duration.ofDays(7));
  private static final List<Duration> OLDER = List.of(Duration.ofHours(1));

  private final long[] newer;
  private final long[] older;
  private final long[] notBefore;
  private final long[] notAfter;

  AgeCounts(Instant now) {
    notBefore = bounds(now, NEWER);
    notAfter = bounds(now, OLDER);
    newer = new long[notBefore.length];
    older = new long[notAfter.length];
  }

  private static long[] bounds(Instant now, List<Duration> ages) {
    return ages.stream().mapToLong(it -> now.minus(it).toEpochMilli()).toArray();
  }

  /** Counts each n-th of the records; those of both parameters of an address by their values. */
  Map<String, List<Count>> count(Matches matches, int nth) throws IOException {
    for (Matches.Segment segment : matches.segments()) {
      NumericDocValues submitted = DocValues.getNumeric(segment.reader(), Fields.SUBMITTED);
      DocIdSetIterator documents = segment.every(nth);
      for (int at = documents.nextDoc();
          at != DocIdSetIterator.NO_MORE_DOCS;
          at = documents.nextDoc()) {
        if (submitted.advanceExact(at)) {
          count(submitted.longValue(), nth);
        }
      }
    }
    Map<String, List<Count>> counts = new LinkedHashMap<>();
    counts.put(QueueAddress.NEWER, named(NEWER, newer, nth > 1));
    counts.put(QueueAddress.OLDER, named(OLDER, older, nth > 1));
    return counts;
  }

  private void count(long millis, int each) {
    for (int at = 0; at < newer.length; at++) {
      newer[at] += millis >= notBefore[at] ? each : 0;
    }
    for (int at = 0; at < older.length; at++) {
      older[at] += millis <= notAfter[at] ? each : 0;
    }
  }

  private static List<Count> named(List<Duration> ages, long[] records, boolean about) {
    List<Count> counts = new ArrayList<>();
    for (int at = 0; at < records.length; at++) {
      String value = QueueAddress.words(ages.get(at));
      counts.add(new Count(value, value, records[at], about));
    }
    return counts;
  }
}
