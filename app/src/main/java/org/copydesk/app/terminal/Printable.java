package org.copydesk.app.terminal;

/**
 * Text of others, made harmless for a terminal.
 *
 * <p>Control characters could move the cursor, colour or hide what follows; those that turn the
 * direction of writing could show words in another order than they stand in.
 */
public final class Printable {

  private static final char REPLACEMENT = '\ufffd';

  private Printable() {}

  /** The text with one replacement character for each that is not for display; line feeds stay. */
  public static String of(String text) {
    StringBuilder safe = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      safe.append(isHarmless(c) ? c : c == '\t' ? ' ' : REPLACEMENT);
    }
    return safe.toString();
  }

  /** The text on one line: every stretch of white space is one space. */
  public static String line(String text) {
    return of(text.replaceAll("[\\s\\u00a0]+", " ").strip());
  }

  private static boolean isHarmless(char c) {
    if (c == '\n') {
      return true;
    }
    boolean turnsDirection = (c >= '\u202a' && c <= '\u202e') || (c >= '\u2066' && c <= '\u2069');
    return !Character.isISOControl(c) && !turnsDirection;
  }
}
