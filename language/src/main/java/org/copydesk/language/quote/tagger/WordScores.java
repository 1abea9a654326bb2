package org.copydesk.language.quote.tagger;

import java.util.Arrays;
import org.copydesk.language.text.Span;

/** A number for each word of a text, words in their order; asked for the mean over a stretch. */
final class WordScores {

  private int[] starts = new int[256];

  /** The sum over the words before. */
  private double[] sums = new double[257];

  private int size;

  /** Adds the next word. */
  void add(int start, double score) {
    if (size == starts.length) {
      starts = Arrays.copyOf(starts, 2 * size);
      sums = Arrays.copyOf(sums, 2 * size + 1);
    }
    starts[size] = start;
    sums[size + 1] = sums[size] + score;
    size++;
  }

  /** The mean of the words that start in the span; 0 where none does. */
  double mean(Span span) {
    int from = from(span.start());
    int to = from(span.end());
    return from == to ? 0 : (sums[to] - sums[from]) / (to - from);
  }

  /** Number of the first word that starts at the unit or after it. */
  private int from(int unit) {
    int at = Arrays.binarySearch(starts, 0, size, unit);
    return at < 0 ? -at - 1 : at;
  }
}
