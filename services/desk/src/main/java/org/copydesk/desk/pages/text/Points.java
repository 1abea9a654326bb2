package org.copydesk.desk.pages.text;

/** Where the code points of a text stand in Java's UTF-16; made once, linear in the text. */
public final class Points {

  private final int length;
  private final int[] units;

  private Points(int length, int[] units) {
    this.length = length;
    this.units = units;
  }

  /** The positions of this text; a text without surrogate pairs costs nothing. */
  public static Points of(String text) {
    int points = text.codePointCount(0, text.length());
    if (points == text.length()) {
      return new Points(points, new int[0]);
    }
    int[] units = new int[points + 1];
    int at = 0;
    for (int point = 0; point < points; point++) {
      units[point] = at;
      at += Character.charCount(text.codePointAt(at));
    }
    units[points] = at;
    return new Points(points, units);
  }

  /** How many code points the text has. */
  public int length() {
    return length;
  }

  /** The UTF-16 index of a code point; what lies outside of the text is taken to its nearer end. */
  public int unit(int point) {
    int inside = Math.max(0, Math.min(length, point));
    return units.length == 0 ? inside : units[inside];
  }
}
