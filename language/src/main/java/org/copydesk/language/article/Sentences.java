package org.copydesk.language.article;

import org.copydesk.language.text.Span;

/** Whether words end as sentences do, and how titles differ from them. */
final class Sentences {

  private static final int LONGEST_TITLE = 150;
  private static final int LONGEST_SUBHEAD = 100;
  private static final int MOST_SUBHEAD_WORDS = 14;

  private Sentences() {}

  /**
   * Whether the words end with a mark that ends or goes on with a sentence, closing quotes aside.
   */
  static boolean endsOne(String text, Span words) {
    int last = words.end() - 1;
    while (last > words.start() && "\"\u201d\u2019')]\u00bb".indexOf(text.charAt(last)) >= 0) {
      last--;
    }
    return ".!?\u2026:;,".indexOf(text.charAt(last)) >= 0;
  }

  /** Whether the words could be the title of another article. */
  static boolean isTitle(String text, Span words) {
    return words.length() <= LONGEST_TITLE
        && (!endsOne(text, words)
            || text.charAt(words.end() - 1) == '?'
            || text.charAt(words.end() - 1) == ')');
  }

  /**
   * Whether the words could stand over the next paragraphs: short, no end mark, no list mark, no
   * code.
   */
  static boolean isSubhead(String text, Span words) {
    if (words.length() > LONGEST_SUBHEAD
        || (endsOne(text, words) && !isShoutedLabel(text, words))) {
      return false;
    }
    int letters = 0;
    int gaps = 0;
    for (int i = words.start(); i < words.end(); i++) {
      char c = text.charAt(i);
      letters += Character.isLetter(c) ? 1 : 0;
      gaps += c == ' ' ? 1 : 0;
      if ("{}<>=;@".indexOf(c) >= 0) {
        return false;
      }
    }
    char first = text.charAt(words.start());
    boolean opens =
        (Character.isLetterOrDigit(first) && !Character.isLowerCase(first))
            || "\u201c\u2018\"'".indexOf(first) >= 0;
    boolean attributed =
        "\u201c\"".indexOf(first) >= 0 && Character.isLetter(text.charAt(words.end() - 1));
    return opens && !attributed && letters * 2 >= words.length() && gaps < MOST_SUBHEAD_WORDS;
  }

  /** "FULL TEXT." */
  private static boolean isShoutedLabel(String text, Span words) {
    String label = words.of(text);
    return label.length() <= 60
        && label.length() > 4
        && label.endsWith(".")
        && label.indexOf('.') == label.length() - 1
        && label.chars().noneMatch(Character::isLowerCase)
        && label.chars().noneMatch(Character::isDigit);
  }
}
