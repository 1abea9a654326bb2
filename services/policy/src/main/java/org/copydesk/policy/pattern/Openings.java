package org.copydesk.policy.pattern;

import java.util.Arrays;
import org.copydesk.policy.pattern.Ways.Way;

/**
 * Where in a stretch of text patterns may begin: only where all that they need follows near enough,
 * which is seldom. Found from the end to the beginning, and taken from the beginning to the end.
 */
final class Openings {

  private static final Edge[] EDGES = Edge.values();

  private final Ways ways;

  /** For each set of signs the first place from here on where one of them stands. */
  private final int[] next;

  private int[] places = new int[64];
  private Way[] found = new Way[64];
  private int left;

  Openings(Ways ways) {
    this.ways = ways;
    this.next = new int[ways.needs()];
  }

  /** Looks through the words from the first to the one before {@code to}. */
  void find(Words words, TestedWords tested, int from, int to) {
    left = 0;
    Arrays.fill(next, Integer.MAX_VALUE);
    meetEdges(words.edgeBits(to), to);
    for (int word = to - 1; word >= from; word--) {
      int[] passed = tested.passed(word);
      for (int test : passed) {
        meet(ways.metBy(test), word);
      }
      for (int i = passed.length - 1; i >= 0; i--) {
        open(ways.byTest(passed[i]), word);
      }
      int bits = words.edgeBits(word);
      meetEdges(bits, word);
      open(ways.guarded(), word);
      for (int i = EDGES.length - 1; i >= 0; i--) {
        if ((bits & EDGES[i].bit()) != 0) {
          open(ways.byEdge(EDGES[i]), word);
        }
      }
    }
  }

  private void meetEdges(int bits, int place) {
    for (Edge edge : EDGES) {
      if ((bits & edge.bit()) != 0) {
        meet(ways.metBy(edge), place);
      }
    }
  }

  private void meet(int[] needs, int place) {
    for (int need : needs) {
      next[need] = place;
    }
  }

  private void open(Way[] those, int place) {
    for (int i = those.length - 1; i >= 0; i--) {
      if (follows(those[i], place)) {
        push(those[i], place);
      }
    }
  }

  private boolean follows(Way way, int place) {
    int last = place + way.mostWords();
    for (int need : way.needs()) {
      if (next[need] > last) {
        return false;
      }
    }
    return true;
  }

  private void push(Way way, int place) {
    if (left == places.length) {
      places = Arrays.copyOf(places, left * 2);
      found = Arrays.copyOf(found, left * 2);
    }
    places[left] = place;
    found[left++] = way;
  }

  /** Whether any is left. */
  boolean areLeft() {
    return left > 0;
  }

  /** The place of the next one that is left. */
  int place() {
    return places[left - 1];
  }

  /**
   * The next one at this place whose first step is, or is not, a word; no step where there is none.
   */
  Net.Step take(int place, boolean word) {
    boolean here = left > 0 && places[left - 1] == place;
    if (!here || (found[left - 1].step().kind() == Net.StepKind.WORD) != word) {
      return Net.NO_STEP;
    }
    return found[--left].step();
  }
}
