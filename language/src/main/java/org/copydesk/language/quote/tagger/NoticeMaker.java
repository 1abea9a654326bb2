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

  private final double least;
  private final String model;

  NoticeMaker(double least, String model) {
    this.least = least;
    this.model = model;
  }

  /**
   * The notices of one passage, in order; sentences that follow one another are one notice.
   *
   * @param scores for each word how probable it is that it stands in a notice
   */
  List<Notice> of(Passage passage, WordScores scores) {
    List<Notice> notices = new ArrayList<>();
    int first = -1;
    int end = -1;
    for (Span sentence : sentences(passage)) {
      if (scores.mean(sentence) >= least) {
        first = first < 0 ? sentence.start() : first;
        end = sentence.end();
      } else if (first >= 0) {
        notices.add(notice(new Span(first, end), scores));
        first = -1;
      }
    }
    if (first >= 0) {
      notices.add(notice(new Span(first, end), scores));
    }
    return notices;
  }

  private Notice notice(Span span, WordScores scores) {
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
