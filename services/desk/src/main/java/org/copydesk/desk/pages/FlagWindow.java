package org.copydesk.desk.pages;

/**
 * Which flags of an article are shown with their controls: of a few thousand, a page shows some.
 *
 * @param from the number of the first
 * @param to the number of the last
 * @param total how many there are
 */
public record FlagWindow(int from, int to, int total) {

  /** How many flags a page shows. */
  public static final int SIZE = 100;

  /** The window that begins at a number, or at the nearest one that is there. */
  public static FlagWindow at(int from, int total) {
    int first = Math.max(1, Math.min(from, Math.max(1, total)));
    return new FlagWindow(first, Math.min(total, first + SIZE - 1), total);
  }

  /** Whether some flags are not shown. */
  public boolean isPart() {
    return total > SIZE;
  }

  /** Whether a flag is shown. */
  public boolean holds(int number) {
    return number >= from && number <= to;
  }

  /** The number of the first flag before this window; 0 where there is none. */
  public int before() {
    return from > 1 ? Math.max(1, from - SIZE) : 0;
  }

  /** The number of the first flag after this window; 0 where there is none. */
  public int after() {
    return to < total ? to + 1 : 0;
  }
}
