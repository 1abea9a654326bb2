package org.copydesk.language.quote.speakers;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Set;
import java.util.regex.Pattern;
import org.copydesk.language.quote.words.CueLexicon;
import org.copydesk.language.quote.words.Grammar;
import org.copydesk.language.quote.words.WordList;
import org.copydesk.language.text.Token;
import org.copydesk.language.text.Tokenizer;

/** The word lists by which names are read. */
final class Vocabulary {

  private static final int ACCENTED = 0xC0;
  private static final Pattern MARKS = Pattern.compile("\\p{M}");

  private static final Set<String> WOMAN_WORDS =
      Set.of(
          "mrs",
          "ms",
          "miss",
          "mme",
          "lady",
          "dame",
          "madame",
          "queen",
          "princess",
          "mother",
          "wife",
          "daughter",
          "sister",
          "widow",
          "woman",
          "girl",
          "actress",
          "grandmother",
          "aunt");
  private static final Set<String> MAN_WORDS =
      Set.of(
          "mr",
          "sir",
          "lord",
          "king",
          "prince",
          "father",
          "husband",
          "son",
          "brother",
          "widower",
          "man",
          "boy",
          "actor",
          "grandfather",
          "uncle",
          "pope");

  private final Set<String> women = WordList.words("women.txt");
  private final Set<String> men = WordList.words("men.txt");
  private final Set<String> bodies = WordList.words("bodies.txt");
  private final Set<String> documents = WordList.words("documents.txt");
  private final Set<String> honorifics = WordList.words("honorifics.txt");
  private final Set<String> places = WordList.words("places.txt");
  private final CueLexicon cues = CueLexicon.standard();
  private final Grammar grammar;
  private final Tokenizer tokenizer = new Tokenizer(WordList.words("abbreviations.txt"));

  Vocabulary(Grammar grammar) {
    this.grammar = grammar;
  }

  Grammar grammar() {
    return grammar;
  }

  Tokenizer tokenizer() {
    return tokenizer;
  }

  /** Whether it is a form of a verb that introduces quotes. */
  boolean isCue(Token token) {
    return cues.find(token.lower()).isPresent();
  }

  /** Whether it is the name of a country, state or city that nobody is called by. */
  boolean isPlace(Token token) {
    return token.isCapital() && places.contains(plain(token));
  }

  boolean isFirstName(Token token) {
    return token.isCapital() && (isIn(women, token.lower()) || isIn(men, token.lower()));
  }

  boolean isBody(Token token) {
    String word = plain(token);
    return bodies.contains(word) || bodies.contains(singular(word));
  }

  boolean isDocument(Token token) {
    return documents.contains(plain(token));
  }

  boolean isHonorific(Token token) {
    return token.isCapital() && honorifics.contains(bare(token));
  }

  /** What a first name or honorific tells. */
  Gender genderOf(Token token) {
    String word = bare(token);
    boolean woman = WOMAN_WORDS.contains(word) || word.endsWith("woman") || isIn(women, word);
    boolean man =
        MAN_WORDS.contains(word) || (word.endsWith("man") && word.length() > 5) || isIn(men, word);
    return woman == man ? Gender.UNTOLD : woman ? Gender.WOMAN : Gender.MAN;
  }

  /** What the ending of a first name on no list makes likely: Halina, Benno. */
  Gender guessed(Token token) {
    String word = bare(token);
    boolean name = token.isCapital() && word.length() > 3;
    return name && word.endsWith("a")
        ? Gender.WOMAN
        : name && word.endsWith("o") ? Gender.MAN : Gender.UNTOLD;
  }

  /** Whether the list has the name, or has it without accents: "françois". */
  private static boolean isIn(Set<String> names, String word) {
    if (names.contains(word)) {
      return true;
    }
    boolean plain = word.chars().allMatch(c -> c < ACCENTED);
    return !plain
        && names.contains(MARKS.matcher(Normalizer.normalize(word, Form.NFD)).replaceAll(""));
  }

  private static String plain(Token token) {
    String word = token.lower();
    return word.endsWith("'s") ? word.substring(0, word.length() - 2) : word;
  }

  private static String bare(Token token) {
    String word = token.lower();
    return word.endsWith(".") ? word.substring(0, word.length() - 1) : word;
  }

  private static String singular(String word) {
    boolean plural = word.length() > 4 && word.endsWith("s") && !word.endsWith("ss");
    return plural ? word.substring(0, word.length() - 1) : word;
  }
}
