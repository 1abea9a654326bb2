package org.copydesk.language.quote.words;

import java.util.Set;
import org.copydesk.language.text.Token;

/** The closed classes of words that the rules go by, from the lists that come with them. */
public final class Grammar {

  private static final Set<String> SUBJECTS = Set.of("i", "he", "she", "they", "we", "it", "you");

  /** Auxiliaries and months that are names of people too, where they have a capital. */
  private static final Set<String> NAMES_TOO = Set.of("will", "may", "april", "june", "august");

  private static final Set<String> NO_ADVERBS =
      Set.of(
          "family",
          "rally",
          "ally",
          "reply",
          "supply",
          "assembly",
          "bully",
          "belly",
          "anomaly",
          "monopoly",
          "daily",
          "weekly",
          "monthly",
          "elderly",
          "homily",
          "tally");

  private final Set<String> determiners = WordList.words("determiners.txt");
  private final Set<String> prepositions = WordList.words("prepositions.txt");
  private final Set<String> stops = WordList.words("stops.txt");
  private final Set<String> auxiliaries = WordList.words("auxiliaries.txt");
  private final Set<String> adverbs = WordList.words("adverbs.txt");
  private final Set<String> times = WordList.words("times.txt");
  private final Set<String> roles = WordList.words("roles.txt");

  public boolean isDeterminer(Token token) {
    return determiners.contains(token.lower());
  }

  public boolean isPreposition(Token token) {
    return prepositions.contains(token.lower());
  }

  /** Whether no subject goes over this word: a conjunction, a finite verb, a day. */
  public boolean isStop(Token token) {
    boolean stop = stops.contains(token.lower()) || auxiliaries.contains(token.lower());
    return stop && !(token.isCapital() && NAMES_TOO.contains(token.lower()));
  }

  public boolean isAuxiliary(Token token) {
    return !token.isCapital() && auxiliaries.contains(token.lower());
  }

  public boolean isAdverb(Token token) {
    String word = token.lower();
    boolean ly =
        word.length() > 4
            && word.endsWith("ly")
            && !token.isCapital()
            && !NO_ADVERBS.contains(word);
    return adverbs.contains(word) || ly;
  }

  public boolean isTime(Token token) {
    return times.contains(token.lower());
  }

  /** Whether it is a noun for what somebody is or does, also in the plural. */
  public boolean isRole(Token token) {
    String word = token.lower();
    int hyphen = word.lastIndexOf('-');
    return isRoleWord(word) || (hyphen > 0 && isRoleWord(word.substring(hyphen + 1)));
  }

  private boolean isRoleWord(String word) {
    return roles.contains(word)
        || (word.endsWith("s") && roles.contains(word.substring(0, word.length() - 1)));
  }

  /** Whether it is a pronoun that can be a subject, "who" apart. */
  public boolean isPronoun(Token token) {
    return SUBJECTS.contains(token.lower());
  }
}
