package org.copydesk.language.stance.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.copydesk.language.text.Blank;
import org.copydesk.language.text.Letters;
import org.copydesk.language.text.Span;

/**
 * Cuts a text into words and marks.
 *
 * <p>Hyphens and apostrophes inside a word belong to it, but a final "'s" is a word of its own ("he
 * 's", "Moscow 's"). Full stops belong to titles, initials and abbreviations. The end of a line
 * stands as the word "\n". Linear in the text.
 */
public final class Words {

  private static final Set<String> ABBREVIATIONS =
      Set.of(
          "mr", "mrs", "ms", "dr", "st", "sen", "rep", "gov", "gen", "lt", "col", "sgt", "capt",
          "prof", "rev", "hon", "jr", "sr", "vs", "no", "inc", "corp", "co", "ltd", "jan", "feb",
          "mar", "apr", "aug", "sept", "oct", "nov", "dec");

  /** A word longer than this is cut: no word of a language is. */
  private static final int LONGEST = 60;

  private final String text;
  private final int end;
  private final List<Word> found = new ArrayList<>();

  private Words(String text, int end) {
    this.text = text;
    this.end = end;
  }

  public static List<Word> of(String text) {
    return of(text, new Span(0, text.length()));
  }

  /** The words of {@code range} in order; an empty list where it holds none. */
  public static List<Word> of(String text, Span range) {
    Words words = new Words(text, range.end());
    int at = range.start();
    while (at < range.end()) {
      at = words.take(at);
    }
    return words.found;
  }

  private int take(int at) {
    char c = text.charAt(at);
    if (c == '\n') {
      add(at, at + 1, false);
      return at + 1;
    }
    if (Character.isISOControl(c) || Blank.isBlank(c)) {
      return at + 1;
    }
    if (Letters.isLetterOrDigit(c)) {
      return takeWord(at);
    }
    boolean owner = isApostrophe(c) && afterWord(at) && at + 1 < end && text.charAt(at + 1) == 's';
    if (owner && (at + 2 >= end || !Letters.isLetterOrDigit(text.charAt(at + 2)))) {
      add(at, at + 2, true);
      return at + 2;
    }
    return takeMark(at);
  }

  /** Whether a word ends right before the unit. */
  private boolean afterWord(int at) {
    return !found.isEmpty()
        && found.get(found.size() - 1).word()
        && found.get(found.size() - 1).span().end() == at;
  }

  private int takeMark(int at) {
    add(at, at + 1, false);
    return at + 1;
  }

  private int takeWord(int start) {
    int at = start + 1;
    while (at < end && at - start < LONGEST && belongs(at)) {
      at++;
    }
    if (at < end && text.charAt(at) == '.' && keepsStop(start, at)) {
      at++;
    }
    int owner = ownerMark(start, at);
    add(start, owner, true);
    if (owner < at) {
      add(owner, at, true);
    }
    return at;
  }

  private boolean belongs(int at) {
    char c = text.charAt(at);
    if (Letters.isLetterOrDigit(c)) {
      return true;
    }
    boolean joins = c == '-' || c == '\u2011' || isApostrophe(c) || c == '&';
    boolean stop = c == '.' && Letters.isLetterOrDigit(text.charAt(at - 1));
    return (joins || stop) && at + 1 < end && Letters.isLetterOrDigit(text.charAt(at + 1));
  }

  private boolean keepsStop(int start, int at) {
    String word = text.substring(start, at);
    boolean initial = word.length() == 1 && Letters.isUpperCase(word.charAt(0));
    return (initial && !word.equals("I"))
        || (word.indexOf('.') > 0 && Character.isLetter(word.charAt(0)))
        || (ABBREVIATIONS.contains(word.toLowerCase(Locale.ROOT))
            && Letters.isUpperCase(word.charAt(0)));
  }

  /** Where a final "'s" begins, or {@code stop} where there is none. */
  private int ownerMark(int start, int stop) {
    boolean owner =
        stop - start > 2
            && (text.charAt(stop - 1) == 's' || text.charAt(stop - 1) == 'S')
            && isApostrophe(text.charAt(stop - 2))
            && !text.substring(start, stop - 2).equalsIgnoreCase("let");
    return owner ? stop - 2 : stop;
  }

  private void add(int from, int to, boolean word) {
    String raw = text.substring(from, to);
    String form = word ? raw.toLowerCase(Locale.ROOT).replace('’', '\'') : raw;
    found.add(
        new Word(form, raw, new Span(from, to), Letters.isUpperCase(text.charAt(from)), word));
  }

  private static boolean isApostrophe(char c) {
    return c == '\'' || c == '’';
  }
}
