package org.copydesk.language.stance.model;

import java.util.Optional;
import org.copydesk.language.stance.StancePair;

/** Says of a question why no network can answer it. */
final class PairFault {

  private PairFault() {}

  /** The reason, for an editor; empty where there is none. */
  static Optional<String> of(StancePair pair, String near) {
    long words = near.codePoints().filter(Character::isLetter).count();
    if (words == 0) {
      return Optional.of("the quote has no words");
    }
    long known = near.codePoints().filter(PairFault::isLatin).count();
    if (2 * known < words) {
      return Optional.of("the words are in a script that the model does not know");
    }
    if (pair.targetSpan().isEmpty() && pair.target().codePoints().noneMatch(Character::isLetter)) {
      return Optional.of("the target has no words");
    }
    return Optional.empty();
  }

  private static boolean isLatin(int c) {
    return Character.isLetter(c) && Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN;
  }
}
