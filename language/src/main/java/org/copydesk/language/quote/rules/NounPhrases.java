package org.copydesk.language.quote.rules;

import java.util.Set;
import org.copydesk.language.quote.marks.Passage;
import org.copydesk.language.quote.words.CueLexicon;
import org.copydesk.language.quote.words.Grammar;
import org.copydesk.language.text.Token;

/** The edges of noun phrases, by closed classes of words and by capitals; no parser. */
final class NounPhrases {

  private static final int LONGEST = 24;
  private static final Set<String> CLAUSE_EDGES =
      Set.of(",", "but", "and", "that", "because", "while", ";");

  /** They open a clause as often as a phrase: "fined after inspectors found". */
  private static final Set<String> TEMPORAL = Set.of("after", "before", "since", "until", "during");

  private static final Set<String> ARTICLES =
      Set.of("the", "a", "an", "his", "her", "its", "their", "our", "my", "your");

  private static final Set<String> SOMEBODY =
      Set.of("somebody", "someone", "nobody", "everybody", "everyone", "anybody", "anyone");

  private final Grammar grammar;
  private final CueLexicon cues;

  NounPhrases(Grammar grammar, CueLexicon cues) {
    this.grammar = grammar;
    this.cues = cues;
  }

  /**
   * The first token of the noun phrase that ends with {@code last}, not before {@code limit}; one
   * after {@code last} where none ends there.
   */
  int startOf(Passage passage, int last, int limit) {
    if (last >= limit + 2 && isOneOfThem(passage, last)) {
      return last - 2;
    }
    if (last < limit || !isNominal(passage, last)) {
      return last + 1;
    }
    if (grammar.isPronoun(passage.token(last)) || SOMEBODY.contains(passage.token(last).lower())) {
      return last;
    }
    int first = last;
    boolean role = grammar.isRole(passage.token(last));
    boolean lower = !passage.token(last).isCapital();
    int shortest = Math.max(limit, last - LONGEST);
    while (first > shortest) {
      Token previous = passage.token(first - 1);
      if (passage.isQuoted(first - 1) || grammar.isPronoun(previous)) {
        break;
      }
      if ((previous.is("&") && first - 2 >= limit) || isJoined(passage, first - 1, limit)) {
        first = first - 2;
        continue;
      }
      if (grammar.isDeterminer(previous) || isAttached(passage, first - 1, limit)) {
        first--;
        continue;
      }
      boolean afterDeterminer = grammar.isDeterminer(passage.token(first));
      if (afterDeterminer && !isAttached(passage, first, limit)) {
        break;
      }
      boolean plainNoun = !previous.isCapital() && previous.isWord();
      boolean adjoins = previous.isCapital() || lower || role || grammar.isRole(previous);
      if (!isNominal(passage, first - 1) || (plainNoun && !adjoins)) {
        break;
      }
      role |= grammar.isRole(previous);
      first--;
    }
    return trimmedStart(passage, first, last);
  }

  /** "one of them", "two of us". */
  private boolean isOneOfThem(Passage passage, int last) {
    boolean them = passage.is(last, "them") || passage.is(last, "us");
    return them
        && passage.is(last - 1, "of")
        && grammar.isDeterminer(passage.token(last - 2))
        && !passage.isQuoted(last - 2);
  }

  /**
   * Like {@link #startOf}, but the whole clause before the noun phrase where it holds nothing but
   * nouns and prepositions: "one employee at a software firm".
   */
  int subjectStart(Passage passage, int last, int limit) {
    int first = startOf(passage, last, limit);
    if (first > last || grammar.isPronoun(passage.token(last))) {
      return first;
    }
    int at = first - 1;
    int farthest = Math.max(limit, last - LONGEST);
    while (at >= farthest && isInPhrase(passage, at)) {
      at--;
    }
    if (at > farthest && passage.is(at, "who")) {
      int head = startOf(passage, at - 1, limit);
      return head < at ? head : first;
    }
    int start = at + 1;
    boolean whole = at < limit || passage.isQuoted(at) || isClauseEdge(passage.token(at));
    boolean opens = start < first && isNominal(passage, start);
    return whole && opens ? start : first;
  }

  private boolean isInPhrase(Passage passage, int at) {
    Token token = passage.token(at);
    boolean preposition =
        grammar.isPreposition(token) && !token.isCapital() && !TEMPORAL.contains(token.lower());
    return preposition || isNominal(passage, at);
  }

  private static boolean isClauseEdge(Token token) {
    return CLAUSE_EDGES.contains(token.lower()) || TEMPORAL.contains(token.lower());
  }

  /** Without a preposition or sign at the beginning. */
  private int trimmedStart(Passage passage, int first, int last) {
    int start = first;
    while (start < last && isLead(passage.token(start))) {
      start++;
    }
    return start;
  }

  private boolean isLead(Token token) {
    return !token.isWord() || (grammar.isPreposition(token) && !grammar.isDeterminer(token));
  }

  /** A preposition that joins two nouns: "head of the ministry". */
  private boolean isAttached(Passage passage, int token, int limit) {
    Token preposition = passage.token(token);
    if (token <= limit || !grammar.isPreposition(preposition) || preposition.isCapital()) {
      return false;
    }
    Token before = passage.token(token - 1);
    if (passage.isQuoted(token - 1) || !isNominal(passage, token - 1)) {
      return false;
    }
    boolean joins = preposition.is("of") || grammar.isRole(before);
    boolean pronoun = grammar.isPronoun(before);
    return joins && !pronoun;
  }

  /** "and" between two names. */
  private boolean isJoined(Passage passage, int token, int limit) {
    return token > limit
        && passage.token(token).is("and")
        && isNameOrRole(passage.token(token - 1))
        && isNameOrRole(passage.token(token + 1))
        && isNominal(passage, token - 1)
        && !passage.isQuoted(token - 1);
  }

  private boolean isNameOrRole(Token token) {
    return token.isCapital() || grammar.isRole(token);
  }

  /** Whether the token can be a noun, an adjective or a part of a name. */
  boolean isNominal(Passage passage, int number) {
    if (number < 0 || number >= passage.size() || passage.isQuoted(number)) {
      return false;
    }
    Token token = passage.token(number);
    if (!token.isWord() || grammar.isStop(token) || grammar.isPreposition(token)) {
      return false;
    }
    boolean adverb = grammar.isAdverb(token) && !token.isCapital();
    boolean time = grammar.isTime(token) && !grammar.isDeterminer(token);
    boolean noun = token.isCapital() || !isVerb(token) || isAfterArticle(passage, number);
    return !adverb && !time && noun;
  }

  /** "the report", "her thinking": a noun, though the word is a verb too. */
  private static boolean isAfterArticle(Passage passage, int number) {
    return number > 0
        && !passage.isQuoted(number - 1)
        && ARTICLES.contains(passage.token(number - 1).lower());
  }

  private boolean isVerb(Token token) {
    return cues.find(token.lower()).isPresent() && !grammar.isRole(token);
  }

  /**
   * The token after the noun phrase that begins with {@code first}, not after {@code limit}; {@code
   * first} where none begins there.
   */
  int endOf(Passage passage, int first, int limit) {
    if (first >= limit) {
      return first;
    }
    if (grammar.isPronoun(passage.token(first)) && !passage.isQuoted(first)) {
      return first + 1;
    }
    int end = first;
    boolean nominal = false;
    int longest = Math.min(limit, first + LONGEST);
    while (end < longest && continues(passage, first, end, nominal)) {
      nominal |= isNominal(passage, end) && !grammar.isDeterminer(passage.token(end));
      end++;
    }
    while (end > first && isLead(passage.token(end - 1))) {
      end--;
    }
    return nominal ? end : first;
  }

  private boolean continues(Passage passage, int first, int end, boolean nominal) {
    if (passage.isQuoted(end)) {
      return false;
    }
    Token token = passage.token(end);
    if (grammar.isDeterminer(token)) {
      return end == first || isPreposition(passage, end - 1) || isDeterminerAt(passage, end - 1);
    }
    if (grammar.isPreposition(token)) {
      Token before = passage.token(Math.max(first, end - 1));
      boolean joins = token.is("of") || grammar.isRole(before);
      return nominal && joins && !token.is("as") && !token.is("about") && !token.is("after");
    }
    if (nominal && !token.isCapital() && token.lower().endsWith("ed")) {
      return false;
    }
    boolean joined = token.is("&") || (token.is("and") && isBetweenNames(passage, end));
    return joined || isNominal(passage, end);
  }

  private boolean isBetweenNames(Passage passage, int token) {
    return token > 0
        && token + 1 < passage.size()
        && passage.token(token - 1).isCapital()
        && passage.token(token + 1).isCapital();
  }

  private boolean isPreposition(Passage passage, int token) {
    return token >= 0 && grammar.isPreposition(passage.token(token));
  }

  private boolean isDeterminerAt(Passage passage, int token) {
    return token >= 0 && grammar.isDeterminer(passage.token(token));
  }
}
