package org.copydesk.language.quote.speakers;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.copydesk.language.quote.SpeakerKind;
import org.copydesk.language.quote.words.Grammar;
import org.copydesk.language.text.Span;
import org.copydesk.language.text.Token;

/** Reads a mention by itself: pronoun, name with its role, or words for somebody. */
public final class NameReader {

  private static final Set<String> PRONOUNS =
      Set.of(
          "i", "he", "she", "they", "we", "it", "you", "who", "him", "her", "them", "both", "his",
          "their", "himself", "herself");

  /** First words of the names of places, which look like those of people. */
  private static final Set<String> PLACES =
      Set.of(
          "new", "north", "south", "west", "east", "saudi", "united", "los", "san", "santa", "fort",
          "port", "white", "wall", "capitol", "downing", "st.", "el", "great", "sri", "hong");

  private static final Set<String> RELATIVE = Set.of("who", "which", "whose", "whom");
  private static final Set<String> WOMAN = Set.of("she", "her", "herself");
  private static final Set<String> MAN = Set.of("he", "him", "his", "himself");

  private final Vocabulary words;
  private final Grammar grammar;
  private final RoleReader roles;
  private final NameEdges edges;

  private NameReader(Vocabulary words) {
    this.words = words;
    this.grammar = words.grammar();
    this.roles = new RoleReader(words);
    this.edges = new NameEdges(words);
  }

  /** A reader with the word lists that come with the rules; safe for use by several threads. */
  public static NameReader standard(Grammar grammar) {
    return new NameReader(new Vocabulary(grammar));
  }

  Vocabulary vocabulary() {
    return words;
  }

  /** Reads the mention at this place. */
  Naming read(String text, Span mention) {
    return read(text, words.tokenizer().tokens(text, mention));
  }

  /** Reads the mention of these tokens; at least one. */
  Naming read(String text, List<Token> tokens) {
    if (tokens.isEmpty()) {
      return nothing();
    }
    if (tokens.size() == 1 && PRONOUNS.contains(tokens.get(0).lower())) {
      return pronoun(text, tokens.get(0));
    }
    int headEnd = edges.headEnd(tokens);
    int nameFirst = edges.nameFirst(tokens, headEnd);
    if (nameFirst >= headEnd) {
      int comma = NameEdges.comma(tokens, headEnd);
      int named = comma < 0 ? 0 : edges.nameAfterComma(tokens, comma);
      return named > 0
          ? apposed(text, tokens, headEnd, comma, named)
          : described(text, tokens, headEnd);
    }
    return named(text, tokens, nameFirst, headEnd);
  }

  private static Naming nothing() {
    return new Naming(
        Naming.Form.WORDS, SpeakerKind.OTHER, "", "", Optional.empty(), Gender.UNTOLD, false);
  }

  /** The role behind the name that ends at {@code end}: ", a lawyer from York,". */
  Optional<String> roleAfter(String text, List<Token> tokens, int end) {
    return roles.after(text, tokens, end).filter(role -> role.split(" ", 9).length <= 8);
  }

  private static Naming pronoun(String text, Token token) {
    String word = token.lower();
    Gender gender =
        WOMAN.contains(word) ? Gender.WOMAN : MAN.contains(word) ? Gender.MAN : Gender.UNTOLD;
    return new Naming(
        Naming.Form.PRONOUN,
        SpeakerKind.OTHER,
        token.span().of(text),
        word,
        Optional.empty(),
        gender,
        false);
  }

  private Naming named(String text, List<Token> tokens, int start, int whole) {
    int first = edges.withoutLead(tokens, start, whole);
    int end = NameEdges.withoutHonours(tokens, first, whole);
    String name = withoutGenitive(words(text, tokens, first, end));
    boolean body = edges.hasBody(tokens, first, end);
    Token last = NameEdges.lastName(tokens, first, end);
    Optional<String> role =
        roles.before(text, tokens, first).or(() -> roles.after(text, tokens, end));
    boolean title =
        first > 0
            && (words.isHonorific(tokens.get(first - 1)) || grammar.isRole(tokens.get(first - 1)));
    boolean firstName = end - first > 1 && words.isFirstName(tokens.get(first));
    boolean acronym =
        end - first == 1 && name.length() > 1 && name.equals(name.toUpperCase(Locale.ROOT));
    boolean two =
        end - first >= 2 && end - first <= 4 && !PLACES.contains(tokens.get(first).lower());
    boolean person = !acronym && (title || firstName || ((role.isPresent() || two) && !body));
    SpeakerKind kind =
        person && !(body && !title)
            ? SpeakerKind.PERSON
            : body || acronym ? SpeakerKind.ORGANISATION : SpeakerKind.OTHER;
    Gender gender = gender(tokens, first, end - first > 1);
    return new Naming(
        Naming.Form.NAME, kind, name, withoutGenitive(last.lower()), role, gender, title);
  }

  private Gender gender(List<Token> tokens, int first, boolean full) {
    for (int i = 0; i < first; i++) {
      Gender told = words.genderOf(tokens.get(i));
      if (told != Gender.UNTOLD) {
        return told;
      }
    }
    if (!full) {
      return Gender.UNTOLD;
    }
    Token given = tokens.get(first);
    Gender listed = words.genderOf(given);
    return listed == Gender.UNTOLD && !words.isFirstName(given) ? words.guessed(given) : listed;
  }

  /** "its chief executive, Ann Lee": the head is the role of the name. */
  private Naming apposed(String text, List<Token> tokens, int headEnd, int comma, int end) {
    int first = comma + 1;
    while (edges.isTitle(tokens.get(first))) {
      first++;
    }
    Naming name = named(text, tokens, first, end);
    int from = grammar.isDeterminer(tokens.get(0)) && headEnd > 1 ? 1 : 0;
    boolean role = grammar.isRole(tokens.get(headEnd - 1));
    SpeakerKind kind = role ? SpeakerKind.PERSON : name.kind();
    return new Naming(
        Naming.Form.NAME,
        kind,
        name.name(),
        name.last(),
        role ? Optional.of(words(text, tokens, from, comma)) : name.role(),
        name.gender(),
        true);
  }

  /** Words for somebody: "two officials", "the ministry", "a poll". */
  private Naming described(String text, List<Token> tokens, int headEnd) {
    int from = 0;
    boolean definite = tokens.get(0).is("the");
    while (from < headEnd - 1 && tokens.get(from).is("the")) {
      from++;
    }
    Token head = tokens.get(headEnd - 1);
    String name = words(text, tokens, 0, phraseEnd(tokens));
    String head1 = withoutGenitive(head.lower());
    boolean plural = head1.length() > 3 && head1.endsWith("s") && !head1.endsWith("ss");
    SpeakerKind kind =
        words.isDocument(head)
            ? SpeakerKind.DOCUMENT
            : words.isBody(head)
                ? (plural ? SpeakerKind.GROUP : SpeakerKind.ORGANISATION)
                : plural && !grammar.isRole(head)
                    ? SpeakerKind.GROUP
                    : isUnnamed(head, plural || !definite)
                        ? plural && definite ? SpeakerKind.GROUP : SpeakerKind.UNNAMED
                        : SpeakerKind.OTHER;
    Gender gender = words.genderOf(head);
    return new Naming(
        Naming.Form.WORDS, kind, name, head1, Optional.empty(), gender, isOne(head, head1, plural));
  }

  /** Whether the words name one person by what they are: "surgeon", "70-year-old". */
  private boolean isOne(Token head, String word, boolean plural) {
    boolean role =
        grammar.isRole(head) || grammar.isRole(new Token(head.span(), word, head.shape()));
    return (role || word.endsWith("-year-old")) && !plural;
  }

  /** "an official", "one of them". */
  private boolean isUnnamed(Token head, boolean open) {
    return (grammar.isRole(head) && open) || grammar.isDeterminer(head);
  }

  /** The token after the noun phrase with its prepositions: before the first sign or "who". */
  private static int phraseEnd(List<Token> tokens) {
    int end = 1;
    while (end < tokens.size()
        && tokens.get(end).isWord()
        && !RELATIVE.contains(tokens.get(end).lower())) {
      end++;
    }
    return end;
  }

  private static String words(String text, List<Token> tokens, int first, int end) {
    return text.substring(tokens.get(first).start(), tokens.get(end - 1).end());
  }

  private static String withoutGenitive(String name) {
    String plain = name.replace('’', '\'');
    int sign = name.length() > 2 ? (plain.endsWith("'s") ? 2 : plain.endsWith("s'") ? 1 : 0) : 0;
    return name.substring(0, name.length() - sign);
  }
}
