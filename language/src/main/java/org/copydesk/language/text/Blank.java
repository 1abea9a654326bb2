package org.copydesk.language.text;

/** White space as an article knows it: Java's, the no-break spaces, and the marks of zero width. */
public final class Blank {

  private Blank() {}

  /**
   * Whether {@code c} shows nothing: white space, a no-break space, zero-width space, or byte order
   * mark.
   */
  public static boolean isBlank(char c) {
    if (c < 128) {
      return c == ' ' || (c >= '\t' && c <= '\r') || (c >= '\u001c' && c <= '\u001f');
    }
    return Character.isWhitespace(c)
        || Character.isSpaceChar(c)
        || c == '\u200b'
        || c == '\u2060'
        || c == '\ufeff';
  }
}
