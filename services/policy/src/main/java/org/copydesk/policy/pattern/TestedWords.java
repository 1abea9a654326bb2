package org.copydesk.policy.pattern;

/** The words of one text with the tests of a vocabulary that each passes. */
final class TestedWords {

  private static final int[] NONE = {};

  private final int[][] passed;

  TestedWords(Words words, Vocabulary vocabulary, KnownWords known) {
    passed = new int[words.count()][];
    for (int word = 0; word < passed.length; word++) {
      passed[word] = known.passed(words, word, vocabulary);
    }
  }

  /** Numbers of the tests that the word passes, in no order; none behind the last word. */
  int[] passed(int word) {
    return word < passed.length ? passed[word] : NONE;
  }
}
