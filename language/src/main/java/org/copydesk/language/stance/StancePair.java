package org.copydesk.language.stance;

import java.util.Objects;
import java.util.Optional;
import org.copydesk.language.text.Span;

/**
 * One question: what does the source hold of the target, by these words?
 *
 * @param id any name for the question
 * @param text the words, without the rest of the article
 * @param source who holds it; empty where the text as a whole is asked
 * @param sourceSpan where the source stands in {@code text}, in UTF-16 units; empty with a source
 *     means that all of the text is the source's own words
 * @param target what it is held of, in words: a name or a claim
 * @param targetSpan where the target stands in {@code text}; empty where no words name it
 */
public record StancePair(
    String id,
    String text,
    Optional<String> source,
    Optional<Span> sourceSpan,
    String target,
    Optional<Span> targetSpan) {

  public StancePair {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(text, "text");
    Objects.requireNonNull(source, "source");
    Objects.requireNonNull(target, "target");
    requireInside("source", sourceSpan, text);
    requireInside("target", targetSpan, text);
  }

  private static void requireInside(String what, Optional<Span> span, String text) {
    if (span.isPresent() && span.get().end() > text.length()) {
      throw new IllegalArgumentException(
          "expected a " + what + " within " + text.length() + " units, got " + span.get());
    }
  }
}
