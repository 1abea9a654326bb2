package org.copydesk.language.quote.rules;

import java.util.Optional;
import java.util.Set;
import org.copydesk.language.quote.marks.Passage;
import org.copydesk.language.quote.words.Frame;
import org.copydesk.language.quote.words.Grammar;
import org.copydesk.language.text.Token;

/** What stands between a cue and its content: who is told, where, when. */
final class Adjuncts {

  private static final int LONGEST = 30;
  private static final Set<String> CLAUSE_OPENERS = Set.of("that", "if", "whether");

  private final Grammar grammar;
  private final NounPhrases phrases;

  Adjuncts(Grammar grammar, NounPhrases phrases) {
    this.grammar = grammar;
    this.phrases = phrases;
  }

  /**
   * What was passed over.
   *
   * @param end the first token of what follows
   * @param addressee the one told, after a verb that takes one
   */
  record Passed(int end, Optional<Range> addressee) {}

  /** Goes from the end of an event over the adjuncts. */
  Passed after(Passage passage, CueEvent event, int limit) {
    int at = event.end();
    int longest = Math.min(limit, at + LONGEST);
    Optional<Range> addressee = Optional.empty();
    if (event.verb().takes(Frame.ADDRESSEE)) {
      int end = addresseeEnd(passage, at, longest);
      addressee = end > at ? Optional.of(new Range(at, end)) : addressee;
      at = end;
    }
    boolean moved = true;
    while (moved && at < longest && !passage.isQuoted(at)) {
      int next = past(passage, event, at, longest);
      moved = next > at;
      at = next;
    }
    return new Passed(at, addressee);
  }

  private int past(Passage passage, CueEvent event, int at, int limit) {
    Token token = passage.token(at);
    if (CLAUSE_OPENERS.contains(token.lower()) && !token.is("that")) {
      return at;
    }
    boolean time = grammar.isTime(token) || grammar.isAdverb(token);
    if (time && !token.is("this")) {
      return isNumber(passage, at + 1) ? at + 2 : at + 1;
    }
    boolean object = event.verb().takes(Frame.OBJECT) || event.verb().takes(Frame.GERUND);
    if (grammar.isPreposition(token) && !object && !token.is("as")) {
      return phraseEnd(passage, at + 1, limit);
    }
    return at;
  }

  private boolean isNumber(Passage passage, int token) {
    return token < passage.size() && passage.token(token).shape() == Token.Shape.NUMBER;
  }

  private int phraseEnd(Passage passage, int first, int limit) {
    int at = first;
    while (at < limit && !passage.isQuoted(at)) {
      Token token = passage.token(at);
      boolean pronoun = grammar.isPronoun(token) && at > first;
      boolean clause = CLAUSE_OPENERS.contains(token.lower()) && at > first;
      boolean newPhrase =
          at > first + 1 && grammar.isDeterminer(token) && !isJoined(passage, at - 1);
      if (!token.isWord() || pronoun || clause || newPhrase || grammar.isAuxiliary(token)) {
        break;
      }
      at++;
    }
    return at;
  }

  private boolean isJoined(Passage passage, int token) {
    Token before = passage.token(token);
    return grammar.isPreposition(before) || grammar.isDeterminer(before) || before.is("and");
  }

  private int addresseeEnd(Passage passage, int first, int limit) {
    if (first >= limit || passage.isQuoted(first)) {
      return first;
    }
    Token opening = passage.token(first);
    if (Set.of("me", "us", "him", "her", "them", "you", "reporters", "it")
        .contains(opening.lower())) {
      return first + 1;
    }
    int at = first;
    while (at < limit && phrases.isNominal(passage, at)) {
      Token token = passage.token(at);
      boolean determiner =
          at > first && grammar.isDeterminer(token) && !grammar.isDeterminer(passage.token(at - 1));
      boolean pronoun = grammar.isPronoun(token);
      boolean nameAfterNoun =
          at > first
              && token.isCapital()
              && !passage.token(at - 1).isCapital()
              && !grammar.isDeterminer(passage.token(at - 1));
      if (determiner || pronoun || nameAfterNoun) {
        break;
      }
      at++;
    }
    return at;
  }
}
