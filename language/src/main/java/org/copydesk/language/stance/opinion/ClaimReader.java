package org.copydesk.language.stance.opinion;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.copydesk.language.stance.opinion.Hit.Sense;
import org.copydesk.language.stance.opinion.Passage.Run;
import org.copydesk.language.stance.words.Word;
import org.copydesk.language.stance.words.Words;

/**
 * Reads stance toward a claim that no words of the text name: a text and a claim of one colour
 * agree, and of two colours disagree.
 */
final class ClaimReader {

  private static final double WEIGHT = 0.4;
  private static final Run NOTHING = new Run(-1, -1);
  private static final int LONGEST_CLAIM = 1_000;

  private final OpinionWords opinions;

  ClaimReader(OpinionWords opinions) {
    this.opinions = opinions;
  }

  /** Positive where the passage agrees with the claim; empty where it has no word of opinion. */
  Optional<Double> evidence(Passage passage, String claim) {
    List<Word> words = Words.of(claim.substring(0, Math.min(LONGEST_CLAIM, claim.length())));
    Passage claimed = new Passage(words, Collections.nCopies(words.size(), 0), opinions.in(words));
    double colour = colour(passage);
    if (colour == 0) {
      return Optional.empty();
    }
    return Optional.of(WEIGHT * colour * (colour(claimed) < 0 ? -1 : 1));
  }

  private static double colour(Passage passage) {
    Negation negation = new Negation(passage, NOTHING);
    double sum = 0;
    for (Hit hit : passage.hits()) {
      if (hit.sense() != Sense.SPEECH && hit.polarity() != 0) {
        sum += negation.polarity(hit);
      }
    }
    return sum;
  }
}
