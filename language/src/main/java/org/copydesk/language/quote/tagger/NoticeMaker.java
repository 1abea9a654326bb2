package org.copydesk.language.quote.tagger;

import java.util.ArrayList;
import java.util.List;
import org.copydesk.language.notice.Notice;
import org.copydesk.language.quote.Finding;
import org.copydesk.language.quote.marks.Passage;
import org.copydesk.language.quote.marks.Sentence;
import org.copydesk.language.text.Span;

/** Makes notices of what the model says of each word: sentences that it takes for one. */
final class NoticeMaker {

  /** A shorter sentence is read with the one after it: an initial, "Ed.", "N.B.". */
  private static final int FEWEST_LETTERS = 8;

  /**
   * Beside a sentence as sure as this, one at the edge that is less sure than the other is none.
   */
  private static final double SURE = 0.98;

  private static final double UNSURE = 0.8;

  private final double least;
  private final String model;

  NoticeMaker(double least, String model) {
    this.least = least;
    this.model = model;
  }

  /**
   * The notices of one passage, in order; sentences that follow one another are one notice, but for
   * unsure ones at its edges where another is sure: the end of a biography before it.
   *
   * @param scores for each word how probable it is that it stands in a notice
   */
  List<Notice> of(Passage passage, WordScores scores) {
    List<Notice> notices = new ArrayList<>();
    List<Span> together = new ArrayList<>();
    for (Span sentence : sentences(passage)) {
      if (scores.mean(sentence) >= least) {
        together.add(sentence);
      } else if (!together.isEmpty()) {
        notices.add(notice(together, scores));
        together.clear();
      }
    }
    if (!together.isEmpty()) {
      notices.add(notice(together, scores));
    }
    return notices;
  }

  private Notice notice(List<Span> sentences, WordScores scores) {
    double surest = sentences.stream().mapToDouble(scores::mean).max().orElseThrow();
    double enough = surest >= SURE ? UNSURE : least;
    int first = 0;
    int last = sentences.size() - 1;
    while (scores.mean(sentences.get(first)) < enough) {
      first++;
    }
    while (scores.mean(sentences.get(last)) < enough) {
      last--;
    }
    Span span = sentences.get(first).hull(sentences.get(last));
    return new Notice(span, new Finding(model, Math.min(1, scores.mean(span))));
  }

  private static List<Span> sentences(Passage passage) {
    List<Span> spans = new ArrayList<>();
    int first = -1;
    for (Sentence sentence : passage.sentences()) {
      int from = first < 0 ? sentence.first() : first;
      Span span = passage.span(from, sentence.end());
      boolean last = sentence.end() == passage.size();
      if (span.length() < FEWEST_LETTERS && !last) {
        first = from;
      } else {
        spans.add(span);
        first = -1;
      }
    }
    return spans;
  }
}
