package org.copydesk.desk.index;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How many records each value of each filter would leave, with the other filters as they are.
 *
 * @param total how many records match all filters
 * @param byFilter the values of each filter, most records first, at most as many as a page shows
 */
public record Counts(long total, Map<FilterName, List<Count>> byFilter) {

  public Counts {
    Map<FilterName, List<Count>> copy = new LinkedHashMap<>();
    byFilter.forEach((name, counts) -> copy.put(name, List.copyOf(counts)));
    byFilter = java.util.Collections.unmodifiableMap(copy);
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
