package org.copydesk.language.stance;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.copydesk.language.stance.opinion.OpinionReader;

/**
 * Reads stance from a list of words of opinion: which of them bear on the target, who says them,
 * and what denies them.
 *
 * <p>Its confidence is low by design, at most 0.6: it knows words, not meaning. Of a long text only
 * the words near the target are read, so an answer takes bounded time however long the text is.
 */
public final class WordListStanceReader implements StanceReader {

  private static final String MODEL = "rules-1";

  /** Below this sum of evidence a stance is not called. */
  private static final double CALLED = 0.2;

  private static final double SUREST = 0.6;
  private static final double LEAST = 0.3;

  private final OpinionReader opinions;

  private WordListStanceReader(OpinionReader opinions) {
    this.opinions = opinions;
  }

  /** A reader with the word list that comes with Copydesk. */
  public static WordListStanceReader standard() {
    return new WordListStanceReader(OpinionReader.standard());
  }

  @Override
  public String model() {
    return MODEL;
  }

  @Override
  public List<StanceAnswer> read(List<StancePair> pairs) {
    List<Optional<Double>> evidence = opinions.evidence(pairs);
    List<StanceAnswer> answers = new ArrayList<>();
    for (int i = 0; i < pairs.size(); i++) {
      answers.add(answer(pairs.get(i), evidence.get(i)));
    }
    return answers;
  }

  private static StanceAnswer answer(StancePair pair, Optional<Double> evidence) {
    if (evidence.isEmpty()) {
      return StanceAnswer.undetermined(
          pair.id(), MODEL, "no word of opinion that the speaker says of it");
    }
    double sum = evidence.get();
    if (Math.abs(sum) < CALLED) {
      return new StanceAnswer(pair.id(), StanceLabel.NEUTRAL, LEAST, MODEL, Optional.empty());
    }
    StanceLabel label = sum > 0 ? StanceLabel.FAVOUR : StanceLabel.AGAINST;
    double confidence = Math.min(SUREST, LEAST + LEAST * Math.abs(sum));
    return new StanceAnswer(pair.id(), label, confidence, MODEL, Optional.empty());
  }
}
