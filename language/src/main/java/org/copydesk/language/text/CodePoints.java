package org.copydesk.language.text;

import java.util.Arrays;

/**
 * The way from UTF-16 units to code points and back, for one text.
 *
 * <p>Linear in the text to make, constant (a binary search over the surrogate pairs) to ask. An
 * unpaired surrogate counts as one code point, as in {@link String#codePointCount}.
 */
public final class CodePoints {

  private final int length;

  /** Unit offsets of the second half of each surrogate pair, ascending. */
  private final int[] seconds;

  private CodePoints(int length, int[] seconds) {
    this.length = length;
    this.seconds = seconds;
  }

  public static CodePoints of(String text) {
    int[] found = new int[16];
    int count = 0;
    for (int i = 1; i < text.length(); i++) {
      boolean pair =
          Character.isLowSurrogate(text.charAt(i)) && Character.isHighSurrogate(text.charAt(i - 1));
      if (pair) {
        if (count == found.length) {
          found = Arrays.copyOf(found, count * 2);
        }
        found[count++] = i;
      }
    }
    return new CodePoints(text.length(), Arrays.copyOf(found, count));
  }

  /** Length of the text in code points. */
  public int count() {
    return length - seconds.length;
  }

  /**
   * The number of code points before the unit offset; an offset inside a pair counts the pair as
   * begun.
   */
  public int fromUnits(int units) {
    if (units < 0 || units > length) {
      throw new IndexOutOfBoundsException("expected 0 to " + length + ", got " + units);
    }
    int at = Arrays.binarySearch(seconds, units);
    int pairsBefore = at >= 0 ? at : -at - 1;
    return units - pairsBefore;
  }

  /** The unit offset at which the code point of this number begins. */
  public int toUnits(int codePoints) {
    if (codePoints < 0 || codePoints > count()) {
      throw new IndexOutOfBoundsException("expected 0 to " + count() + ", got " + codePoints);
    }
    int low = 0;
    int high = seconds.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      // seconds[middle] is preceded by middle + 1 whole pairs once the unit after it is reached.
      if (seconds[middle] - middle <= codePoints) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return codePoints + low;
  }
}
