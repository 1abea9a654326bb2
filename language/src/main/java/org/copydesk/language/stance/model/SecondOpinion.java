package org.copydesk.language.stance.model;

import java.util.ArrayList;
import java.util.List;
import org.copydesk.language.stance.StanceAnswer;
import org.copydesk.language.stance.StanceLabel;
import org.copydesk.language.stance.StancePair;
import org.copydesk.language.stance.StanceReader;

/**
 * Asks a second reader where the first one calls neither for nor against and is not sure of it, and
 * takes its answer where that is for or against; each answer names the reader that gave it.
 *
 * <p>Chosen on rows held out from training: a model that is made not to call a stance too easily
 * may be told of one by the word list, while its own calls are better than those of the list.
 */
public final class SecondOpinion implements StanceReader {

  /** Below this confidence an answer is not sure. */
  public static final double SURE = 0.7;

  private final StanceReader first;
  private final StanceReader second;

  /** With the reader to ask, and the one to ask where that is not sure. */
  public SecondOpinion(StanceReader first, StanceReader second) {
    this.first = first;
    this.second = second;
  }

  @Override
  public String model() {
    return first.model();
  }

  @Override
  public List<StanceAnswer> read(List<StancePair> pairs) {
    List<StanceAnswer> answers = new ArrayList<>(first.read(pairs));
    List<StancePair> open = new ArrayList<>();
    List<Integer> places = new ArrayList<>();
    for (int i = 0; i < answers.size(); i++) {
      if (!isPolar(answers.get(i)) && answers.get(i).confidence() < SURE) {
        open.add(pairs.get(i));
        places.add(i);
      }
    }
    List<StanceAnswer> others = second.read(open);
    for (int i = 0; i < others.size(); i++) {
      if (isPolar(others.get(i))) {
        answers.set(places.get(i), others.get(i));
      }
    }
    return List.copyOf(answers);
  }

  private static boolean isPolar(StanceAnswer answer) {
    return answer.label() == StanceLabel.FAVOUR || answer.label() == StanceLabel.AGAINST;
  }
}
