package org.copydesk.language.stance;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.copydesk.language.stance.Hit.Sense;
import org.copydesk.language.stance.Passage.Run;

/**
 * Reads stance from a list of words of opinion: which of them bear on the target, who says them,
 * and what denies them.
 *
 * <p>Its confidence is low by design, at most 0.6: it knows words, not meaning. Of a long text only
 * the words near the target are read, so each answer takes bounded time beside one pass over the
 * text.
 */
public final class WordListStanceReader implements StanceReader {

  private static final String MODEL = "rules-1";

  /** Below this sum of evidence a stance is not called. */
  private static final double CALLED = 0.2;

  private static final double SUREST = 0.6;

  private final OpinionWords opinions;
  private final ClaimReader claims;

  private WordListStanceReader(OpinionWords opinions) {
    this.opinions = opinions;
    this.claims = new ClaimReader(opinions);
  }

  /** A reader with the word list that comes with Copydesk. */
  public static WordListStanceReader standard() {
    return new WordListStanceReader(OpinionWords.standard());
  }

  @Override
  public String model() {
    return MODEL;
  }

  @Override
  public List<StanceAnswer> read(List<StancePair> pairs) {
    return pairs.stream().map(this::answer).toList();
  }

  private StanceAnswer answer(StancePair pair) {
    Passage passage = Passage.of(pair, opinions);
    if (passage.words().stream().noneMatch(Word::word)) {
      return StanceAnswer.undetermined(pair.id(), MODEL, "no words to read");
    }
    Optional<Run> target = pair.targetSpan().flatMap(passage::run);
    if (target.isEmpty()) {
      return label(pair, claims.evidence(passage, pair.target()));
    }
    return label(pair, evidence(pair, passage, target.get()));
  }

  /** The sum of what bears on the target; empty where nothing does. */
  private static Optional<Double> evidence(StancePair pair, Passage passage, Run target) {
    Voice voice = Voice.of(pair, passage);
    Link link = new Link(passage);
    Negation negation = new Negation(passage);
    boolean act = isAct(pair.target());
    double sum = 0;
    boolean found = false;
    for (Hit hit : passage.hits()) {
      double weight = hit.polarity() == 0 ? 0 : link.weight(hit, target);
      if (weight == 0 || !counts(hit, target, passage, act)) {
        continue;
      }
      if (voice.answersFor(hit, target, link)) {
        sum += weight * negation.polarity(hit);
        found = true;
      }
    }
    return found ? Optional.of(sum) : Optional.empty();
  }

  private static boolean counts(Hit hit, Run target, Passage passage, boolean act) {
    return hit.sense() != Sense.WILL
        || (act && !Negation.shadowed(hit, target.first(), passage.hits()));
  }

  /** Whether a target in words may be done or left: it is no name. */
  private static boolean isAct(String target) {
    return !target.isEmpty()
        && Character.isLowerCase(target.charAt(0))
        && !target.toLowerCase(Locale.ROOT).startsWith("the ");
  }

  private static StanceAnswer label(StancePair pair, Optional<Double> evidence) {
    if (evidence.isEmpty()) {
      return StanceAnswer.undetermined(
          pair.id(), MODEL, "no word of opinion that the speaker says of it");
    }
    double sum = evidence.get();
    double confidence = Math.min(SUREST, 0.3 + 0.3 * Math.abs(sum));
    if (Math.abs(sum) < CALLED) {
      return new StanceAnswer(pair.id(), StanceLabel.NEUTRAL, 0.3, MODEL, Optional.empty());
    }
    StanceLabel label = sum > 0 ? StanceLabel.FAVOUR : StanceLabel.AGAINST;
    return new StanceAnswer(pair.id(), label, confidence, MODEL, Optional.empty());
  }
}
