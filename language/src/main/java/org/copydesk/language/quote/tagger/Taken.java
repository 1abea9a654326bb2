package org.copydesk.language.quote.tagger;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.copydesk.language.text.Span;

/** Words that quotes have taken, and whose they are; asked and told in logarithmic time. */
final class Taken {

  private record Part(Span span, int quote) {}

  private final TreeMap<Integer, Part> parts = new TreeMap<>();

  /** What is still free of the span, in order; empty where nothing is. */
  List<Span> free(Span span) {
    List<Span> free = new ArrayList<>();
    int from = span.start();
    Map.Entry<Integer, Part> before = parts.floorEntry(from);
    if (before != null) {
      from = Math.max(from, before.getValue().span().end());
    }
    for (Part part : parts.subMap(span.start(), false, span.end(), false).values()) {
      if (part.span().start() > from) {
        free.add(new Span(from, part.span().start()));
      }
      from = Math.max(from, part.span().end());
    }
    if (from < span.end()) {
      free.add(new Span(from, span.end()));
    }
    return free;
  }

  /** The numbers of the quotes that hold some of the span, in order, maybe repeated. */
  List<Integer> owners(Span span) {
    List<Integer> owners = new ArrayList<>();
    Map.Entry<Integer, Part> before = parts.lowerEntry(span.start());
    if (before != null && before.getValue().span().end() > span.start()) {
      owners.add(before.getValue().quote());
    }
    for (Part part : parts.subMap(span.start(), true, span.end(), false).values()) {
      owners.add(part.quote());
    }
    return owners;
  }

  /** Takes a free span for a quote. */
  void take(Span span, int quote) {
    parts.put(span.start(), new Part(span, quote));
  }
}
