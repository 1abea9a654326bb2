package org.copydesk.language.text;

import java.util.Objects;

/**
 * One word or one mark of a text.
 *
 * @param span where it stands
 * @param lower its characters in lower case, with typewriter apostrophes
 * @param shape what it looks like
 */
public record Token(Span span, String lower, Shape shape) {

  /** What a token looks like. */
  public enum Shape {
    LOWER,
    CAPITAL,
    NUMBER,
    /** Punctuation, one character each. */
    SIGN
  }

  public Token {
    Objects.requireNonNull(span, "span");
    Objects.requireNonNull(lower, "lower");
    Objects.requireNonNull(shape, "shape");
  }

  public int start() {
    return span.start();
  }

  public int end() {
    return span.end();
  }

  public boolean isWord() {
    return shape != Shape.SIGN;
  }

  public boolean isCapital() {
    return shape == Shape.CAPITAL;
  }

  public boolean is(String word) {
    return lower.equals(word);
  }

  /** Whether it ends in the sign of the genitive: "Lee's", "voters'". */
  public boolean isGenitive() {
    return lower.length() > 2 && (lower.endsWith("'s") || lower.endsWith("s'"));
  }
}
