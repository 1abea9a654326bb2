package org.copydesk.language.reading;

import java.util.Map;
import java.util.TreeMap;
import org.copydesk.language.text.Span;

/** The words that quotes have taken; asked and told in logarithmic time. */
final class Coverage {

  private final TreeMap<Integer, Integer> ends = new TreeMap<>();

  /** Takes the words of a span that overlaps none before. */
  void add(Span span) {
    ends.merge(span.start(), span.end(), Math::max);
  }

  boolean overlaps(Span span) {
    Map.Entry<Integer, Integer> before = ends.lowerEntry(Math.max(span.end(), span.start() + 1));
    return before != null && before.getValue() > span.start();
  }
}
