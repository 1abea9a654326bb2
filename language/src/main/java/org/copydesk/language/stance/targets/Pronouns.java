package org.copydesk.language.stance.targets;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.copydesk.language.stance.words.Word;
import org.copydesk.language.text.Span;

/** The pronouns by which a quote may speak of what the article is about without naming it. */
final class Pronouns {

  private static final Set<String> THINGS = Set.of("this", "it", "that", "it's", "that's");
  private static final Set<String> VERBS =
      Set.of("is", "'s", "was", "will", "would", "has", "can", "could", "must", "should");

  private static final Set<String> PEOPLE = Set.of("he", "she", "him", "her", "he's", "she's");

  private Pronouns() {}

  /** The first pronoun for one person. */
  static Optional<Span> person(List<Word> words) {
    return words.stream().filter(word -> PEOPLE.contains(word.form())).findFirst().map(Word::span);
  }

  /** The first "this", "that" or "it" that begins a sentence as its subject. */
  static Optional<Span> opening(List<Word> words) {
    boolean opens = true;
    for (int i = 0; i + 1 < words.size(); i++) {
      Word word = words.get(i);
      if (opens && THINGS.contains(word.form()) && VERBS.contains(words.get(i + 1).form())) {
        return Optional.of(word.span());
      }
      opens = word.endsSentence() || (opens && !word.word());
    }
    return Optional.empty();
  }
}
