package org.copydesk.language.quote.find;

import java.util.Optional;
import java.util.Set;
import org.copydesk.language.quote.MarkState;
import org.copydesk.language.quote.QuotedTerm;
import org.copydesk.language.quote.TermKind;
import org.copydesk.language.quote.marks.Passage;
import org.copydesk.language.quote.marks.QuotedRegion;
import org.copydesk.language.quote.words.Grammar;
import org.copydesk.language.quote.words.WordList;
import org.copydesk.language.text.Span;
import org.copydesk.language.text.Token;

/**
 * Tells terms, titles, nicknames and scare quotes from quotes, for words between marks that no cue
 * claims.
 *
 * <p>Of such regions of one or two words a third is nobody's, of ten and more one in a hundred
 * (counted over PolNeAR), so length decides where nothing else does.
 */
public final class TermJudge {

  private static final int SHORT = 3;
  private static final int LONG = 10;
  private static final Set<String> NAMING =
      Set.of(
          "called",
          "dubbed",
          "nicknamed",
          "termed",
          "as",
          "titled",
          "named",
          "entitled",
          "labeled");
  private static final Set<String> SMALL =
      Set.of(
          "a", "an", "the", "of", "in", "on", "for", "and", "to", "with", "at", "by", "or", "from",
          "is");

  private final Grammar grammar;
  private final Set<String> works = WordList.words("titles.txt");

  public TermJudge(Grammar grammar) {
    this.grammar = grammar;
  }

  /** What the words of the region are if nobody is quoted with them; empty if somebody is. */
  public Optional<QuotedTerm> judge(Passage passage, QuotedRegion region) {
    if (region.state() == MarkState.NONE) {
      return Optional.empty();
    }
    int first = passage.tokenAt(region.inner().start());
    int end = passage.tokenAt(region.inner().end());
    int words = count(passage, first, end);
    Span span = region.outer();
    if (isNickname(passage, region, words)) {
      return term(span, TermKind.NICKNAME, "it stands between a first name and a last name");
    }
    if (words >= 1 && isTitle(passage, region, first, end, words)) {
      return term(span, TermKind.TITLE, "its words have capitals, as in the name of a work");
    }
    boolean named = words < LONG && isNamed(passage, first(passage, region) - 1);
    if (named) {
      return term(span, TermKind.TERM, "the words before it say that it is a name for something");
    }
    if (words <= SHORT) {
      return term(
          span, TermKind.SCARE, "a few words in quotation marks that nobody is said to say");
    }
    boolean clause = words >= LONG || isClause(passage, region, first, end);
    return clause
        ? Optional.empty()
        : term(span, TermKind.TERM, "a phrase without a verb that nobody is said to say");
  }

  private static Optional<QuotedTerm> term(Span span, TermKind kind, String why) {
    return Optional.of(new QuotedTerm(span, kind, why));
  }

  private static int first(Passage passage, QuotedRegion region) {
    return passage.tokenAt(region.outer().start());
  }

  private static int count(Passage passage, int first, int end) {
    int words = 0;
    for (int i = first; i < end; i++) {
      words += passage.token(i).isWord() ? 1 : 0;
    }
    return words;
  }

  private static boolean isNickname(Passage passage, QuotedRegion region, int words) {
    int before = first(passage, region) - 1;
    int after = passage.tokenAt(region.outer().end());
    return words <= 2
        && before >= 0
        && after < passage.size()
        && passage.token(before).isCapital()
        && passage.token(after).isCapital()
        && passage.token(passage.tokenAt(region.inner().start())).isCapital();
  }

  private boolean isTitle(Passage passage, QuotedRegion region, int first, int end, int words) {
    int capitals = 0;
    int others = 0;
    for (int i = first; i < end; i++) {
      Token token = passage.token(i);
      boolean small = SMALL.contains(token.lower());
      capitals += token.isCapital() ? 1 : 0;
      others += token.isWord() && !token.isCapital() && !small ? 1 : 0;
    }
    boolean headed = capitals >= 1 && others == 0 && passage.token(first).isWord();
    return headed && words < LONG && (capitals >= 2 || isByWork(passage, region));
  }

  private boolean isByWork(Passage passage, QuotedRegion region) {
    int at = first(passage, region);
    for (int i = Math.max(0, at - 4); i < at; i++) {
      if (works.contains(passage.token(i).lower())) {
        return true;
      }
    }
    return false;
  }

  private static boolean isNamed(Passage passage, int before) {
    if (before < 0) {
      return false;
    }
    String word = passage.token(before).lower();
    return word.equals("so-called") || NAMING.contains(word);
  }

  private boolean isClause(Passage passage, QuotedRegion region, int first, int end) {
    boolean verb = false;
    for (int i = first; i < end; i++) {
      Token token = passage.token(i);
      verb |=
          grammar.isAuxiliary(token) || grammar.isPronoun(token) || token.lower().endsWith("n't");
    }
    char last = passage.text().charAt(Math.max(0, region.inner().end() - 1));
    return verb || last == '!' || last == '?' || last == ',';
  }
}
