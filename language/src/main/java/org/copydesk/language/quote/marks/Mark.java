package org.copydesk.language.quote.marks;

/**
 * One quotation mark or what looks like one.
 *
 * @param start first unit
 * @param end unit after the last; two more than start for {@code ''}
 * @param single whether it is a single mark, which may be an apostrophe
 * @param glyph what the character says of its side
 * @param before whether the character before it lets it open
 * @param after whether the character after it lets it close
 */
record Mark(int start, int end, boolean single, Glyph glyph, boolean before, boolean after) {

  /** What the character of a mark says of its side. */
  enum Glyph {
    OPENS,
    SHUTS,
    EITHER
  }

  /** Whether it opens, given whether a region is open: the shape decides, then the glyph. */
  boolean opens(boolean open) {
    if (before != after) {
      return before;
    }
    return glyph == Glyph.EITHER ? !open : glyph == Glyph.OPENS;
  }

  /** Whether its shape alone says that it opens. */
  boolean looksOpen() {
    return before && !after;
  }

  /** Whether its shape alone says that it closes. */
  boolean looksShut() {
    return after && !before;
  }
}
