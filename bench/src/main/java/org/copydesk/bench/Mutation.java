package org.copydesk.bench;

import java.util.Random;

/** Damage done to a text at random: to its marks, its paragraphs, its characters, its lines. */
final class Mutation {

  private static final int MOST = 12;
  private static final int LONGEST_CUT = 60;
  private static final String MARKS = "\"“”‘’'«»„`";
  private static final String[] PIECES = {
    "\"",
    "“",
    "”",
    "''",
    "‘",
    "’",
    "«",
    "»",
    "„",
    "'",
    "\n",
    "\n\n",
    "\r\n",
    " said ",
    " – ",
    "Q: ",
    "\nA: ",
    ": ",
    "(",
    ")",
    "\u0001",
    "\u0000",
    "\u0301",
    "\u200d",
    "\u202e",
    "\u00a0",
    "\ufeff",
    "😀",
    "👩‍👩‍👧",
    "Ж",
    "漢字",
    "عرب",
    "ไทย"
  };

  private Mutation() {}

  /**
   * Some paragraphs of a text that follow one another.
   *
   * @param longest the most UTF-16 units; a paragraph longer than that is cut
   */
  static String piece(String text, int longest, Random random) {
    if (text.length() <= longest) {
      return text;
    }
    int start = text.lastIndexOf("\n\n", random.nextInt(text.length()));
    start = start < 0 ? 0 : start + 2;
    int room = Math.min(text.length(), start + longest);
    int end = text.lastIndexOf("\n\n", room);
    return text.substring(start, room == text.length() || end <= start ? room : end);
  }

  /** The text with one to twelve changes. */
  static String of(String original, Random random) {
    StringBuilder text = new StringBuilder(original);
    int changes = 1 + random.nextInt(MOST);
    for (int i = 0; i < changes; i++) {
      change(text, random);
    }
    return random.nextInt(8) == 0 ? text.toString().replace("\n", "\r\n") : text.toString();
  }

  private static void change(StringBuilder text, Random random) {
    int at = random.nextInt(text.length() + 1);
    switch (random.nextInt(6)) {
      case 0 -> text.insert(at, PIECES[random.nextInt(PIECES.length)]);
      case 1 -> text.delete(at, Math.min(text.length(), at + random.nextInt(LONGEST_CUT)));
      case 2 -> cutParagraph(text, at);
      case 3 -> joinParagraphs(text, at);
      default -> changeMark(text, at, random);
    }
  }

  /** The next mark is dropped, doubled, or made another. */
  private static void changeMark(StringBuilder text, int from, Random random) {
    for (int at = from; at < text.length(); at++) {
      if (MARKS.indexOf(text.charAt(at)) >= 0) {
        switch (random.nextInt(3)) {
          case 0 -> text.deleteCharAt(at);
          case 1 -> text.insert(at, text.charAt(at));
          default -> text.setCharAt(at, MARKS.charAt(random.nextInt(MARKS.length())));
        }
        return;
      }
    }
  }

  private static void cutParagraph(StringBuilder text, int from) {
    int end = text.indexOf("\n\n", from);
    text.delete(from, end < 0 ? text.length() : end + 2);
  }

  private static void joinParagraphs(StringBuilder text, int from) {
    int gap = text.indexOf("\n\n", from);
    if (gap >= 0) {
      text.replace(gap, gap + 2, " ");
    }
  }
}
