package org.copydesk.language.text;

/**
 * What {@link Character} tells of letters, with a short way for the characters of plain English.
 */
public final class Letters {

  private static final int PLAIN = 128;

  private Letters() {}

  public static boolean isLetterOrDigit(char c) {
    if (c < PLAIN) {
      return isPlainLetter(c) || (c >= '0' && c <= '9');
    }
    return Character.isLetterOrDigit(c);
  }

  public static boolean isUpperCase(char c) {
    return c < PLAIN ? c >= 'A' && c <= 'Z' : Character.isUpperCase(c);
  }

  private static boolean isPlainLetter(char c) {
    int small = c | 0x20;
    return small >= 'a' && small <= 'z';
  }
}
