package org.copydesk.language.article;

import java.util.Optional;
import org.copydesk.language.text.Span;

/**
 * What is classified as a whole: a line, or the lines of one wrapped paragraph.
 *
 * @param words its place without the blanks around it; never empty
 * @param apart whether a blank line, or the beginning of the text, stands before it
 * @param hint what mark-up says it is
 * @param linked whether all its words stand inside a link
 */
record Unit(Span words, boolean apart, Optional<BlockKind> hint, boolean linked) {

  static Unit plain(Span words, boolean apart) {
    return new Unit(words, apart, Optional.empty(), false);
  }

  Unit joined(Span more) {
    return new Unit(words.hull(more), apart, hint, linked);
  }
}
