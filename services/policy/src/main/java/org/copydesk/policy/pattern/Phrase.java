package org.copydesk.policy.pattern;

import java.util.List;
import java.util.Optional;

/** A phrase in the pattern notation, parsed by {@link PhraseParser}. */
public final class Phrase {

  private final Shape shape;

  Phrase(Shape shape) {
    this.shape = shape;
  }

  /** A phrase that is any of these; empty for none. */
  public static Optional<Phrase> anyOf(List<Phrase> phrases) {
    return phrases.isEmpty()
        ? Optional.empty()
        : Optional.of(new Phrase(new Shape.Choice(phrases.stream().map(Phrase::shape).toList())));
  }

  Shape shape() {
    return shape;
  }

  /** The same for phrases that are built alike. */
  @Override
  public String toString() {
    return shape.toString();
  }
}
