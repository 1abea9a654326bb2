package org.copydesk.policy.pattern;

/**
 * The room that one walk at a time needs: the openings and two {@link Threads} of the size of the
 * net, used again by the next walk, since making them anew costs more than a short text.
 */
final class Sheets {

  private final Openings openings;
  private final Threads one;
  private final Threads other;
  private int spent;

  Sheets(Net net) {
    openings = new Openings(net.ways());
    one = new Threads(net.states());
    other = new Threads(net.states());
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

  Openings openings() {
    return openings;
  }

  Threads one() {
    return one;
  }

  Threads other() {
    return other;
  }
}
