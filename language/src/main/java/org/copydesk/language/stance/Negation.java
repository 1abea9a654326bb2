package org.copydesk.language.stance;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.copydesk.language.stance.Hit.Sense;

/** The polarity of a word of opinion once "not", "very" and "perhaps" before it are counted in. */
final class Negation {

  /** How many words before a word of opinion may deny it. */
  private static final int REACH = 5;

  private static final double DENIED = -0.8;

  /** Not to have done a bad deed is little praise. */
  private static final double DEED_DENIED = -0.2;

  private final Passage passage;
  private final Map<Integer, Sense> changers = new HashMap<>();

  Negation(Passage passage) {
    this.passage = passage;
    for (Hit hit : passage.hits()) {
      if (denies(hit)) {
        changers.put(hit.last(), Sense.NEGATION);
      } else if (hit.sense() == Sense.STRONGER || hit.sense() == Sense.WEAKER) {
        changers.putIfAbsent(hit.last(), hit.sense());
      }
    }
  }

  private static boolean denies(Hit hit) {
    boolean unwilling = hit.sense() == Sense.WILL && hit.polarity() < 0;
    return hit.sense() == Sense.NEGATION || unwilling;
  }

  /** Positive for, negative against; the size is the strength, about 1. */
  double polarity(Hit hit) {
    double value = hit.polarity();
    for (int i = hit.first() - 1; i >= Math.max(0, hit.first() - REACH); i--) {
      Word word = passage.word(i);
      if (!word.word() && !word.quotes()) {
        break;
      }
      Sense sense = changers.get(i);
      if (sense == Sense.NEGATION) {
        value *= hit.sense() == Sense.DEED ? DEED_DENIED : DENIED;
      } else if (sense == Sense.STRONGER) {
        value *= 1.2;
      } else if (sense == Sense.WEAKER) {
        value *= 0.8;
      }
    }
    return value;
  }

  /** Whether another word of opinion stands between a will and its act, and so answers for it. */
  static boolean shadowed(Hit will, int targetFirst, List<Hit> hits) {
    return hits.stream()
        .filter(hit -> hit.first() > will.last() && hit.last() < targetFirst)
        .anyMatch(hit -> hit.sense() == Sense.ATTITUDE || hit.sense() == Sense.WILL);
  }
}
