package org.copydesk.policy.pattern;

import java.util.Locale;

/** A part of an article that a pattern can be kept to or kept out of. */
public enum Zone {
  /** The headline. */
  HEADLINE(1 << 0),
  /** Headline, byline, date line, and the first three blocks after them. */
  HEAD(1 << 1),
  /** The last five blocks. */
  FOOT(1 << 2),
  /** Paragraphs, subheads and block quotations. */
  BODY(1 << 3),
  /** Disclaimers, notices, editor's notes. */
  NOTICE(1 << 4),
  /** "Read also" and its like. */
  PROMO(1 << 5),
  BYLINE(1 << 6),
  DATELINE(1 << 7),
  CAPTION(1 << 8),
  /** Direct and mixed quotes whose speaker was found, outside notices. */
  QUOTES(1 << 9),
  /** Words in quotation marks, whoever said them, outside notices. */
  MARKS(1 << 10),
  ANY(1 << 11);

  private final int bit;

  Zone(int bit) {
    this.bit = bit;
  }

  int bit() {
    return bit;
  }

  /** As a pack writes it. */
  public String notation() {
    return name().toLowerCase(Locale.ROOT);
  }
}
