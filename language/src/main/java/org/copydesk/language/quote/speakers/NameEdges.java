package org.copydesk.language.quote.speakers;

import java.util.List;
import java.util.Set;
import org.copydesk.language.quote.words.Grammar;
import org.copydesk.language.text.Token;

/** Finds where in a mention the head ends and the name in it begins. */
final class NameEdges {

  private static final Set<String> HONOURS =
      Set.of("kc", "qc", "mp", "mep", "msp", "obe", "mbe", "cbe", "md", "m.d.", "phd", "esq");
  private static final Set<String> OWNERS = Set.of("his", "her", "its", "their", "our", "my");
  private static final Set<String> LEADS = Set.of("young", "old", "poor", "little", "team");
  private static final Set<String> SUFFIXES = Set.of("jr", "jr.", "sr", "sr.", "ii", "iii", "iv");
  private static final Set<String> PARTICLES =
      Set.of(
          "de", "del", "della", "di", "da", "van", "von", "der", "bin", "al", "el", "la", "le",
          "&");

  private final Vocabulary words;
  private final Grammar grammar;

  NameEdges(Vocabulary words) {
    this.words = words;
    this.grammar = words.grammar();
  }

  /** Whether it is a suffix of a name: "Jr.". */
  static boolean isSuffix(Token token) {
    return SUFFIXES.contains(token.lower());
  }

  /** The token after the head: before the first comma, relative word, or preposition. */
  int headEnd(List<Token> tokens) {
    for (int i = 1; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      boolean suffix =
          token.is(",") && i + 1 < tokens.size() && SUFFIXES.contains(tokens.get(i + 1).lower());
      boolean sign =
          !token.isWord() && !token.is("&") && !suffix && !token.is("’") && !token.is("'");
      boolean relative = token.is("who") || token.is("which") || token.is("whose");
      boolean preposition = grammar.isPreposition(token) && !token.isCapital();
      if (sign || relative || (preposition && !isInsideName(tokens, i))) {
        return i;
      }
    }
    return tokens.size();
  }

  /** "Ministry of Coasts", "Secretary of State". */
  private boolean isInsideName(List<Token> tokens, int preposition) {
    Token word = tokens.get(preposition);
    Token before = tokens.get(preposition - 1);
    boolean joins = word.is("of") || word.is("for");
    boolean capitals =
        before.isCapital()
            && preposition + 1 < tokens.size()
            && tokens.get(preposition + 1).isCapital();
    return joins
        && capitals
        && (words.isBody(before) || (grammar.isRole(before) && !RoleReader.isPlural(before)));
  }

  /** The first token of the name that ends the head, or {@code headEnd} where there is none. */
  int nameFirst(List<Token> tokens, int headEnd) {
    int first = headEnd;
    while (first > 0 && isNamePart(tokens.get(first - 1))) {
      Token token = tokens.get(first - 1);
      boolean role = grammar.isRole(token) || words.isHonorific(token);
      if (role && first < headEnd) {
        return first;
      }
      if (role) {
        return headEnd;
      }
      first--;
    }
    return first >= 2 && (tokens.get(first - 1).is("of") || tokens.get(first - 1).is("for"))
        ? afterOf(tokens, first, headEnd)
        : first;
  }

  /** "Ministry of Coasts" is one name; in "Secretary of State Ann Lee" it begins after the role. */
  private int afterOf(List<Token> tokens, int first, int headEnd) {
    Token before = tokens.get(first - 2);
    if (words.isBody(before) && before.isCapital()) {
      int start = first - 2;
      while (start > 0
          && isNamePart(tokens.get(start - 1))
          && !grammar.isRole(tokens.get(start - 1))) {
        start--;
      }
      return start;
    }
    return grammar.isRole(before) ? (headEnd - first >= 3 ? first + 1 : headEnd) : first;
  }

  private boolean isNamePart(Token token) {
    boolean particle = PARTICLES.contains(token.lower());
    return (token.isCapital() && !grammar.isDeterminer(token))
        || particle
        || SUFFIXES.contains(token.lower())
        || token.is(",");
  }

  /** "Katie Walsh" in "Staff Katie Walsh", "Sanders" in "Young Sanders". */
  int withoutLead(List<Token> tokens, int start, int end) {
    boolean given = end - start >= 3 && !words.isFirstName(tokens.get(start));
    boolean lead =
        given && words.isFirstName(tokens.get(start + 1)) && !hasBody(tokens, start, end);
    boolean young = end - start == 2 && LEADS.contains(tokens.get(start).lower());
    return lead || young ? start + 1 : start;
  }

  /** "Eleanor Vance" in "Eleanor Vance KC". */
  static int withoutHonours(List<Token> tokens, int first, int end) {
    int last = end;
    while (last > first + 2 && HONOURS.contains(tokens.get(last - 1).lower())) {
      last--;
    }
    return last;
  }

  boolean hasBody(List<Token> tokens, int start, int end) {
    return tokens.subList(start, end).stream().anyMatch(words::isBody);
  }

  /** "Biden" in "Joseph R. Biden Jr.". */
  static Token lastName(List<Token> tokens, int first, int end) {
    int last = end - 1;
    while (last > first + 1
        && (SUFFIXES.contains(tokens.get(last).lower()) || tokens.get(last).is(","))) {
      last--;
    }
    return tokens.get(last);
  }

  /** The token after a name that stands between commas after the head, or 0. */
  int nameAfterComma(List<Token> tokens, int comma) {
    int first = comma + 1;
    while (first < tokens.size() && isTitle(tokens.get(first))) {
      first++;
    }
    int end = first;
    while (end < tokens.size() && tokens.get(end).isCapital() && !grammar.isRole(tokens.get(end))) {
      end++;
    }
    boolean whole = end >= tokens.size() || tokens.get(end).is(",");
    boolean whose = OWNERS.contains(tokens.get(0).lower()) && end > first + 1;
    boolean sure = grammar.isRole(tokens.get(comma - 1)) || first > comma + 1 || whose;
    boolean name = end > first + 1 || (sure && end > first);
    return whole && name && (sure || words.isFirstName(tokens.get(first))) ? end : 0;
  }

  boolean isTitle(Token token) {
    return grammar.isRole(token) || words.isHonorific(token);
  }

  /** The first comma at or after the end of the head, past "of" and its like, or -1. */
  static int comma(List<Token> tokens, int headEnd) {
    int at = headEnd;
    while (at < tokens.size() && tokens.get(at).isWord()) {
      at++;
    }
    return at < tokens.size() && tokens.get(at).is(",") ? at : -1;
  }
}
