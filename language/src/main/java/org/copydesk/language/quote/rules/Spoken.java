package org.copydesk.language.quote.rules;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.copydesk.language.text.Span;

/** The quotes of a passage that have a cue, by the place of their parts. */
final class Spoken {

  private record Part(Span span, Draft draft) {}

  private final TreeMap<Integer, Part> parts = new TreeMap<>();

  Spoken(List<Draft> drafts) {
    for (Draft draft : drafts) {
      draft.content().forEach(span -> parts.put(span.start(), new Part(span, draft)));
    }
  }

  /** The quote that holds some of these words. */
  Optional<Draft> owner(Span words) {
    Map.Entry<Integer, Part> part = parts.lowerEntry(Math.max(words.end(), words.start() + 1));
    return Optional.ofNullable(part)
        .map(Map.Entry::getValue)
        .filter(found -> found.span().end() > words.start())
        .map(Part::draft);
  }

  /** The quote with the last part that begins before this unit. */
  Optional<Draft> before(int offset) {
    return Optional.ofNullable(parts.lowerEntry(offset)).map(part -> part.getValue().draft());
  }
}
