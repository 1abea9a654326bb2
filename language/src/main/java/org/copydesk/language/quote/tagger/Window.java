package org.copydesk.language.quote.tagger;

import java.util.ArrayList;
import java.util.List;

/**
 * Consecutive stretches that the tagger reads at once: [CLS] stretch [SEP] stretch [SEP] ...
 *
 * <p>Words are counted from 0 over the whole window.
 */
final class Window {

  private final int[] starts;
  private final int[] ends;
  private final int[] firsts;
  private final int[] passages;
  private final boolean[] opens;
  private final long[] ids;
  private final long[] features;

  private Window(int words, int size) {
    this.starts = new int[words];
    this.ends = new int[words];
    this.firsts = new int[words];
    this.passages = new int[words];
    this.opens = new boolean[words];
    this.ids = new long[size];
    this.features = new long[size];
  }

  /** The window of these stretches. */
  static Window of(List<Stretch> stretches, long opening, long ending) {
    int words = 0;
    for (Stretch stretch : stretches) {
      words += stretch.end() - stretch.first();
    }
    Window window = new Window(words, size(stretches));
    int piece = 0;
    int word = 0;
    window.ids[piece++] = opening;
    for (Stretch stretch : stretches) {
      for (int i = stretch.first(); i < stretch.end(); i++) {
        window.starts[word] = stretch.offset() + stretch.pieces().start(i);
        window.ends[word] = stretch.offset() + stretch.pieces().end(i);
        window.firsts[word] = piece;
        window.passages[word] = stretch.passage();
        window.opens[word] = i == stretch.first();
        word++;
        for (int p = stretch.pieces().first(i); p < stretch.pieces().first(i + 1); p++) {
          window.ids[piece] = stretch.pieces().id(p);
          window.features[piece++] = stretch.features().get(i);
        }
      }
      window.ids[piece++] = ending;
    }
    return window;
  }

  /**
   * Consecutive stretches in groups whose windows have at most {@code limit} pieces; one stretch
   * alone may have more.
   */
  static List<List<Stretch>> pack(List<Stretch> stretches, int limit) {
    List<List<Stretch>> groups = new ArrayList<>();
    List<Stretch> group = new ArrayList<>();
    int used = 1;
    for (Stretch stretch : stretches) {
      int more = stretch.size() + 1;
      if (!group.isEmpty() && used + more > limit) {
        groups.add(group);
        group = new ArrayList<>();
        used = 1;
      }
      group.add(stretch);
      used += more;
    }
    if (!group.isEmpty()) {
      groups.add(group);
    }
    return groups;
  }

  private static int size(List<Stretch> stretches) {
    return 1 + stretches.stream().mapToInt(stretch -> stretch.size() + 1).sum();
  }

  /** How many words. */
  int words() {
    return starts.length;
  }

  /** First unit of the word in the article. */
  int start(int word) {
    return starts[word];
  }

  /** Unit after the word in the article. */
  int end(int word) {
    return ends[word];
  }

  /** The word's first piece, counted from 0 over the window. */
  int piece(int word) {
    return firsts[word];
  }

  /** The number of the word's passage. */
  int passage(int word) {
    return passages[word];
  }

  /** Whether a stretch begins with the word. */
  boolean opens(int word) {
    return opens[word];
  }

  /** How many pieces, the ends of stretches among them. */
  int size() {
    return ids.length;
  }

  long[] ids() {
    return ids.clone();
  }

  long[] features() {
    return features.clone();
  }
}
