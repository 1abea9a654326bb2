package org.copydesk.language.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Cuts a text into words and signs, in one pass.
 *
 * <p>A word holds its inner hyphens, apostrophes and full stops ("co-founder", "don't", "U.S.") and
 * the full stop of a known abbreviation or an initial ("Mr.", "J.").
 */
public final class Tokenizer {

  private static final String INNER = "-'’.&‑";
  private static final int LONGEST_ABBREVIATION = 6;
  private static final int PLAIN = 128;

  private final Set<String> abbreviations;

  /**
   * @param abbreviations in lower case, without the last full stop
   */
  public Tokenizer(Set<String> abbreviations) {
    this.abbreviations = Set.copyOf(abbreviations);
  }

  /** The tokens of the stretch, in order; empty for a blank one. */
  public List<Token> tokens(String text, Span stretch) {
    List<Token> tokens = new ArrayList<>();
    int at = stretch.start();
    while (at < stretch.end()) {
      if (Blank.isBlank(text.charAt(at))) {
        at++;
      } else if (isWordPart(text.charAt(at))) {
        int end = wordEnd(text, at, stretch.end());
        tokens.add(word(text, at, end));
        at = end;
      } else {
        tokens.add(sign(text, at));
        at++;
      }
    }
    return tokens;
  }

  private int wordEnd(String text, int start, int limit) {
    int end = start + 1;
    while (end < limit) {
      char c = text.charAt(end);
      if (!isWordPart(c) && !isInner(text, start, end, limit)) {
        break;
      }
      end++;
    }
    if (isPluralGenitive(text, end, limit)) {
      return end + 1;
    }
    boolean stop = end < limit && text.charAt(end) == '.';
    return stop && isAbbreviation(text, start, end) ? end + 1 : end;
  }

  /** Whether the sign at this unit stands inside a word. */
  private static boolean isInner(String text, int start, int at, int limit) {
    return INNER.indexOf(text.charAt(at)) >= 0
        && at + 1 < limit
        && isWordPart(text.charAt(at + 1))
        && !isSentenceStop(text, start, at);
  }

  /** "the workers' union": the apostrophe after an s, before another word. */
  private static boolean isPluralGenitive(String text, int end, int limit) {
    boolean apostrophe = end + 2 < limit && (text.charAt(end) == '\'' || text.charAt(end) == '’');
    return apostrophe
        && text.charAt(end - 1) == 's'
        && text.charAt(end + 1) == ' '
        && Character.isLetter(text.charAt(end + 2));
  }

  /** A full stop between two words typed without a blank: "ended.The". */
  private static boolean isSentenceStop(String text, int start, int stop) {
    boolean wordBefore = stop - start > 1 && Character.isLowerCase(text.charAt(stop - 1));
    return text.charAt(stop) == '.' && wordBefore && Character.isUpperCase(text.charAt(stop + 1));
  }

  private boolean isAbbreviation(String text, int start, int end) {
    int length = end - start;
    if (length == 1) {
      return Character.isUpperCase(text.charAt(start)) && text.charAt(start) != 'I';
    }
    if (length > LONGEST_ABBREVIATION) {
      return false;
    }
    String word = text.substring(start, end).toLowerCase(Locale.ROOT);
    return (word.length() >= 3 && word.charAt(1) == '.') || abbreviations.contains(word);
  }

  private static boolean isWordPart(char c) {
    if (c < PLAIN) {
      return Letters.isLetterOrDigit(c);
    }
    int type = Character.getType(c);
    return Character.isLetterOrDigit(c)
        || Character.isSurrogate(c)
        || type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK;
  }

  private static Token word(String text, int start, int end) {
    String lower = text.substring(start, end).replace('’', '\'').toLowerCase(Locale.ROOT);
    char first = text.charAt(start);
    Token.Shape shape =
        Character.isUpperCase(first)
            ? Token.Shape.CAPITAL
            : Character.isDigit(first) ? Token.Shape.NUMBER : Token.Shape.LOWER;
    return new Token(new Span(start, end), lower, shape);
  }

  private static Token sign(String text, int at) {
    return new Token(new Span(at, at + 1), text.substring(at, at + 1), Token.Shape.SIGN);
  }
}
