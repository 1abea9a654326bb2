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
      Set.of("i", "he", "she", "they", "we", "it", "you", "who", "him", "her", "them", "both");

  /** First words of the names of places, which look like those of people. */
  private static final Set<String> PLACES =
      Set.of(
          "new", "north", "south", "west", "east", "saudi", "united", "los", "san", "santa", "fort",
          "port", "white", "wall", "capitol", "downing", "st.", "el", "great", "sri", "hong");

  private static final Set<String> RELATIVE = Set.of("who", "which", "whose", "whom");
  private static final Set<String> WOMAN = Set.of("she", "her");
  private static final Set<String> MAN = Set.of("he", "him");
  private static final Set<String> SUFFIXES = Set.of("jr", "jr.", "sr", "sr.", "ii", "iii", "iv");

  private final Vocabulary words;
  private final Grammar grammar;
  private final RoleReader roles;

  private NameReader(Vocabulary words) {
    this.words = words;
    this.grammar = words.grammar();
    this.roles = new RoleReader(words);
  }

  /** A reader with the word lists that come with the rules; safe for use by several threads. */
  public static NameReader standard(Grammar grammar) {
    return new NameReader(new Vocabulary(grammar));
  }

  /** Reads the mention at this place. */
  Naming read(String text, Span mention) {
    return read(text, words.tokenizer().tokens(text, mention));
  }

  /** Reads the mention of these tokens; at least one. */
  Naming read(String text, List<Token> tokens) {
    if (tokens.size() == 1 && PRONOUNS.contains(tokens.get(0).lower())) {
      return pronoun(text, tokens.get(0));
    }
    int headEnd = headEnd(tokens);
    int nameFirst = nameFirst(tokens, headEnd);
    if (nameFirst >= headEnd) {
      int named = nameAfterComma(tokens, headEnd);
      return named > 0 ? apposed(text, tokens, headEnd, named) : described(text, tokens, headEnd);
    }
    return named(text, tokens, nameFirst, headEnd);
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
        gender);
  }

  /** The token after the head: before the first comma, relative word, or preposition. */
  private int headEnd(List<Token> tokens) {
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
  private int nameFirst(List<Token> tokens, int headEnd) {
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
    boolean particle =
        Set.of(
                "de", "del", "della", "di", "da", "van", "von", "der", "bin", "al", "el", "la",
                "le", "&")
            .contains(token.lower());
    return (token.isCapital() && !grammar.isDeterminer(token))
        || particle
        || SUFFIXES.contains(token.lower())
        || token.is(",");
  }

  private Naming named(String text, List<Token> tokens, int first, int end) {
    String name = withoutGenitive(words(text, tokens, first, end));
    boolean body = false;
    for (int i = first; i < end; i++) {
      body |= words.isBody(tokens.get(i));
    }
    Token last = tokens.get(end - 1);
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
    return new Naming(Naming.Form.NAME, kind, name, withoutGenitive(last.lower()), role, gender);
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

  /** The token after a name that stands between commas after the head, or 0. */
  private int nameAfterComma(List<Token> tokens, int headEnd) {
    int end = headEnd + 1;
    while (end < tokens.size() && tokens.get(end).isCapital() && !grammar.isRole(tokens.get(end))) {
      end++;
    }
    boolean comma = headEnd < tokens.size() && tokens.get(headEnd).is(",");
    if (!comma) {
      return 0;
    }
    boolean whole = end == tokens.size() || tokens.get(end).is(",");
    return whole && end > headEnd + 1 ? end : 0;
  }

  /** "its chief executive, Ann Lee": the head is the role of the name. */
  private Naming apposed(String text, List<Token> tokens, int headEnd, int end) {
    Naming name = named(text, tokens, headEnd + 1, end);
    int from = grammar.isDeterminer(tokens.get(0)) && headEnd > 1 ? 1 : 0;
    boolean role = grammar.isRole(tokens.get(headEnd - 1));
    SpeakerKind kind = role ? SpeakerKind.PERSON : name.kind();
    return new Naming(
        Naming.Form.NAME,
        kind,
        name.name(),
        name.last(),
        Optional.of(words(text, tokens, from, headEnd)),
        name.gender());
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
    return new Naming(Naming.Form.WORDS, kind, name, head1, Optional.empty(), gender);
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
    boolean genitive = name.length() > 2 && (name.endsWith("'s") || name.endsWith("’s"));
    return genitive ? name.substring(0, name.length() - 2) : name;
  }
}
