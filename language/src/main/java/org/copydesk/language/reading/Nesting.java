package org.copydesk.language.reading;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.copydesk.language.quote.Quote;
import org.copydesk.language.text.Span;

/** The parts of the quotes of an article by their place; asked and told in logarithmic time. */
final class Nesting {

  private record Part(Span span, Quote quote) {}

  private final TreeMap<Integer, Part> parts = new TreeMap<>();

  /** Takes the parts of a quote that shares no word with those before. */
  void add(Quote quote) {
    quote.spans().forEach(span -> parts.put(span.start(), new Part(span, quote)));
  }

  /** The quote that holds this unit, as far as one was added. */
  Optional<Quote> at(int unit) {
    return Optional.ofNullable(parts.floorEntry(unit))
        .map(Map.Entry::getValue)
        .filter(part -> part.span().contains(unit))
        .map(Part::quote);
  }

  /** The quote that holds these words and more, as far as one was added. */
  Optional<Quote> around(Span words) {
    return Optional.ofNullable(parts.floorEntry(words.start()))
        .map(Map.Entry::getValue)
        .filter(part -> part.span().contains(words) && part.span().length() > words.length())
        .map(Part::quote);
  }
}
