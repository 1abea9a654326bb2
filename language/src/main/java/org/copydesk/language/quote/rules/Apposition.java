package org.copydesk.language.quote.rules;

import java.util.Optional;
import java.util.Set;
import org.copydesk.language.quote.marks.Passage;
import org.copydesk.language.quote.marks.Sentence;
import org.copydesk.language.quote.words.Grammar;
import org.copydesk.language.text.Token;

/** A name with what is said beside it between commas: "Ann Lee, 40, a teacher in York, said". */
final class Apposition {

  private static final int LONGEST = 40;
  private static final int LONGEST_RELATIVE = 9;
  private static final Set<String> RELATIVE = Set.of("who", "whose", "which", "whom");

  private static final Set<String> OPENING = Set.of(",", "(", "—", "–");

  private final Grammar grammar;
  private final NounPhrases phrases;

  Apposition(Grammar grammar, NounPhrases phrases) {
    this.grammar = grammar;
    this.phrases = phrases;
  }

  /** The whole mention whose last apposition ends before the comma at this token. */
  Optional<Range> headBefore(Passage passage, Sentence sentence, int comma) {
    int limit = Math.max(sentence.first(), comma - LONGEST);
    int end = comma;
    int at = comma - 1;
    while (at >= limit && !passage.isQuoted(at)) {
      if (OPENING.contains(passage.token(at).lower())) {
        Optional<Range> head = headEndingAt(passage, limit, at - 1, at + 1, end);
        if (head.isPresent()) {
          int close = passage.is(comma, ")") ? comma + 1 : comma;
          return Optional.of(new Range(head.get().first(), close));
        }
        end = at;
      }
      at--;
    }
    return Optional.empty();
  }

  /** A noun phrase that ends here, if it can bear the segment after it. */
  private Optional<Range> headEndingAt(
      Passage passage, int limit, int last, int segment, int segmentEnd) {
    if (last < limit || segment >= segmentEnd || passage.isQuoted(last)) {
      return Optional.empty();
    }
    int first = phrases.startOf(passage, last, limit);
    if (first > last || grammar.isPronoun(passage.token(last))) {
      return Optional.empty();
    }
    boolean introduced =
        first > limit && isPrepositionAt(passage, first - 1) && !isAs(passage, first - 1);
    boolean bears = passage.token(last).isCapital() || isRolePhrase(passage, first, last);
    boolean inner = passage.is(first - 1, ",") && isAfterName(passage, first, last, limit);
    return introduced || !bears || inner || isPlace(passage, first, last, limit)
        ? Optional.empty()
        : Optional.of(new Range(first, last + 1));
  }

  /** "Ohio" in "of Dayton, Ohio," is no head. */
  private boolean isPlace(Passage passage, int first, int last, int limit) {
    boolean dotted = first == last && passage.token(last).lower().endsWith(".");
    int at = first - 2;
    boolean afterComma = first == last && passage.is(first - 1, ",");
    while (afterComma && at > limit && passage.token(at).isCapital()) {
      at--;
    }
    return dotted || (afterComma && at >= limit && isPrepositionAt(passage, at));
  }

  /** ", a lawyer" after a name is a part of what is said beside the name, not the head. */
  private boolean isAfterName(Passage passage, int first, int last, int limit) {
    Token opening = passage.token(first);
    boolean named =
        opening.isCapital() && passage.token(last).isCapital() && !grammar.isDeterminer(opening);
    int before = first - 2;
    return !named
        && before >= limit
        && passage.token(before).isWord()
        && passage.token(before).isCapital()
        && !grammar.isTime(passage.token(before));
  }

  private static boolean isAs(Passage passage, int token) {
    return passage.token(token).is("as");
  }

  private boolean isPrepositionAt(Passage passage, int token) {
    return token >= 0 && grammar.isPreposition(passage.token(token));
  }

  private boolean isRolePhrase(Passage passage, int first, int last) {
    for (int i = first; i <= last; i++) {
      if (grammar.isRole(passage.token(i)) || passage.token(i).isCapital()) {
        return true;
      }
    }
    return grammar.isDeterminer(passage.token(first));
  }

  /** The token after the appositions that follow a noun phrase ending at {@code end}. */
  int endAfter(Passage passage, int end, int limit) {
    int whole = end;
    int longest = Math.min(limit, end + LONGEST);
    while (whole < longest
        && passage.is(whole, ",")
        && (opensApposition(passage, whole + 1, limit) || isNamed(passage, end, limit, whole))) {
      int next = whole + 1;
      while (next < longest && !isSegmentEnd(passage, next)) {
        next++;
      }
      boolean relative = RELATIVE.contains(passage.token(whole + 1).lower());
      if ((next >= longest && next < limit) || (relative && next - end > LONGEST_RELATIVE)) {
        return whole;
      }
      whole = next;
    }
    return whole;
  }

  /** "its chairwoman, Ann Lee": two to four words with capitals and no more, after a plain noun. */
  private boolean isNamed(Passage passage, int end, int limit, int comma) {
    int at = comma + 1;
    while (at < limit
        && at - comma <= 4
        && !passage.isQuoted(at)
        && passage.token(at).isCapital()) {
      at++;
    }
    boolean whole = at >= limit || (!passage.isQuoted(at) && !passage.token(at).isWord());
    boolean plain = comma == end && passage.token(end - 1).shape() == Token.Shape.LOWER;
    return plain && whole && at - comma > 2 && !grammar.isPronoun(passage.token(end - 1));
  }

  private boolean isSegmentEnd(Passage passage, int token) {
    if (passage.isQuoted(token)) {
      return true;
    }
    Token sign = passage.token(token);
    return !sign.isWord() && !sign.is("(") && !sign.is(")") && !sign.is("&");
  }

  private boolean opensApposition(Passage passage, int token, int limit) {
    if (token >= limit || passage.isQuoted(token)) {
      return false;
    }
    Token first = passage.token(token);
    boolean age = first.shape() == Token.Shape.NUMBER;
    boolean noun = grammar.isDeterminer(first) || grammar.isRole(first) || first.is("former");
    boolean place = first.is("of") || (first.isCapital() && isShort(passage, token, limit));
    return age || noun || place || RELATIVE.contains(first.lower());
  }

  /** "R-Utah", "Mich.": a word between commas. */
  private boolean isShort(Passage passage, int token, int limit) {
    int next = token + 1;
    return next >= limit || !passage.token(next).isWord();
  }
}
