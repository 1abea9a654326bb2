package org.copydesk.desk.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.search.IndexSearcher;
import org.copydesk.desk.index.Counts.Count;

/** Counts what each value of each filter leaves, with the other filters as they are. */
final class Counting {

  private static final int MOST_VALUES = 50;

  /** Of the most frequent, in how many those that differ in case alone are put together. */
  private static final int LOOKED_AT = 400;

  /** Filters with many values are counted in a sample of about so many records. */
  private static final int SAMPLE = 10_000;

  /**
   * The others record by record up to so many, and in a sample of about these when there are more.
   */
  private static final int COUNTED = 200_000;

  private static final Set<FilterName> MANY_VALUES =
      EnumSet.of(FilterName.SPEAKER, FilterName.STANCE);

  private final IndexSearcher searcher;

  Counting(IndexSearcher searcher) {
    this.searcher = searcher;
  }

  Counts counts(QueueSearch search) throws IOException {
    Matches all = matches(search, Optional.empty());
    Set<FilterName> active = search.active();
    Map<FilterName, List<Count>> counts = new EnumMap<>(FilterName.class);
    for (FilterName filter : FilterName.values()) {
      // A filter's own choice must not hide its other values.
      Matches counted = active.contains(filter) ? matches(search, Optional.of(filter)) : all;
      boolean loose = MANY_VALUES.contains(filter) && active.containsAll(others(filter));
      counts.put(filter, count(filter, counted, loose));
    }
    Matches ofAnyAge = search.isOfSomeAge() ? matches(search.ofAnyAge(), Optional.empty()) : all;
    return new Counts(
        all.total(), counts, new AgeCounts(search.now()).count(ofAnyAge, step(ofAnyAge, COUNTED)));
  }

  private Matches matches(QueueSearch search, Optional<FilterName> without) throws IOException {
    return searcher.search(search.without(without), Matches.collect());
  }

  /** Who speaks and what of are counted by record, though both are then asked of one quote. */
  private static Set<FilterName> others(FilterName filter) {
    EnumSet<FilterName> others = EnumSet.copyOf(MANY_VALUES);
    others.remove(filter);
    return others;
  }

  private static List<Count> count(FilterName filter, Matches matches, boolean loose)
      throws IOException {
    int most = MANY_VALUES.contains(filter) ? SAMPLE : COUNTED;
    int nth = step(matches, most);
    ValueCounts values = new ValueCounts(filter);
    for (Matches.Segment segment : matches.segments()) {
      values.add(segment.reader(), segment.every(nth), nth);
    }
    return merged(filter, values.byValue(), loose || nth > 1 || values.isPartial());
  }

  /** The how manieth records are to be counted, so that these are as many at most. */
  private static int step(Matches matches, int most) {
    return (int) Math.max(1, (matches.total() + most - 1) / most);
  }

  /** Values that differ in case or spacing alone are one, shown as most write it. */
  private static List<Count> merged(FilterName filter, Map<String, Long> byValue, boolean about) {
    Map<String, Count> byKey = new HashMap<>();
    byValue.entrySet().stream()
        .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
        .limit(LOOKED_AT)
        .forEach(
            it -> {
              Count next = count(filter, it.getKey(), it.getValue(), about);
              byKey.merge(Keys.of(it.getKey()), next, Counting::sum);
            });
    List<Count> counts = new ArrayList<>(byKey.values());
    counts.sort(Comparator.comparing(Count::records).reversed().thenComparing(Count::value));
    return counts.subList(0, Math.min(MOST_VALUES, counts.size()));
  }

  private static Count count(FilterName filter, String value, long records, boolean about) {
    boolean stance = filter == FilterName.STANCE;
    return new Count(
        value, stance ? value.substring(value.indexOf(':') + 1) : value, records, about);
  }

  private static Count sum(Count one, Count other) {
    return new Count(one.value(), one.label(), one.records() + other.records(), one.about());
  }
}
