package org.copydesk.language.quote.tagger;

/** How far apart the runs of a window stand. */
final class Distances {

  private final int[] stops;
  private final int[] stretches;

  Distances(Window window, String text) {
    this.stops = new int[window.words() + 1];
    this.stretches = new int[window.words()];
    for (int word = 0; word < window.words(); word++) {
      int start = window.start(word);
      boolean stop = window.end(word) == start + 1 && ".!?".indexOf(text.charAt(start)) >= 0;
      stops[word + 1] = stops[word] + (stop ? 1 : 0);
      int before = word == 0 ? 0 : stretches[word - 1];
      stretches[word] = before + (window.opens(word) ? 1 : 0);
    }
  }

  /** What the distance between two runs takes off a link. */
  double penalty(Run one, Run other, LinkWeights weights) {
    boolean ordered = one.first() <= other.first();
    int low = ordered ? one.end() : other.end();
    int high = ordered ? other.first() : one.first();
    int gap = Math.max(0, high - low);
    int sentences = gap == 0 ? 0 : stops[high] - stops[low];
    boolean apart = stretches[one.first()] != stretches[other.first()];
    return weights.gap() * Math.log1p(gap)
        + weights.sentence() * sentences
        + (apart ? weights.passage() : 0);
  }
}
