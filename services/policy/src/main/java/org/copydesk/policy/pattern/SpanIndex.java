package org.copydesk.policy.pattern;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.copydesk.language.text.Span;

/** Spans made ready to be asked whether they share a place with another. */
public final class SpanIndex {

  private final int[] starts;
  private final int[] ends;

  /** Takes spans in any order, also overlapping ones. */
  public SpanIndex(List<Span> spans) {
    List<Span> merged = new ArrayList<>();
    for (Span span : spans.stream().sorted().toList()) {
      Span last = merged.isEmpty() ? null : merged.get(merged.size() - 1);
      if (last != null && span.start() <= last.end()) {
        merged.set(merged.size() - 1, last.hull(span));
      } else {
        merged.add(span);
      }
    }
    starts = merged.stream().mapToInt(Span::start).toArray();
    ends = merged.stream().mapToInt(Span::end).toArray();
  }

  /** Whether any of the spans shares at least one unit with this one; logarithmic. */
  public boolean overlaps(Span span) {
    int at = Arrays.binarySearch(starts, span.start());
    int before = at >= 0 ? at : -at - 2;
    boolean fromBefore = before >= 0 && ends[before] > span.start();
    boolean fromAfter = before + 1 < starts.length && starts[before + 1] < span.end();
    return fromBefore || fromAfter;
  }
}
