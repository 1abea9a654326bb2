package org.copydesk.policy.pattern;

import java.util.Arrays;

/**
 * The states that hold at one place between words, each with its earliest start.
 *
 * <p>A key is twice the state, plus one where a break before the place was crossed by an edge.
 */
final class Threads {

  private final int[] stamps;
  private final int[] listed;
  private final int[] starts;
  private final int[] opens;
  private final int[] closes;
  private int[] keys = new int[32];
  private int size;

  /** What is added to the number of a place, so that the stamps of other walks say nothing. */
  private int base;

  Threads(int states) {
    stamps = new int[states * 2];
    listed = new int[states * 2];
    starts = new int[states * 2];
    opens = new int[states * 2];
    closes = new int[states * 2];
  }

  /** Starts on another text; the numbers from base on were never stamped. */
  void begin(int from) {
    base = from;
    size = 0;
  }

  /** Takes all stamps away. */
  void wipe() {
    Arrays.fill(stamps, 0);
    Arrays.fill(listed, 0);
  }

  void clear() {
    size = 0;
  }

  int size() {
    return size;
  }

  int key(int index) {
    return keys[index];
  }

  int start(int key) {
    return starts[key];
  }

  int open(int key) {
    return opens[key];
  }

  int close(int key) {
    return closes[key];
  }

  /** Notes that the state holds before the word; false where it held with as early a start. */
  boolean improve(int key, int word, int start, int open, int close) {
    if (stamps[key] == base + word + 1 && starts[key] <= start) {
      return false;
    }
    stamps[key] = base + word + 1;
    starts[key] = start;
    opens[key] = open;
    closes[key] = close;
    return true;
  }

  /** Lists the state among those that take the next word. */
  void list(int key, int word) {
    if (listed[key] == base + word + 1) {
      return;
    }
    listed[key] = base + word + 1;
    if (size == keys.length) {
      keys = Arrays.copyOf(keys, size * 2);
    }
    keys[size++] = key;
  }
}
