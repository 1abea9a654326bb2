package org.copydesk.policy.pattern;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.copydesk.policy.pattern.Net.Step;
import org.copydesk.policy.pattern.Net.StepKind;

/** What follows from a state: steps by the word test that they need, and steps without a word. */
final class Node {

  private final Step[] words;
  private final int[] tests;
  private final Step[] others;

  Node(List<Step> steps) {
    words =
        steps.stream()
            .filter(step -> step.kind() == StepKind.WORD)
            .sorted(Comparator.comparingInt(Step::test))
            .toArray(Step[]::new);
    tests = Arrays.stream(words).mapToInt(Step::test).toArray();
    others = steps.stream().filter(step -> step.kind() != StepKind.WORD).toArray(Step[]::new);
  }

  boolean takesWords() {
    return words.length > 0;
  }

  /** How many word steps there are; they are sorted by test. */
  int wordSteps() {
    return words.length;
  }

  /** Number of the first step that needs the test, or a number whose step needs another. */
  int firstWith(int test) {
    int low = 0;
    int high = tests.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (tests[middle] < test) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  Step word(int number) {
    return words[number];
  }

  Step[] others() {
    return others;
  }
}
