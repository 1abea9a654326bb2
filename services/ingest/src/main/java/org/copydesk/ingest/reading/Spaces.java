package org.copydesk.ingest.reading;

/** Blanks as HTML knows them: space, tab, line feed, form feed, carriage return. */
final class Spaces {

  private Spaces() {}

  static boolean isSpace(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\f' || c == '\r';
  }

  /** The words with one space for any blanks between them and none at the ends. */
  static String collapsed(String words) {
    StringBuilder out = new StringBuilder(words.length());
    boolean pending = false;
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      if (isSpace(c)) {
        pending = !out.isEmpty();
      } else {
        out.append(pending ? " " : "").append(c);
        pending = false;
      }
    }
    return Unicode.mended(out.toString());
  }
}
