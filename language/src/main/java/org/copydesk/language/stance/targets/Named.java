package org.copydesk.language.stance.targets;

import java.util.List;
import java.util.function.Function;
import org.copydesk.language.stance.words.Word;
import org.copydesk.language.text.Span;

/**
 * Words of a text that name something: a target as far as they go.
 *
 * @param kind what they name
 * @param words the words, titles before a name left out; never empty
 * @param article whether "the" stands before them
 * @param opening whether they begin a sentence with one word, so that its capital says nothing
 * @param modifies whether a noun follows that they belong to: "the Selby council"
 */
record Named(Kind kind, List<Word> words, boolean article, boolean opening, boolean modifies) {

  /** What may be named. */
  enum Kind {
    /** A person, organisation or place. */
    NAME,
    /** People by where they are from, as "Western politicians". */
    GROUP,
    /** What people or things are of, as "North Korean" in "North Korean missile": no target. */
    ORIGIN,
    /** An act or plan, as "ceasefire". */
    PROPOSAL
  }

  Named {
    words = List.copyOf(words);
  }

  Word last() {
    return words.get(words.size() - 1);
  }

  Span span() {
    return words.get(0).span().hull(last().span());
  }

  /** The words in lower case with single blanks between. */
  String key() {
    return join(Word::form);
  }

  /** The words as written, with "the" where it stands before them, and not before what follows. */
  String text() {
    return (article && !modifies ? "the " : "") + bare();
  }

  /** The words as written, without "the". */
  String bare() {
    return join(Word::raw);
  }

  /** Some of the same words, as a name of its own. */
  Named part(int from, int to) {
    return new Named(kind, words.subList(from, to), article && from == 0, false, false);
  }

  private String join(Function<Word, String> part) {
    StringBuilder text = new StringBuilder();
    for (Word word : words) {
      text.append(text.isEmpty() || word.is("'s") ? "" : " ").append(part.apply(word));
    }
    return text.toString();
  }
}
