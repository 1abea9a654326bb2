package org.copydesk.language.quote.speakers;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.copydesk.language.quote.marks.Passage;
import org.copydesk.language.text.Token;

/** Short forms in brackets after what they stand for: "League for Quiet Harbours (LQH)". */
final class Acronyms {

  private static final int SHORTEST = 2;
  private static final int LONGEST = 8;

  private Acronyms() {}

  /** The long forms by the short ones in lower case. */
  static Map<String, String> of(Passage passage) {
    Map<String, String> found = new HashMap<>();
    for (int i = 2; i + 1 < passage.size(); i++) {
      boolean bracketed = passage.token(i - 1).is("(") && passage.token(i + 1).is(")");
      if (bracketed && isAcronym(passage, i)) {
        int first = start(passage, passage.token(i).lower(), i - 2);
        if (first >= 0) {
          found.putIfAbsent(
              passage.token(i).lower(), passage.span(first, i - 1).of(passage.text()));
        }
      }
    }
    return found;
  }

  private static boolean isAcronym(Passage passage, int token) {
    String word = passage.token(token).span().of(passage.text());
    boolean letters = word.chars().allMatch(Character::isLetter);
    return letters
        && word.length() >= SHORTEST
        && word.length() <= LONGEST
        && word.equals(word.toUpperCase(Locale.ROOT));
  }

  /** The first of the words before {@code last} whose capitals spell the letters, or -1. */
  private static int start(Passage passage, String letters, int last) {
    int letter = letters.length() - 1;
    int at = last;
    int farthest = Math.max(0, last - 2 * LONGEST);
    while (at >= farthest && passage.token(at).isWord()) {
      Token word = passage.token(at);
      if (word.lower().charAt(0) == letters.charAt(letter)) {
        letter--;
      } else if (word.isCapital()) {
        return -1;
      }
      if (letter < 0) {
        return word.isCapital() ? at : -1;
      }
      at--;
    }
    return -1;
  }
}
