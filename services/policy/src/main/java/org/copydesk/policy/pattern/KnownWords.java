package org.copydesk.policy.pattern;

/**
 * Words met before, with the tests that they pass: most words of an article are known from others.
 *
 * <p>Holds at most one word for each of its places; for one thread at a time.
 */
final class KnownWords {

  private static final int PLACES = 1 << 14;

  private final String[] written = new String[PLACES];
  private final int[][] passed = new int[PLACES][];

  /** As {@link Vocabulary#passed}; the array is shared. */
  int[] passed(Words words, int word, Vocabulary vocabulary) {
    int hash = words.hash(word);
    int place = (hash ^ (hash >>> 14)) & (PLACES - 1);
    String known = written[place];
    if (known == null || !words.isWritten(word, known)) {
      written[place] = words.asWritten(word);
      passed[place] = vocabulary.passed(words, word);
    }
    return passed[place];
  }
}
