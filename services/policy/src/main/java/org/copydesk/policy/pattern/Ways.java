package org.copydesk.policy.pattern;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.copydesk.policy.pattern.Net.Step;
import org.copydesk.policy.pattern.Net.StepKind;

/** The ways into the patterns of a net, by what they begin with, and what each needs further on. */
final class Ways {

  private static final Way[] NO_WAYS = {};
  private static final int[] NO_NEEDS = {};

  private final Way[][] byTest;
  private final Map<Edge, Way[]> byEdge = new EnumMap<>(Edge.class);
  private final Way[] guarded;
  private final int[][] metByTest;
  private final Map<Edge, int[]> metByEdge = new EnumMap<>(Edge.class);
  private final int needs;
  private final Set<Integer> states = new TreeSet<>();

  /**
   * One way into a pattern.
   *
   * @param step the first that asks something
   * @param needs numbers of the sets of signs of which a match holds one each
   * @param mostWords how many words a match has at most
   */
  record Way(Step step, List<Integer> needs, int mostWords) {

    Way {
      needs = List.copyOf(needs);
    }
  }

  Ways(
      List<NetBuilder.Entry> entries,
      List<List<Step>> steps,
      Map<Set<Sign>, Integer> needs,
      Map<WordTest, Integer> tests) {
    this.needs = needs.size();
    Map<Integer, List<Way>> words = new HashMap<>();
    Map<Integer, List<Way>> edges = new HashMap<>();
    List<Way> guards = new ArrayList<>();
    for (NetBuilder.Entry entry : entries) {
      for (Step step : firstSteps(steps, entry.state(), false)) {
        Way way = new Way(step, entry.needs(), entry.mostWords());
        states.add(step.to());
        if (step.kind() == StepKind.GUARD) {
          guards.add(way);
        } else {
          Map<Integer, List<Way>> those = step.kind() == StepKind.WORD ? words : edges;
          those.computeIfAbsent(step.test(), test -> new ArrayList<>()).add(way);
        }
      }
    }
    guarded = guards.toArray(NO_WAYS);
    byTest = new Way[tests.size()][];
    metByTest = new int[tests.size()][];
    for (int test = 0; test < byTest.length; test++) {
      byTest[test] = words.getOrDefault(test, List.of()).toArray(NO_WAYS);
    }
    tests.forEach((test, number) -> metByTest[number] = met(test, needs));
    for (Edge edge : Edge.values()) {
      byEdge.put(edge, edges.getOrDefault(edge.bit(), List.of()).toArray(NO_WAYS));
      metByEdge.put(edge, met(edge, needs));
    }
  }

  private static List<Step> firstSteps(List<List<Step>> steps, int state, boolean opened) {
    List<Step> first = new ArrayList<>();
    for (Step plain : steps.get(state)) {
      Step step = plain.after(opened, false);
      if (step.leadsOn()) {
        first.addAll(firstSteps(steps, step.to(), step.opens()));
      } else {
        first.add(step);
      }
    }
    return first;
  }

  private static int[] met(Sign sign, Map<Set<Sign>, Integer> needs) {
    return needs.entrySet().stream()
        .filter(need -> need.getKey().contains(sign))
        .mapToInt(Map.Entry::getValue)
        .sorted()
        .toArray();
  }

  /** The states that the ways lead to. */
  Set<Integer> states() {
    return states;
  }

  /** How many sets of signs there are. */
  int needs() {
    return needs;
  }

  /** Ways whose first word passes the test. */
  Way[] byTest(int test) {
    return test < byTest.length ? byTest[test] : NO_WAYS;
  }

  /** Ways that begin with an edge. */
  Way[] byEdge(Edge edge) {
    return byEdge.getOrDefault(edge, NO_WAYS);
  }

  /** Ways that begin with what the next word must not be. */
  Way[] guarded() {
    return guarded;
  }

  /** The sets that a word which passes the test is in. */
  int[] metBy(int test) {
    return test < metByTest.length ? metByTest[test] : NO_NEEDS;
  }

  /** The sets that the edge is in. */
  int[] metBy(Edge edge) {
    return metByEdge.getOrDefault(edge, NO_NEEDS);
  }
}
