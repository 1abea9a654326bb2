package org.copydesk.desk.pages.text;

/**
 * Text of others as a page shows it: characters that hide, reorder or break are made visible.
 *
 * <p>Control characters become their pictures (U+2400 and on), characters that override or isolate
 * the direction of writing become {@code ⟨U+202E⟩} and the like, and halves of surrogate pairs
 * become U+FFFD. Marks of direction without effect on what follows (U+200E, U+200F, U+061C) and
 * joiners stay, since right-to-left writing and emoji need them. Escaping for HTML is the
 * templates' work.
 */
public final class Shown {

  private static final int FIRST_PICTURE = 0x2400;
  private static final int PICTURE_OF_DELETE = 0x2421;

  private Shown() {}

  /** The text with line feeds and tabs kept; linear. */
  public static String text(String text) {
    return cleaned(text, true);
  }

  /** The text on one line: line ends and tabs become spaces. */
  public static String line(String text) {
    return cleaned(text, false);
  }

  /** The text on one line, cut after so many code points, with an ellipsis where it was cut. */
  public static String line(String text, int most) {
    int end = 0;
    for (int points = 0; end < text.length() && points < most; points++) {
      end += Character.charCount(text.codePointAt(end));
    }
    String kept = line(text.substring(0, end));
    return end < text.length() ? kept + "…" : kept;
  }

  private static String cleaned(String text, boolean keepLines) {
    int first = firstUnfit(text, keepLines);
    if (first == text.length()) {
      return text;
    }
    StringBuilder out = new StringBuilder(text.length() + 16).append(text, 0, first);
    for (int at = first; at < text.length(); ) {
      int point = text.codePointAt(at);
      append(out, point, keepLines);
      at += Character.charCount(point);
    }
    return out.toString();
  }

  private static int firstUnfit(String text, boolean keepLines) {
    int at = 0;
    while (at < text.length()) {
      int point = text.codePointAt(at);
      if (isUnfit(point) || (!keepLines && isSpace(point))) {
        return at;
      }
      at += Character.charCount(point);
    }
    return at;
  }

  private static boolean isSpace(int point) {
    return point == '\n' || point == '\t' || point == 0x2028 || point == 0x2029;
  }

  private static boolean isUnfit(int point) {
    return (Character.isISOControl(point) && point != '\n' && point != '\t')
        || isDirection(point)
        || (point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE);
  }

  private static boolean isDirection(int point) {
    return (point >= 0x202A && point <= 0x202E) || (point >= 0x2066 && point <= 0x2069);
  }

  private static void append(StringBuilder out, int point, boolean keepLines) {
    if (!keepLines && isSpace(point)) {
      out.append(' ');
    } else if (!isUnfit(point)) {
      out.appendCodePoint(point);
    } else if (point < ' ') {
      out.appendCodePoint(FIRST_PICTURE + point);
    } else if (point == 0x7F) {
      out.appendCodePoint(PICTURE_OF_DELETE);
    } else if (Character.isSurrogate((char) point) && point <= Character.MAX_VALUE) {
      out.append('\uFFFD');
    } else {
      out.append(String.format("⟨U+%04X⟩", point));
    }
  }
}
