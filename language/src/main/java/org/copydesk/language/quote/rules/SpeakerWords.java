package org.copydesk.language.quote.rules;

import java.util.Set;
import org.copydesk.language.quote.marks.Passage;
import org.copydesk.language.quote.words.Grammar;
import org.copydesk.language.text.Token;

/** Whether words can name somebody who speaks: a noun phrase, no bare article, adverb or verb. */
final class SpeakerWords {

  /** They need a noun behind them. */
  private static final Set<String> NEEDY =
      Set.of("a", "an", "the", "its", "his", "her", "their", "my", "your", "our", "every");

  /** They stand where a noun may stand, but nobody is called so. */
  private static final Set<String> NOBODY =
      Set.of(
          "together",
          "almost",
          "somehow",
          "very",
          "quite",
          "rather",
          "too",
          "down",
          "up",
          "out",
          "off",
          "away",
          "back",
          "hard",
          "already",
          "else",
          "apart",
          "alone",
          "abroad",
          "such",
          "particular",
          "given",
          "itself",
          "time",
          "times",
          "part",
          "least",
          "course",
          "elsewhere",
          "forward",
          "ahead");

  /** The same at the beginning of a sentence, where names have capitals too. */
  private static final Set<String> NOBODY_AT_START =
      Set.of("soon", "based", "putting", "including", "together", "given", "almost", "already");

  private final Grammar grammar;

  SpeakerWords(Grammar grammar) {
    this.grammar = grammar;
  }

  /** Whether the words at this range can be a speaker. */
  boolean mayName(Passage passage, Range mention) {
    Token last = passage.token(mention.last());
    if (NEEDY.contains(last.lower()) && mention.size() <= 2) {
      return false;
    }
    if (mention.size() == 1 && NOBODY_AT_START.contains(last.lower())) {
      return false;
    }
    boolean bare = mention.size() == 1 && last.shape() == Token.Shape.LOWER;
    return !bare || grammar.isRole(last) || !(NOBODY.contains(last.lower()) || isVerbal(last));
  }

  private boolean isVerbal(Token word) {
    String form = word.lower();
    boolean ending = form.length() > 4 && (form.endsWith("ed") || form.endsWith("ing"));
    return ending || grammar.isAdverb(word) || grammar.isPreposition(word);
  }
}
