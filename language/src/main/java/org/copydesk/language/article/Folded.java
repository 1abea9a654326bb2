package org.copydesk.language.article;

import org.copydesk.language.text.Blank;
import org.copydesk.language.text.Span;

/** Words made alike for matching: small letters, straight apostrophes, one space for any blanks. */
final class Folded {

  private Folded() {}

  /** The words of the span folded, the first {@code limit} units of it at most. */
  static String of(String text, Span span, int limit) {
    StringBuilder folded = new StringBuilder(Math.min(span.length(), limit));
    int end = Math.min(span.end(), span.start() + limit);
    boolean blank = true;
    for (int i = span.start(); i < end; i++) {
      char c = text.charAt(i);
      if (!Blank.isBlank(c)) {
        folded.append(fold(c));
        blank = false;
      } else if (!blank) {
        folded.append(' ');
        blank = true;
      }
    }
    return folded.toString().stripTrailing();
  }

  static String of(String words) {
    return of(words, new Span(0, words.length()), words.length());
  }

  private static char fold(char c) {
    return switch (c) {
      case '\u2019', '\u2018', '\u02bc' -> '\'';
      case '\u201c', '\u201d' -> '"';
      default -> Character.toLowerCase(c);
    };
  }
}
