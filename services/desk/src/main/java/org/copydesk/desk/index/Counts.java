package org.copydesk.desk.index;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How many records each value of each filter would leave, with the other filters as they are.
 *
 * @param total how many records match all filters
 * @param byFilter the values of each filter, most records first, at most as many as a page shows
 * @param byAge the usual ages: under "newer", within which, and under "older", before which records
 *     were handed in
 */
public record Counts(
    long total, Map<FilterName, List<Count>> byFilter, Map<String, List<Count>> byAge) {

  public Counts {
    byFilter = copy(byFilter);
    byAge = copy(byAge);
  }

  private static <K> Map<K, List<Count>> copy(Map<K, List<Count>> counts) {
    Map<K, List<Count>> copy = new LinkedHashMap<>();
    counts.forEach((name, values) -> copy.put(name, List.copyOf(values)));
    return Collections.unmodifiableMap(copy);
  }

  /** The counts of one filter; empty where no record has a value for it. */
  public List<Count> of(FilterName filter) {
    return byFilter.getOrDefault(filter, List.of());
  }

  /**
   * How many records one value leaves.
   *
   * @param value as it stands in the address, as "decided", "news" or "AGAINST:NATO"
   * @param label as an editor reads it, as "NATO"
   * @param records how many
   * @param about whether that was reckoned from a sample, because very many records match
   */
  public record Count(String value, String label, long records, boolean about) {}
}
