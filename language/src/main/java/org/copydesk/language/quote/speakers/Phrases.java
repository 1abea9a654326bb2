package org.copydesk.language.quote.speakers;

import java.util.List;
import java.util.Set;
import org.copydesk.language.quote.words.Grammar;
import org.copydesk.language.text.Token;

/** Finds where a noun phrase begins, by closed classes of words. */
final class Phrases {

  private static final int MOST_WORDS = 10;

  private static final Set<String> FORMER =
      Set.of("former", "senior", "top", "fellow", "young", "older", "likely", "pro", "anti");

  private final Vocabulary words;
  private final Grammar grammar;

  Phrases(Vocabulary words) {
    this.words = words;
    this.grammar = words.grammar();
  }

  /**
   * The first token of the noun phrase that ends before {@code end}, not before {@code from};
   * {@code end} where none ends there.
   */
  int start(List<Token> tokens, int end, int from) {
    int first = end;
    while (first > Math.max(from, end - MOST_WORDS)) {
      Token token = tokens.get(first - 1);
      boolean of = token.is("of") && first < end && first - 1 > from;
      boolean joins = of && isNoun(tokens.get(first - 2));
      if (!joins && !isNoun(token) && !grammar.isDeterminer(token)) {
        break;
      }
      boolean opened = first < end && grammar.isDeterminer(tokens.get(first));
      if (opened && !joins && !grammar.isDeterminer(token)) {
        break;
      }
      first--;
    }
    return withoutVerb(tokens, first, end);
  }

  /** "Republicans" for "urge Republicans", "voters" for "affecting voters". */
  private int withoutVerb(List<Token> tokens, int start, int end) {
    int first = start;
    while (first + 1 < end && mayBeVerb(tokens.get(first), tokens.get(first + 1))) {
      first++;
    }
    return first;
  }

  private boolean mayBeVerb(Token token, Token next) {
    boolean lower = token.shape() == Token.Shape.LOWER && !grammar.isDeterminer(token);
    boolean plain = next.isCapital() && !FORMER.contains(token.lower()) && !grammar.isRole(token);
    return lower && (plain || token.lower().endsWith("ing"));
  }

  private boolean isNoun(Token token) {
    boolean closed = grammar.isStop(token) || grammar.isPreposition(token);
    boolean verb = !token.isCapital() && words.isCue(token) && !grammar.isRole(token);
    return token.isWord() && !closed && !verb && !grammar.isAdverb(token);
  }
}
