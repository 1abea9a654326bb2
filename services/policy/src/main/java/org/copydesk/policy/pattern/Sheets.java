package org.copydesk.policy.pattern;

/**
 * The room that one walk at a time needs: two {@link Threads} of the size of the net, used again by
 * the next walk, since making them anew costs more than a short text.
 */
final class Sheets {

  private final Threads one;
  private final Threads other;
  private int spent;

  Sheets(int states) {
    one = new Threads(states);
    other = new Threads(states);
  }

  /** Forgets the walk before. */
  void begin(int words) {
    if (spent > Integer.MAX_VALUE - words - 2) {
      spent = 0;
      one.wipe();
      other.wipe();
    }
    one.begin(spent);
    other.begin(spent);
    spent += words + 2;
  }

  Threads one() {
    return one;
  }

  Threads other() {
    return other;
  }
}
