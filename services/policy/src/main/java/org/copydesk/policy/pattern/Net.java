package org.copydesk.policy.pattern;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * All patterns of a book as one automaton over words, indexed by word at every state.
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

    private Step after(boolean opened, boolean closed) {
      return new Step(kind, test, to, opens || opened, closes || closed);
    }
  }

  private final Node[] nodes;
  private final int[] accepts;
  private final int patterns;
  private final Vocabulary vocabulary;
  private final List<int[]> guards;
  private final List<List<Step>> starts = new ArrayList<>();
  private final List<Step> conditionalEntries = new ArrayList<>();

  Net(
      List<List<Step>> steps,
      List<Integer> entries,
      Map<Integer, Integer> acceptStates,
      List<int[]> guards,
      Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
    this.guards = guards;
    this.patterns = entries.size();
    nodes = new Node[steps.size()];
    accepts = new int[steps.size()];
    for (int state = 0; state < steps.size(); state++) {
      accepts[state] = acceptStates.getOrDefault(state, -1);
    }
    for (int test = 0; test < vocabulary.size(); test++) {
      starts.add(new ArrayList<>());
    }
    Set<Integer> wanted = new HashSet<>();
    for (int entry : entries) {
      indexStart(steps, entry, false, wanted);
    }
    buildNodes(steps, meetings(steps), wanted);
  }

  private void indexStart(List<List<Step>> steps, int state, boolean opened, Set<Integer> wanted) {
    for (Step plain : steps.get(state)) {
      Step step = plain.after(opened, false);
      if (step.kind() == StepKind.WORD) {
        starts.get(step.test()).add(step);
        wanted.add(step.to());
      } else if (step.kind() == StepKind.EDGE || step.kind() == StepKind.GUARD) {
        conditionalEntries.add(step);
        wanted.add(step.to());
      } else {
        indexStart(steps, step.to(), step.opens(), wanted);
      }
    }
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
      boolean leadsOn =
          step.kind() == StepKind.SKIP
              || step.kind() == StepKind.OPEN
              || step.kind() == StepKind.CLOSE;
      if (!leadsOn) {
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

  Vocabulary vocabulary() {
    return vocabulary;
  }

  Node node(int state) {
    return nodes[state];
  }

  /** The tests that the next word must all fail. */
  int[] guard(int number) {
    return guards.get(number);
  }

  /** The pattern that is complete in this state, or -1. */
  int accepts(int state) {
    return accepts[state];
  }

  /** Ways into patterns whose first word passes the test. */
  List<Step> starts(int test) {
    return starts.get(test);
  }

  /** Ways into patterns that begin with an edge or a guard. */
  List<Step> conditionalEntries() {
    return conditionalEntries;
  }
}
