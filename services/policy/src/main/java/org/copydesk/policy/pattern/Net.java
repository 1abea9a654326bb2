package org.copydesk.policy.pattern;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * All patterns of a book as one automaton over words, indexed by first word.
 *
 * <p>Immutable; {@link NetRun} walks it.
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
   * @param test for WORD the number of the test, for GUARD that which the next word must fail, for
   *     EDGE the bit of the edge
   */
  record Step(StepKind kind, int test, int to) {}

  /** A pattern's first word, reached without a condition: where it leads, and what was opened. */
  record Start(int to, boolean opened) {}

  /**
   * A pattern's first step, where that is a condition; and whether the evidence was opened before
   * it.
   */
  record Entry(Step step, boolean opened) {}

  private final Step[][] words;
  private final Step[][] others;
  private final int[] accepts;
  private final int patterns;
  private final Vocabulary vocabulary;
  private final List<List<Start>> starts = new ArrayList<>();
  private final List<Entry> conditionalEntries = new ArrayList<>();

  Net(
      List<List<Step>> steps,
      List<Integer> entries,
      Map<Integer, Integer> acceptStates,
      Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
    this.patterns = entries.size();
    words = new Step[steps.size()][];
    others = new Step[steps.size()][];
    accepts = new int[steps.size()];
    for (int state = 0; state < steps.size(); state++) {
      words[state] = only(steps.get(state), true);
      others[state] = only(steps.get(state), false);
      accepts[state] = acceptStates.getOrDefault(state, -1);
    }
    for (int test = 0; test < vocabulary.size(); test++) {
      starts.add(new ArrayList<>());
    }
    entries.forEach(entry -> indexStart(entry, false));
  }

  private static Step[] only(List<Step> steps, boolean wanted) {
    return steps.stream()
        .filter(step -> (step.kind() == StepKind.WORD) == wanted)
        .toArray(Step[]::new);
  }

  private void indexStart(int state, boolean opened) {
    for (Step step : words[state]) {
      starts.get(step.test()).add(new Start(step.to(), opened));
    }
    for (Step step : others[state]) {
      if (step.kind() == StepKind.SKIP) {
        indexStart(step.to(), opened);
      } else if (step.kind() == StepKind.OPEN) {
        indexStart(step.to(), true);
      } else {
        conditionalEntries.add(new Entry(step, opened));
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

  Step[] words(int state) {
    return words[state];
  }

  Step[] others(int state) {
    return others[state];
  }

  /** The pattern that is complete in this state, or -1. */
  int accepts(int state) {
    return accepts[state];
  }

  List<Start> starts(int test) {
    return starts.get(test);
  }

  /** Ways into patterns that begin with an edge or a guard. */
  List<Entry> conditionalEntries() {
    return conditionalEntries;
  }
}
