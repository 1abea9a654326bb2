package org.copydesk.language.quote.rules;

import java.util.Optional;
import java.util.Set;
import org.copydesk.language.article.BlockKind;
import org.copydesk.language.quote.marks.Passage;
import org.copydesk.language.quote.words.CueVerb;
import org.copydesk.language.quote.words.Frame;
import org.copydesk.language.quote.words.Grammar;
import org.copydesk.language.text.Token;

/** The content that follows a cue. */
final class ContentAfter {

  private static final int FAR = 16;
  private static final Set<String> QUESTIONS =
      Set.of("if", "whether", "how", "why", "what", "who", "where", "when");
  private static final Set<String> NO_CLAUSE =
      Set.of(
          "so",
          "no",
          "yes",
          "nothing",
          "little",
          "goodbye",
          "much",
          "something",
          "about",
          "of",
          "and",
          "or",
          "but",
          "as");

  private final Grammar grammar;
  private final Adjuncts adjuncts;
  private final NounPhrases phrases;

  ContentAfter(Grammar grammar, Adjuncts adjuncts, NounPhrases phrases) {
    this.grammar = grammar;
    this.adjuncts = adjuncts;
    this.phrases = phrases;
  }

  /** How the content after a cue begins. */
  enum Shape {
    /** After a comma or colon: words between marks, and no more. */
    QUOTATION,
    /** To the end of the clause. */
    CLAUSE
  }

  /** Where the content begins and how far it goes. */
  record Opening(int first, Shape shape) {}

  /** The opening of the content after this event, before the limit. */
  Optional<Opening> find(Passage passage, CueEvent event, int limit) {
    int direct = event.end();
    CueVerb verb = event.verb();
    if (direct >= limit) {
      return Optional.empty();
    }
    Optional<Opening> near = opening(passage, verb, direct, limit);
    if (near.isPresent() && !verb.takes(Frame.ADDRESSEE)) {
      return near;
    }
    int passed = adjuncts.after(passage, event, limit).end();
    Optional<Opening> next = opening(passage, verb, passed, limit);
    if (next.isPresent()) {
      return next;
    }
    return near.isPresent() ? near : farQuotation(passage, verb, passed, limit);
  }

  private Optional<Opening> opening(Passage passage, CueVerb verb, int at, int limit) {
    if (at >= limit) {
      return Optional.empty();
    }
    if (passage.isQuoted(at)) {
      return isNameOf(passage, verb, at)
          ? Optional.empty()
          : Optional.of(new Opening(at, Shape.CLAUSE));
    }
    Token token = passage.token(at);
    if (token.is(",") || token.is(":")) {
      boolean quoted = at + 1 < limit && passage.isQuoted(at + 1);
      boolean colon = token.is(":") && at + 3 < limit && verb.takes(Frame.QUOTE);
      return quoted
          ? Optional.of(new Opening(at + 1, Shape.QUOTATION))
          : colon ? Optional.of(new Opening(at + 1, Shape.CLAUSE)) : Optional.empty();
    }
    if (!token.isWord()) {
      return Optional.empty();
    }
    return isClause(passage, verb, at, limit)
        ? Optional.of(new Opening(at, Shape.CLAUSE))
        : Optional.empty();
  }

  /** {@code a culture called "The Way"}: what follows is a name, nobody's words. */
  private boolean isNameOf(Passage passage, CueVerb verb, int at) {
    if (!verb.takes(Frame.OBJECT) || at < 2) {
      return false;
    }
    Token subject = passage.token(at - 2);
    boolean noun = subject.shape() == Token.Shape.LOWER && !grammar.isPronoun(subject);
    return noun && !grammar.isAuxiliary(subject) && !grammar.isAdverb(subject);
  }

  private boolean isClause(Passage passage, CueVerb verb, int at, int limit) {
    Token token = passage.token(at);
    boolean that = verb.takes(Frame.THAT) || verb.takes(Frame.CLAUSE);
    if (token.is("that") && that) {
      return at + 2 < limit;
    }
    if (that && QUESTIONS.contains(token.lower())) {
      return !token.is("when") && !token.is("who") && at + 2 < limit;
    }
    if (verb.takes(Frame.INFINITIVE) && token.is("to")) {
      return at + 2 < limit && passage.token(at + 1).shape() == Token.Shape.LOWER;
    }
    if (verb.takes(Frame.GERUND) && token.lower().endsWith("ing") && token.lower().length() > 5) {
      return true;
    }
    boolean prose = passage.kind() != BlockKind.HEADLINE && passage.kind() != BlockKind.SUBHEAD;
    if (verb.takes(Frame.OBJECT) && prose && !grammar.isAuxiliary(token)) {
      return limit - at >= 2;
    }
    return verb.takes(Frame.CLAUSE) && isBareClause(passage, at, limit);
  }

  /** A clause without "that": a noun phrase and then a finite verb. */
  private boolean isBareClause(Passage passage, int at, int limit) {
    Token token = passage.token(at);
    boolean preposition = grammar.isPreposition(token) && !passage.token(at).isCapital();
    if (preposition || (NO_CLAUSE.contains(token.lower()) && !isNoun(passage, at, limit))) {
      return false;
    }
    boolean there =
        token.is("there") || token.is("it's") || token.is("he's") || token.is("there's");
    boolean contracted =
        token.lower().endsWith("'s")
            || token.lower().endsWith("'re")
            || token.lower().endsWith("'d");
    if (there || (contracted && token.lower().length() <= 7)) {
      return limit - at >= 3;
    }
    return finiteVerbAfter(passage, at, limit);
  }

  private boolean isNoun(Passage passage, int at, int limit) {
    return passage.token(at).is("no") && at + 2 < limit;
  }

  private boolean finiteVerbAfter(Passage passage, int at, int limit) {
    int end = Math.min(limit, at + FAR);
    for (int i = at; i < end; i++) {
      Token token = passage.token(i);
      if (passage.isQuoted(i) && i > at) {
        return passage.token(i - 1).isWord();
      }
      boolean verb = grammar.isAuxiliary(token) || isVerbForm(passage, i, at);
      if (i > at && verb) {
        return true;
      }
    }
    return false;
  }

  /** A form that looks finite after a noun: "wants", "voted". */
  private boolean isVerbForm(Passage passage, int token, int first) {
    String word = passage.token(token).lower();
    boolean low = !passage.token(token).isCapital();
    boolean past = word.length() > 4 && word.endsWith("ed");
    boolean afterPronoun = token > first && grammar.isPronoun(passage.token(token - 1));
    boolean present =
        word.length() > 3 && word.endsWith("s") && !word.endsWith("ss") && token > first + 1;
    return low && (past || afterPronoun || present);
  }

  /** Words between marks after a comma or colon, some way on, with nothing but adjuncts between. */
  private Optional<Opening> farQuotation(Passage passage, CueVerb verb, int at, int limit) {
    if (!verb.takes(Frame.QUOTE)) {
      return Optional.empty();
    }
    int end = Math.min(limit, at + FAR);
    for (int i = at; i + 1 < end; i++) {
      boolean sign = passage.is(i, ",") || passage.is(i, ":");
      if (sign && passage.isQuoted(i + 1)) {
        return Optional.of(new Opening(i + 1, Shape.QUOTATION));
      }
      if (passage.isQuoted(i)) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** Whether only adjuncts stand between the event and the end of its clause. */
  boolean isBare(Passage passage, CueEvent event, int limit) {
    int at = adjuncts.after(passage, event, limit).end();
    return at >= limit || !passage.token(at).isWord() || phrases.isNominal(passage, at);
  }
}
