package org.copydesk.language.stance.opinion;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.copydesk.language.stance.StancePair;
import org.copydesk.language.stance.words.Word;
import org.copydesk.language.stance.words.Words;
import org.copydesk.language.text.Span;

/**
 * The words around the target of one question, with their sentences and their words of opinion.
 *
 * @param words in order
 * @param sentences the number of the sentence of each word, from 0
 * @param hits the words of opinion, in order
 */
record Passage(List<Word> words, List<Integer> sentences, List<Hit> hits) {

  /** How far from the target words still count, in UTF-16 units to each side. */
  private static final int REACH = 1_500;

  /** A run of words: indexes of the first and the last. */
  record Run(int first, int last) {

    boolean touches(Hit hit) {
      return first <= hit.last() && hit.first() <= last;
    }
  }

  /** What of the question's words is near enough to the target. */
  static Span near(StancePair pair) {
    int centre = pair.targetSpan().map(Span::start).orElse(0);
    int from = Math.max(0, centre - REACH);
    int to = Math.min(pair.text().length(), pair.targetSpan().map(Span::end).orElse(REACH) + REACH);
    return new Span(from, Math.min(to, from + 4 * REACH));
  }

  static Passage of(String text, Span near, OpinionWords opinions) {
    List<Word> words = Words.of(text, near);
    return new Passage(words, sentences(words), opinions.in(words));
  }

  private static List<Integer> sentences(List<Word> words) {
    List<Integer> numbers = new ArrayList<>(words.size());
    int number = 0;
    boolean ended = false;
    for (Word word : words) {
      boolean begins = ended && (word.capital() || (word.word() && !isLetter(word)));
      if (begins || word.is("\n")) {
        number++;
        ended = false;
      }
      ended = word.endsSentence() || (ended && !word.word());
      numbers.add(number);
    }
    return numbers;
  }

  private static boolean isLetter(Word word) {
    return Character.isLetter(word.form().charAt(0));
  }

  /** The words that share a unit with the span; empty where there are none. */
  Optional<Run> run(Span span) {
    int first = -1;
    int last = -1;
    for (int i = 0; i < words.size(); i++) {
      if (words.get(i).word() && words.get(i).span().overlaps(span)) {
        first = first < 0 ? i : first;
        last = i;
      }
    }
    return first < 0 ? Optional.empty() : Optional.of(new Run(first, last));
  }

  /** Every place where these words stand one after the other, in order. */
  List<Run> runs(List<Word> sought) {
    List<Run> found = new ArrayList<>();
    for (int i = 0; !sought.isEmpty() && i + sought.size() <= words.size(); i++) {
      int same = 0;
      while (same < sought.size() && words.get(i + same).is(sought.get(same).form())) {
        same++;
      }
      if (same == sought.size()) {
        found.add(new Run(i, i + same - 1));
      }
    }
    return found;
  }

  boolean sameSentence(int one, int other) {
    return sentences.get(one).equals(sentences.get(other));
  }

  Word word(int index) {
    return words.get(index);
  }

  int size() {
    return words.size();
  }
}
