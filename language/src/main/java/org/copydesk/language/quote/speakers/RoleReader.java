package org.copydesk.language.quote.speakers;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.copydesk.language.quote.words.Grammar;
import org.copydesk.language.text.Token;

/** Reads what a person is from the words beside the name: "chief executive", "a visitor". */
final class RoleReader {

  private final Vocabulary words;
  private final Grammar grammar;

  RoleReader(Vocabulary words) {
    this.words = words;
    this.grammar = words.grammar();
  }

  /** What stands before the name at {@code first}; empty where that is no role. */
  Optional<String> before(String text, List<Token> tokens, int first) {
    int from = 0;
    while (from < first && grammar.isDeterminer(tokens.get(from))) {
      from++;
    }
    boolean courtesy = first - from == 1 && isCourtesy(tokens.get(from));
    if (from >= first || courtesy || !isRole(tokens.subList(from, first))) {
      return Optional.empty();
    }
    boolean titled = first - from > 1 && isTitle(tokens.get(first - 1));
    return Optional.of(words(text, tokens, from, titled ? first - 1 : first));
  }

  /** Whether these words before a name tell what one person is: no list, no loose end. */
  private boolean isRole(List<Token> before) {
    Token last = before.get(before.size() - 1);
    boolean loose = grammar.isPreposition(last) || grammar.isDeterminer(last);
    boolean told =
        before.stream().anyMatch(word -> grammar.isRole(word) || words.isHonorific(word));
    boolean several = before.stream().anyMatch(word -> word.is("and")) || isPlural(last);
    return told && !loose && !several;
  }

  /** It goes with the name, not with the role before it: "Defence Secretary Sir Alan". */
  private static boolean isTitle(Token token) {
    return Set.of("sir", "dame", "lord", "lady", "hon", "hon.").contains(token.lower());
  }

  private static boolean isCourtesy(Token token) {
    return Set.of("mr.", "mrs.", "ms.", "miss", "mr", "mrs", "ms", "dr", "dr.")
        .contains(token.lower());
  }

  /** What stands behind the name that ends at {@code end}, after a comma. */
  Optional<String> after(String text, List<Token> tokens, int end) {
    int from = end + 1;
    if (end >= tokens.size() || !tokens.get(end).is(",") || from >= tokens.size()) {
      return Optional.empty();
    }
    while (from < tokens.size() && Set.of("a", "an", "the").contains(tokens.get(from).lower())) {
      from++;
    }
    int to = from;
    boolean role = false;
    while (to < tokens.size() && tokens.get(to).isWord() && !tokens.get(to).is("who")) {
      role |= grammar.isRole(tokens.get(to));
      to++;
    }
    return role ? Optional.of(words(text, tokens, from, to)) : Optional.empty();
  }

  /** Whether it has the ending of a plural. */
  static boolean isPlural(Token word) {
    return word.lower().length() > 4 && word.lower().endsWith("s") && !word.lower().endsWith("ss");
  }

  private static String words(String text, List<Token> tokens, int first, int end) {
    return text.substring(tokens.get(first).start(), tokens.get(end - 1).end());
  }
}
