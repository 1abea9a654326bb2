package org.copydesk.language.quote.tagger;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The best sequence of tags for the words of a window, among those in which a tag for the inside of
 * something follows the tag for its begin or its inside, within one stretch.
 *
 * <p>Tag 0 is for words of nothing; then each kind has two, begin and inside. Linear in the words.
 */
final class TagPath {

  /** The begin tags of the three kinds. */
  static final int CONTENT = 1;

  static final int CUE = 3;
  static final int SOURCE = 5;
  static final int KINDS = 7;

  private static final double IMPOSSIBLE = -1e9;

  private TagPath() {}

  /**
   * The tags.
   *
   * @param scores for each word the log-probability of each tag
   * @param window whose words they are
   */
  static int[] best(double[][] scores, Window window) {
    int words = scores.length;
    int[][] before = new int[words][KINDS];
    double[] total = new double[KINDS];
    for (int word = 0; word < words; word++) {
      boolean opens = word == 0 || window.opens(word);
      int best = argmax(total);
      double[] now = new double[KINDS];
      for (int tag = 0; tag < KINDS; tag++) {
        boolean inside = tag > 0 && tag % 2 == 0;
        int from = best;
        if (inside && !opens) {
          from = total[tag - 1] >= total[tag] ? tag - 1 : tag;
        }
        now[tag] = (inside && opens ? IMPOSSIBLE : total[from]) + scores[word][tag];
        before[word][tag] = from;
      }
      total = now;
    }
    int[] tags = new int[words];
    int tag = argmax(total);
    for (int word = words - 1; word >= 0; word--) {
      tags[word] = tag;
      tag = before[word][tag];
    }
    return tags;
  }

  /** The runs of one kind, given its begin tag, in order. */
  static List<Run> runs(int[] tags, int begin) {
    List<Run> runs = new ArrayList<>();
    for (int word = 0; word < tags.length; word++) {
      int last = runs.size() - 1;
      if (tags[word] == begin) {
        runs.add(new Run(word, word + 1));
      } else if (tags[word] == begin + 1 && last >= 0 && runs.get(last).end() == word) {
        runs.set(last, new Run(runs.get(last).first(), word + 1));
      }
    }
    return runs;
  }

  private static int argmax(double[] values) {
    int best = 0;
    for (int i = 1; i < values.length; i++) {
      best = values[i] > values[best] ? i : best;
    }
    return best;
  }

  /** The logarithm of the probabilities that a row of scores stands for. */
  static double[] logSoftmax(double[] scores) {
    double most = Arrays.stream(scores).max().orElse(0);
    double sum = 0;
    for (double score : scores) {
      sum += Math.exp(score - most);
    }
    double all = most + Math.log(sum);
    double[] logs = new double[scores.length];
    for (int i = 0; i < logs.length; i++) {
      logs[i] = scores[i] - all;
    }
    return logs;
  }
}
