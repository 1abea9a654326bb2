package org.copydesk.language.encoder;

/** What kind a character is of, as the uncased BERT sorts them. */
final class PieceSigns {

  private PieceSigns() {}

  /** White space: blank, tab, line ends, and every other space. */
  static boolean isBlank(int c) {
    return c == ' '
        || c == '\t'
        || c == '\n'
        || c == '\r'
        || Character.getType(c) == Character.SPACE_SEPARATOR;
  }

  /** Characters that are passed over: control and format characters, and the sign for a fault. */
  static boolean isDropped(int c) {
    int type = Character.getType(c);
    return c == 0xFFFD || type == Character.CONTROL || type == Character.FORMAT;
  }

  /** Whether it is a word by itself: punctuation, and Chinese characters. */
  static boolean standsAlone(int c) {
    return isPunctuation(c) || (c >= 0x3400 && isIdeograph(c));
  }

  /** Punctuation, and every sign of ASCII that is neither letter nor digit. */
  private static boolean isPunctuation(int c) {
    if (c < 128) {
      return c > 32 && c < 127 && !Character.isLetterOrDigit(c);
    }
    int type = Character.getType(c);
    return type == Character.CONNECTOR_PUNCTUATION
        || type == Character.DASH_PUNCTUATION
        || type == Character.START_PUNCTUATION
        || type == Character.END_PUNCTUATION
        || type == Character.INITIAL_QUOTE_PUNCTUATION
        || type == Character.FINAL_QUOTE_PUNCTUATION
        || type == Character.OTHER_PUNCTUATION;
  }

  /** Chinese characters, those of Japanese and Korean use among them; not kana or hangul. */
  private static boolean isIdeograph(int c) {
    return (c >= 0x4E00 && c <= 0x9FFF)
        || (c >= 0x3400 && c <= 0x4DBF)
        || (c >= 0x20000 && c <= 0x2A6DF)
        || (c >= 0x2A700 && c <= 0x2B73F)
        || (c >= 0x2B740 && c <= 0x2B81F)
        || (c >= 0x2B820 && c <= 0x2CEAF)
        || (c >= 0xF900 && c <= 0xFAFF)
        || (c >= 0x2F800 && c <= 0x2FA1F);
  }
}
