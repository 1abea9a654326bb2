package org.copydesk.language.stance.opinion;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.copydesk.language.stance.opinion.Hit.Sense;
import org.copydesk.language.stance.opinion.Passage.Run;
import org.copydesk.language.stance.words.Word;

/** The polarity of a word of opinion once "not", "very" and "perhaps" before it are counted in. */
final class Negation {

  /** How many words before a word of opinion may deny it. */
  private static final int REACH = 5;

  /** The same for a phrase of not willing, which holds for all that may follow "or". */
  private static final int UNWILLING_REACH = 12;

  private static final double GOOD_DENIED = -0.8;

  /** To be not bad is little praise. */
  private static final double BAD_DENIED = -0.25;

  private final Passage passage;
  private final Map<Integer, Sense> changers = new HashMap<>();

  /** For one passage; the words of the target deny nothing. */
  Negation(Passage passage, Run target) {
    this.passage = passage;
    for (Hit hit : passage.hits()) {
      if (target.touches(hit)) {
        continue;
      }
      if (hit.sense() == Sense.NEGATION) {
        changers.put(hit.last(), Sense.NEGATION);
      } else if (isUnwilling(hit)) {
        changers.put(hit.last(), Sense.WILL);
      } else if (hit.sense() == Sense.STRONGER || hit.sense() == Sense.WEAKER) {
        changers.putIfAbsent(hit.last(), hit.sense());
      }
    }
  }

  private static boolean isUnwilling(Hit hit) {
    return hit.sense() == Sense.WILL && hit.polarity() < 0 && hit.last() > hit.first();
  }

  /** Positive for, negative against; the size is the strength, about 1. */
  double polarity(Hit hit) {
    double value = hit.polarity();
    for (int i = hit.first() - 1; i >= Math.max(0, hit.first() - UNWILLING_REACH); i--) {
      Word word = passage.word(i);
      if (!word.word() && !word.quotes()) {
        break;
      }
      Sense sense = changers.get(i);
      boolean near = hit.first() - i <= REACH;
      if (sense == Sense.WILL || (near && sense == Sense.NEGATION)) {
        value *= value < 0 ? BAD_DENIED : GOOD_DENIED;
      } else if (near && sense == Sense.STRONGER) {
        value *= 1.2;
      } else if (near && sense == Sense.WEAKER) {
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
