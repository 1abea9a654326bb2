package org.copydesk.policy.pattern;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The patterns of a book as one automaton over words, indexed by word at every state.
 *
 * <p>Immutable; {@link NetRun} walks it. States that only lead on without a condition are folded
 * into the {@link Node} before them, but for those that several ways meet in: they are nodes of
 * their own, so that a walk visits them once for each place.
 */
final class Net {

  enum StepKind {
    WORD,
    SKIP,
    EDGE,
    GUARD,
    OPEN,
    CLOSE
  }

  /**
   * A way from one state to another.
   *
   * @param test for WORD the number of the test, for GUARD the number of its set of tests, for EDGE
   *     the bit of the edge
   * @param opens whether the evidence begins before the step
   * @param closes whether it ends before the step
   */
  record Step(StepKind kind, int test, int to, boolean opens, boolean closes) {

    Step(StepKind kind, int test, int to) {
      this(kind, test, to, kind == StepKind.OPEN, kind == StepKind.CLOSE);
    }

    Step after(boolean opened, boolean closed) {
      return new Step(kind, test, to, opens || opened, closes || closed);
    }

    /** Whether it is one; {@link Net#NO_STEP} is none. */
    boolean isThere() {
      return to >= 0;
    }

    /** Whether it asks nothing of the text. */
    boolean leadsOn() {
      return kind == StepKind.SKIP || kind == StepKind.OPEN || kind == StepKind.CLOSE;
    }
  }

  /** Where there is no step. */
  static final Step NO_STEP = new Step(StepKind.SKIP, 0, -1);

  private final Node[] nodes;
  private final int[] accepts;
  private final int patterns;
  private final List<BitSet> guards;
  private final Ways ways;

  Net(List<List<Step>> steps, Map<Integer, Integer> acceptStates, List<BitSet> guards, Ways ways) {
    this.guards = guards;
    this.ways = ways;
    this.patterns = acceptStates.size();
    nodes = new Node[steps.size()];
    accepts = new int[steps.size()];
    for (int state = 0; state < steps.size(); state++) {
      accepts[state] = acceptStates.getOrDefault(state, -1);
    }
    buildNodes(steps, meetings(steps), ways.states());
  }

  /** States that more than one way leads to without a word, and those that end a pattern. */
  private boolean[] meetings(List<List<Step>> steps) {
    int[] ways = new int[steps.size()];
    for (List<Step> out : steps) {
      for (Step step : out) {
        ways[step.to()] += step.kind() == StepKind.WORD ? 0 : 1;
      }
    }
    boolean[] meetings = new boolean[steps.size()];
    for (int state = 0; state < ways.length; state++) {
      meetings[state] = ways[state] > 1 || accepts[state] >= 0;
    }
    return meetings;
  }

  private void buildNodes(List<List<Step>> steps, boolean[] meetings, Set<Integer> wanted) {
    Deque<Integer> todo = new ArrayDeque<>(wanted);
    while (!todo.isEmpty()) {
      int state = todo.pop();
      if (nodes[state] == null) {
        List<Step> found = new ArrayList<>();
        fold(steps, state, false, false, meetings, found);
        nodes[state] = new Node(found);
        found.forEach(step -> todo.push(step.to()));
      }
    }
  }

  private static void fold(
      List<List<Step>> steps,
      int state,
      boolean opened,
      boolean closed,
      boolean[] meetings,
      List<Step> into) {
    for (Step plain : steps.get(state)) {
      Step step = plain.after(opened, closed);
      if (!step.leadsOn()) {
        into.add(step);
      } else if (meetings[step.to()]) {
        into.add(new Step(StepKind.SKIP, 0, step.to(), step.opens(), step.closes()));
      } else {
        fold(steps, step.to(), step.opens(), step.closes(), meetings, into);
      }
    }
  }

  int states() {
    return accepts.length;
  }

  int patterns() {
    return patterns;
  }

  Ways ways() {
    return ways;
  }

  Node node(int state) {
    return nodes[state];
  }

  /** The tests that the next word must all fail. */
  BitSet guard(int number) {
    return guards.get(number);
  }

  /** The pattern that is complete in this state, or -1. */
  int accepts(int state) {
    return accepts[state];
  }
}
