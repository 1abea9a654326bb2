package org.copydesk.ingest.reading;

/** Characters that no text may hold. */
final class Unicode {

  private Unicode() {}

  /** The place of the first U+0000 or lone surrogate, in UTF-16 units; -1 where there is none. */
  static int firstUnfit(CharSequence text) {
    for (int i = 0; i < text.length(); i++) {
      if (isUnfit(text, i)) {
        return i;
      }
    }
    return -1;
  }

  /**
   * The text with U+FFFD for each of them, as the HTML standard has it for character references.
   */
  static String mended(String text) {
    int unfit = firstUnfit(text);
    if (unfit < 0) {
      return text;
    }
    StringBuilder mended = new StringBuilder(text);
    for (int i = unfit; i < text.length(); i++) {
      if (isUnfit(text, i)) {
        mended.setCharAt(i, '\ufffd');
      }
    }
    return mended.toString();
  }

  private static boolean isUnfit(CharSequence text, int at) {
    char c = text.charAt(at);
    boolean first =
        Character.isHighSurrogate(c)
            && at + 1 < text.length()
            && Character.isLowSurrogate(text.charAt(at + 1));
    boolean second =
        Character.isLowSurrogate(c) && at > 0 && Character.isHighSurrogate(text.charAt(at - 1));
    return c == '\0' || (Character.isSurrogate(c) && !first && !second);
  }
}
