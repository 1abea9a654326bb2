package org.copydesk.policy.pattern;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Collects the states of all patterns; {@link #build} makes the net that runs. */
final class NetBuilder {

  private final List<List<Net.Step>> steps = new ArrayList<>();
  private final Map<WordTest, Integer> tests;
  private final List<BitSet> guards = new ArrayList<>();
  private final List<Entry> entries = new ArrayList<>();
  private final Map<Set<Sign>, Integer> needs = new HashMap<>();
  private final Map<Integer, Integer> accepts = new HashMap<>();

  /**
   * For one net.
   *
   * @param tests numbers of the word tests, which several nets may share
   */
  NetBuilder(Map<WordTest, Integer> tests) {
    this.tests = tests;
  }

  /**
   * One way into a pattern.
   *
   * @param state where it begins
   * @param needs numbers of the sets of signs of which each match holds one
   * @param mostWords how many words a match has at most
   */
  record Entry(int state, List<Integer> needs, int mostWords) {

    Entry {
      needs = List.copyOf(needs);
    }
  }

  int state() {
    steps.add(new ArrayList<>(2));
    return steps.size() - 1;
  }

  /** Adds one pattern; its number is how many came before it. */
  void pattern(Shape shape) {
    int end = state();
    accepts.put(end, accepts.size());
    for (Shape option : shape.options()) {
      int entry = state();
      skip(option.lay(this, entry), end);
      List<Integer> numbers =
          option.needs().stream().sorted(Shape.RAREST).map(this::need).distinct().toList();
      entries.add(new Entry(entry, numbers, option.mostWords()));
    }
  }

  private int need(Set<Sign> signs) {
    return needs.computeIfAbsent(signs, s -> needs.size());
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
    BitSet tested = new BitSet();
    none.forEach(test -> tested.set(number(test)));
    guards.add(tested);
    return step(from, new Net.Step(Net.StepKind.GUARD, guards.size() - 1, state()));
  }

  int open(int from) {
    return step(from, new Net.Step(Net.StepKind.OPEN, 0, state()));
  }

  int close(int from) {
    return step(from, new Net.Step(Net.StepKind.CLOSE, 0, state()));
  }

  Net build() {
    return new Net(steps, accepts, List.copyOf(guards), new Ways(entries, steps, needs, tests));
  }

  private int step(int from, Net.Step step) {
    steps.get(from).add(step);
    return step.to();
  }

  private int number(WordTest test) {
    return tests.computeIfAbsent(test, t -> tests.size());
  }
}
