package org.copydesk.policy.pattern;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * One walk of a {@link Net} over the words of one text.
 *
 * <p>Every state is held at most once for each place, with the earliest start that reaches it; so
 * the walk is linear in the words, however many ways a pattern could match. Words at which no
 * pattern is under way and none begins are not visited.
 */
final class NetRun {

  private static final int NOWHERE = -1;

  private final Net net;
  private final Words words;
  private final TestedWords tested;
  private final Openings openings;
  private final List<List<RawHit>> found = new ArrayList<>();
  private Threads now;
  private Threads next;
  private int[] stack = new int[64];
  private int height;
  private int end;

  NetRun(Net net, Words words, TestedWords tested, Sheets sheets) {
    this.net = net;
    this.words = words;
    this.tested = tested;
    sheets.begin(words.count());
    this.openings = sheets.openings();
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
    openings.find(words, tested, from, to);
    now.clear();
    int word = from;
    while (word < to && (now.size() > 0 || openings.areLeft())) {
      word = now.size() > 0 ? word : openings.place();
      enter(word);
      next.clear();
      advance(word);
      start(word);
      Threads spent = now;
      now = next;
      next = spent;
      word++;
    }
  }

  /** Patterns that begin with what stands before the word. */
  private void enter(int word) {
    Net.Step step = openings.take(word, false);
    while (step.isThere()) {
      if (allows(step, word, true)) {
        reach(now, step.to(), word, true, word, step.opens() ? word : NOWHERE, NOWHERE);
      }
      step = openings.take(word, false);
    }
  }

  /** The states that hold before the word take it, where they can. */
  private void advance(int word) {
    int[] passed = tested.passed(word);
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
  private void start(int word) {
    Net.Step step = openings.take(word, true);
    while (step.isThere()) {
      reach(next, step.to(), word + 1, false, word, step.opens() ? word : NOWHERE, NOWHERE);
      step = openings.take(word, true);
    }
  }

  private boolean allows(Net.Step step, int word, boolean crossed) {
    return switch (step.kind()) {
      case EDGE -> (words.edgeBits(word) & step.test()) != 0;
      case GUARD -> guardHolds(net.guard(step.test()), word, crossed);
      default -> true;
    };
  }

  private boolean guardHolds(BitSet none, int word, boolean crossed) {
    if (word == end || (words.has(word, Edge.BREAK) && !crossed)) {
      return true;
    }
    for (int test : tested.passed(word)) {
      if (none.get(test)) {
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
