package org.copydesk.desk.pages.difference;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds which paragraph became which, where several were replaced at once: as many pairs as can be,
 * in order, of paragraphs that share a third of their words. Quadratic, so many are not paired.
 */
final class Alignment {

  private static final int MOST_PAIRS = 10_000;
  private static final int MOST_WORDS = 400;

  private final List<Set<String>> gone;
  private final List<Set<String>> come;

  private Alignment(List<String> gone, List<String> come) {
    this.gone = gone.stream().map(Alignment::words).toList();
    this.come = come.stream().map(Alignment::words).toList();
  }

  /** The pairs, in order of both. */
  static List<Pair> of(List<String> gone, List<String> come) {
    return (long) gone.size() * come.size() > MOST_PAIRS
        ? List.of()
        : new Alignment(gone, come).pairs();
  }

  private List<Pair> pairs() {
    int[][] most = new int[gone.size() + 1][come.size() + 1];
    for (int left = gone.size() - 1; left >= 0; left--) {
      for (int right = come.size() - 1; right >= 0; right--) {
        int skipped = Math.max(most[left + 1][right], most[left][right + 1]);
        boolean paired = isSimilar(left, right) && most[left + 1][right + 1] >= skipped;
        most[left][right] = paired ? most[left + 1][right + 1] + 1 : skipped;
      }
    }
    List<Pair> pairs = new ArrayList<>();
    int left = 0;
    int right = 0;
    while (left < gone.size() && right < come.size()) {
      if (isSimilar(left, right) && most[left][right] == most[left + 1][right + 1] + 1) {
        pairs.add(new Pair(left++, right++));
      } else if (most[left + 1][right] >= most[left][right + 1]) {
        left++;
      } else {
        right++;
      }
    }
    return pairs;
  }

  private boolean isSimilar(int left, int right) {
    Set<String> few = gone.get(left);
    Set<String> many = come.get(right);
    long shared = few.stream().filter(many::contains).count();
    return shared > 0 && shared * 3 >= Math.min(few.size(), many.size());
  }

  private static Set<String> words(String paragraph) {
    Set<String> words = new HashSet<>(List.of(paragraph.split("[^\\p{L}\\p{N}]+", MOST_WORDS)));
    words.remove("");
    return words;
  }

  /** The place of a paragraph before and after. */
  record Pair(int gone, int come) {}
}
