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
  private int end;

  NetRun(Net net, Words words, Sheets sheets) {
    this.net = net;
    this.words = words;
    this.passedAt = new int[2][net.vocabulary().size()];
    sheets.begin(words.count());
    this.now = sheets.one();
    this.next = sheets.other();
    for (int i = 0; i < net.patterns(); i++) {
      found.add(List.of());
    }
  }

  /** All matches so far, by pattern; for each in the order of the walks and of their ends. */
  List<List<RawHit>> found() {
    return found;
  }

  /** Walks over the words from the first to the one before {@code to}, which begins a block. */
  void walk(int from, int to) {
    end = to;
    now.clear();
    int[] passed = pass(from);
    enter(now, from);
    for (int word = from; word < to; word++) {
      int[] passedNext = pass(word + 1);
      next.clear();
      advance(word, passed);
      start(word, passed);
      enter(next, word + 1);
      Threads spent = now;
      now = next;
      next = spent;
      passed = passedNext;
    }
  }

  private int[] pass(int word) {
    if (word >= end) {
      return new int[0];
    }
    int[] passed = net.vocabulary().passed(words, word);
    int[] marks = passedAt[word & 1];
    for (int test : passed) {
      marks[test] = word + 1;
    }
    return passed;
  }

  /** The states that hold before the word take it, where they can. */
  private void advance(int word, int[] passed) {
    for (int i = 0; i < now.size(); i++) {
      int key = now.key(i);
      Node node = net.node(key >> 1);
      for (int test : passed) {
        int step = node.firstWith(test);
        while (step < node.wordSteps() && node.word(step).test() == test) {
          take(node.word(step), key, word);
          step++;
        }
      }
    }
  }

  private void take(Net.Step step, int key, int word) {
    int open = step.opens() ? word : now.open(key);
    int close = step.closes() ? word : now.close(key);
    reach(next, step.to(), word + 1, false, now.start(key), open, close);
  }

  /** Patterns whose first word this is. */
  private void start(int word, int[] passed) {
    for (int test : passed) {
      for (Net.Step step : net.starts(test)) {
        reach(next, step.to(), word + 1, false, word, step.opens() ? word : NOWHERE, NOWHERE);
      }
    }
  }

  /** Patterns that begin with what stands before the word. */
  private void enter(Threads threads, int word) {
    for (Net.Step step : net.conditionalEntries()) {
      if (allows(step, word, true)) {
        reach(threads, step.to(), word, true, word, step.opens() ? word : NOWHERE, NOWHERE);
      }
    }
  }

  private boolean allows(Net.Step step, int word, boolean crossed) {
    return switch (step.kind()) {
      case EDGE -> (words.edgeBits(word) & step.test()) != 0;
      case GUARD -> guardHolds(net.guard(step.test()), word, crossed);
      default -> true;
    };
  }

  private boolean guardHolds(int[] none, int word, boolean crossed) {
    if (word == end || (words.has(word, Edge.BREAK) && !crossed)) {
      return true;
    }
    for (int test : none) {
      if (passedAt[word & 1][test] == word + 1) {
        return false;
      }
    }
    return true;
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
    Node node = net.node(state);
    if (node.takesWords() && (crossed || !words.has(word, Edge.BREAK))) {
      threads.list(key, word);
    }
    for (Net.Step step : node.others()) {
      if (allows(step, word, crossed)) {
        boolean over = crossed || step.kind() == Net.StepKind.EDGE;
        push(
            step.to() * 2 + (over ? 1 : 0),
            step.opens() ? word : open,
            step.closes() ? word : close);
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
