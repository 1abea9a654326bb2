package org.copydesk.language.stance;

import java.util.List;
import java.util.Objects;
import org.copydesk.language.text.Span;

/**
 * How the author of an article presents a quote.
 *
 * @param kind neutral, endorsing or distancing
 * @param evidence the words that show it; empty when neutral
 * @param confidence from 0 to 1
 */
public record Framing(FramingKind kind, List<Span> evidence, double confidence) {

  public Framing {
    Objects.requireNonNull(kind, "kind");
    evidence = List.copyOf(evidence);
  }

  /** Nothing in the text colours the quote. */
  public static Framing neutral(double confidence) {
    return new Framing(FramingKind.NEUTRAL, List.of(), confidence);
  }
}
