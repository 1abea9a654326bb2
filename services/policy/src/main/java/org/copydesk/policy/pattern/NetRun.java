package org.copydesk.policy.pattern;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * One walk of a {@link Net} over the words of one text.
 *
 * <p>Every state is held at most once for each place, with the earliest start that reaches it; so
 * the walk is linear in the words, however many ways a pattern could match.
 */
final class NetRun {

  private static final int NOWHERE = -1;

  private final Net net;
  private final Words words;
  private final List<List<RawHit>> found = new ArrayList<>();
  private final int[][] passedAt;
  private Threads now;
  private Threads next;
  private int[] stack = new int[64];
  private int height;

  NetRun(Net net, Words words) {
    this.net = net;
    this.words = words;
    this.passedAt = new int[2][net.vocabulary().size()];
    this.now = new Threads(net.states());
    this.next = new Threads(net.states());
    for (int i = 0; i < net.patterns(); i++) {
      found.add(List.of());
    }
  }

  /** All matches by pattern: for each pattern in the order of their ends. */
  List<List<RawHit>> walk() {
    int[] passed = pass(0);
    enter(now, 0);
    for (int word = 0; word < words.count(); word++) {
      int[] passedNext = pass(word + 1);
      next.clear();
      advance(word);
      start(word, passed);
      enter(next, word + 1);
      Threads spent = now;
      now = next;
      next = spent;
      passed = passedNext;
    }
    return found;
  }

  private int[] pass(int word) {
    if (word >= words.count()) {
      return new int[0];
    }
    int[] passed = net.vocabulary().passed(words, word);
    int[] marks = passedAt[word & 1];
    for (int test : passed) {
      marks[test] = word + 1;
    }
    return passed;
  }

  private boolean passes(int word, int test) {
    return passedAt[word & 1][test] == word + 1;
  }

  /** The states that hold before the word take it, where they can. */
  private void advance(int word) {
    for (int i = 0; i < now.size(); i++) {
      int key = now.key(i);
      for (Net.Step step : net.words(key >> 1)) {
        if (passes(word, step.test())) {
          reach(next, step.to(), word + 1, false, now.start(key), now.open(key), now.close(key));
        }
      }
    }
  }

  /** Patterns whose first word this is. */
  private void start(int word, int[] passed) {
    for (int test : passed) {
      for (Net.Start start : net.starts(test)) {
        reach(next, start.to(), word + 1, false, word, start.opened() ? word : NOWHERE, NOWHERE);
      }
    }
  }

  /** Patterns that begin with what stands before the word. */
  private void enter(Threads threads, int word) {
    for (Net.Entry entry : net.conditionalEntries()) {
      if (allows(entry.step(), word, true)) {
        int open = entry.opened() ? word : NOWHERE;
        reach(threads, entry.step().to(), word, true, word, open, NOWHERE);
      }
    }
  }

  private boolean allows(Net.Step step, int word, boolean crossed) {
    return switch (step.kind()) {
      case EDGE -> (words.edgeBits(word) & step.test()) != 0;
      case GUARD -> guardHolds(step.test(), word, crossed);
      default -> true;
    };
  }

  private boolean guardHolds(int test, int word, boolean crossed) {
    boolean nothingFollows = word == words.count() || (words.has(word, Edge.BREAK) && !crossed);
    return nothingFollows || !passes(word, test);
  }

  /** Holds a state before the word, and all states that follow from it without taking a word. */
  private void reach(
      Threads threads, int state, int word, boolean crossed, int start, int open, int close) {
    push(state * 2 + (crossed ? 1 : 0), open, close);
    while (height > 0) {
      height -= 3;
      visit(threads, stack[height], word, start, stack[height + 1], stack[height + 2]);
    }
  }

  private void visit(Threads threads, int key, int word, int start, int open, int close) {
    if (!threads.improve(key, word, start, open, close)) {
      return;
    }
    int state = key >> 1;
    boolean crossed = (key & 1) == 1;
    int pattern = net.accepts(state);
    if (pattern >= 0 && start < word) {
      record(pattern, new RawHit(start, word, open, close));
    }
    boolean runsOn = crossed || !words.has(word, Edge.BREAK);
    if (runsOn && net.words(state).length > 0) {
      threads.list(key, word);
    }
    for (Net.Step step : net.others(state)) {
      if (allows(step, word, crossed)) {
        boolean over = crossed || step.kind() == Net.StepKind.EDGE;
        push(
            step.to() * 2 + (over ? 1 : 0),
            step.kind() == Net.StepKind.OPEN ? word : open,
            step.kind() == Net.StepKind.CLOSE ? word : close);
      }
    }
  }

  private void push(int key, int open, int close) {
    if (height + 3 > stack.length) {
      stack = Arrays.copyOf(stack, stack.length * 2);
    }
    stack[height++] = key;
    stack[height++] = open;
    stack[height++] = close;
  }

  private void record(int pattern, RawHit hit) {
    if (found.get(pattern).isEmpty()) {
      found.set(pattern, new ArrayList<>());
    }
    found.get(pattern).add(hit);
  }

  /**
   * A match in words; ends are exclusive.
   *
   * @param open first word of the evidence, or -1 for the whole
   * @param close word after the evidence
   */
  record RawHit(int start, int end, int open, int close) {

    int evidenceStart() {
      return open == NOWHERE ? start : open;
    }

    int evidenceEnd() {
      return open == NOWHERE || close == NOWHERE ? end : close;
    }
  }
}
