package org.copydesk.language.stance.targets;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.copydesk.language.stance.words.SameWords;
import org.copydesk.language.stance.words.Word;
import org.copydesk.language.text.Span;

/** Finds where a text speaks of the subject of its article, in whatever words of like meaning. */
final class SubjectMentions {

  /** A mention spans at most this many words. */
  private static final int WIDTH = 14;

  private final SameWords same;

  SubjectMentions(SameWords same) {
    this.same = same;
  }

  /**
   * The words that bring the most of the subject together, of equal ones the first; they lie within
   * one sentence. A single word is enough only for a subject of one word.
   */
  Optional<Span> find(Subject subject, List<Word> words) {
    int needed = Math.min(2, subject.meanings().size());
    Span best = null;
    int most = needed == 0 ? Integer.MAX_VALUE : needed - 1;
    for (int i = 0; i < words.size(); i++) {
      if (meaning(subject, words.get(i)) >= 0) {
        Set<Integer> met = new HashSet<>();
        Span span = gather(subject, words, i, met);
        if (met.size() > most) {
          most = met.size();
          best = span;
        }
      }
    }
    return Optional.ofNullable(best);
  }

  private Span gather(Subject subject, List<Word> words, int from, Set<Integer> met) {
    Span span = words.get(from).span();
    for (int i = from; i < Math.min(words.size(), from + WIDTH); i++) {
      Word word = words.get(i);
      if (word.endsSentence()) {
        break;
      }
      int meaning = meaning(subject, word);
      if (meaning >= 0 && met.add(meaning)) {
        span = span.hull(word.span());
      }
    }
    return span;
  }

  /** The number of the word of the subject that means the same, or -1. */
  private int meaning(Subject subject, Word word) {
    for (int i = 0; i < subject.meanings().size(); i++) {
      if (same.means(word, subject.meanings().get(i))) {
        return i;
      }
    }
    return -1;
  }

  /** Whether all that the words say is part of the subject. */
  boolean isPart(Subject subject, List<Word> words) {
    List<Set<String>> meanings = same.meanings(words);
    return !meanings.isEmpty()
        && meanings.stream()
            .allMatch(m -> subject.meanings().stream().anyMatch(s -> SameWords.shared(m, s)));
  }
}
