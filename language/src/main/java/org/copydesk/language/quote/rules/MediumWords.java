package org.copydesk.language.quote.rules;

import java.util.Set;
import org.copydesk.language.quote.marks.Passage;
import org.copydesk.language.quote.words.WordList;

/** Tells whether somebody who is told is a second source: an agency, a paper, a programme. */
final class MediumWords {

  /**
   * They are media in small letters too; the others only as a part of a name: "the Harbour Post".
   */
  private static final Set<String> COMMON =
      Set.of(
          "agency",
          "newspaper",
          "paper",
          "magazine",
          "radio",
          "tv",
          "television",
          "channel",
          "network",
          "broadcaster",
          "programme",
          "podcast",
          "website");

  private final Set<String> words = WordList.words("media.txt");

  boolean isMedium(Passage passage, Range range) {
    for (int i = range.first(); i < range.end(); i++) {
      String word = passage.token(i).lower();
      String plain = word.endsWith("'s") ? word.substring(0, word.length() - 2) : word;
      if (words.contains(plain) && (passage.token(i).isCapital() || COMMON.contains(plain))) {
        return true;
      }
    }
    return false;
  }
}
