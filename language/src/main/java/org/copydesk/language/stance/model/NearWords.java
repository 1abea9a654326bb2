package org.copydesk.language.stance.model;

import java.util.Optional;
import org.copydesk.language.stance.StancePair;
import org.copydesk.language.text.Span;

/**
 * The part of a question's text that a network can take in: all of it, or of a long one the words
 * around the target (else the source, else the start). It bounds the time that an answer takes.
 *
 * @param text the part
 * @param source the source in it; empty where it stands elsewhere
 * @param target the target in it; empty where the text does not name it
 */
record NearWords(String text, Optional<Span> source, Optional<Span> target) {

  /** On each side, in UTF-16 units: more than any input of a network holds. */
  private static final int REACH = 2_000;

  static NearWords of(StancePair pair) {
    String text = pair.text();
    if (text.length() <= 2 * REACH) {
      return new NearWords(text, pair.sourceSpan(), pair.targetSpan());
    }
    Span centre = pair.targetSpan().or(pair::sourceSpan).orElse(new Span(0, 0));
    int start = Math.max(0, centre.start() - REACH);
    int end = Math.min(text.length(), Math.min(centre.end(), centre.start() + REACH) + REACH);
    Span near = new Span(start, end);
    return new NearWords(
        near.of(text), within(near, pair.sourceSpan()), within(near, pair.targetSpan()));
  }

  private static Optional<Span> within(Span near, Optional<Span> span) {
    return span.filter(near::overlaps)
        .map(
            it ->
                new Span(
                    Math.max(it.start(), near.start()) - near.start(),
                    Math.min(it.end(), near.end()) - near.start()));
  }
}
