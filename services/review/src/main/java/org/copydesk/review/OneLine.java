package org.copydesk.review;

/** Text made short enough to stand in a line for an editor. */
final class OneLine {

  private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
  private static final int ZERO_WIDTH_JOINER = 0x200D;

  private OneLine() {}

  /**
   * The text on one line: white space and control characters become single blanks, invisible format
   * characters (those that turn the writing direction among them) go, and more than {@code most}
   * UTF-16 units end in an ellipsis. Reads no further than needed.
   */
  static String of(String text, int most) {
    StringBuilder line = new StringBuilder(Math.min(text.length(), most) + 2);
    boolean gap = false;
    for (int i = 0; i < text.length() && line.length() <= most; ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      if (isGap(c)) {
        gap = line.length() > 0;
      } else if (!isInvisible(c)) {
        (gap ? line.append(' ') : line).appendCodePoint(c);
        gap = false;
      }
    }
    return line.length() > most ? cut(line, most) : line.toString();
  }

  private static String cut(StringBuilder line, int most) {
    int end = most - 1;
    if (Character.isHighSurrogate(line.charAt(end - 1))) {
      end--;
    }
    line.setLength(end);
    return line.append('…').toString();
  }

  private static boolean isGap(int c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isISOControl(c);
  }

  private static boolean isInvisible(int c) {
    return Character.getType(c) == Character.FORMAT
        && c != ZERO_WIDTH_JOINER
        && c != ZERO_WIDTH_NON_JOINER;
  }
}
