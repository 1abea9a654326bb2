package org.copydesk.policy.pattern;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Collects the states of all patterns; {@link #build} makes the net that runs. */
final class NetBuilder {

  private final List<List<Net.Step>> steps = new ArrayList<>();
  private final Map<WordTest, Integer> tests = new HashMap<>();
  private final List<int[]> guards = new ArrayList<>();
  private final List<Integer> entries = new ArrayList<>();
  private final Map<Integer, Integer> accepts = new HashMap<>();

  int state() {
    steps.add(new ArrayList<>(2));
    return steps.size() - 1;
  }

  int size() {
    return steps.size();
  }

  /** Adds one pattern; its number is how many came before it. */
  void pattern(Shape shape) {
    int entry = state();
    accepts.put(shape.lay(this, entry), entries.size());
    entries.add(entry);
  }

  int word(int from, WordTest test) {
    return step(from, new Net.Step(Net.StepKind.WORD, number(test), state()));
  }

  void skip(int from, int to) {
    steps.get(from).add(new Net.Step(Net.StepKind.SKIP, 0, to));
  }

  int edge(int from, Edge edge) {
    return step(from, new Net.Step(Net.StepKind.EDGE, edge.bit(), state()));
  }

  int guard(int from, List<WordTest> none) {
    guards.add(none.stream().mapToInt(this::number).toArray());
    return step(from, new Net.Step(Net.StepKind.GUARD, guards.size() - 1, state()));
  }

  int open(int from) {
    return step(from, new Net.Step(Net.StepKind.OPEN, 0, state()));
  }

  int close(int from) {
    return step(from, new Net.Step(Net.StepKind.CLOSE, 0, state()));
  }

  Net build() {
    return new Net(steps, entries, accepts, List.copyOf(guards), new Vocabulary(tests));
  }

  private int step(int from, Net.Step step) {
    steps.get(from).add(step);
    return step.to();
  }

  private int number(WordTest test) {
    return tests.computeIfAbsent(test, t -> tests.size());
  }
}
