package org.copydesk.language.stance.model;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.copydesk.language.encoder.ModelCard;
import org.copydesk.language.encoder.UnusableModel;
import org.copydesk.language.stance.StanceAnswer;
import org.copydesk.language.stance.StanceLabel;

/** What the scores of a network stand for, in their order. */
final class LabelMap {

  private LabelMap() {}

  /** The labels that a card names. */
  static List<Optional<StanceLabel>> labels(ModelCard card) throws UnusableModel {
    List<Optional<StanceLabel>> labels = new ArrayList<>();
    for (String name : card.texts("labels")) {
      Optional<StanceLabel> label = label(name);
      if (label.isEmpty()) {
        throw card.fault("labels", "AGAINST, NEUTRAL and FAVOUR as");
      }
      labels.add(label);
    }
    return labels;
  }

  /** The label of this name, one that a network can give. */
  static Optional<StanceLabel> label(String name) {
    return switch (name) {
      case "AGAINST" -> Optional.of(StanceLabel.AGAINST);
      case "NEUTRAL" -> Optional.of(StanceLabel.NEUTRAL);
      case "FAVOUR" -> Optional.of(StanceLabel.FAVOUR);
      default -> Optional.empty();
    };
  }

  /**
   * The answer by the most probable label; labels that stand for several scores have their sum.
   *
   * @param least below this probability there is no answer
   */
  static StanceAnswer answer(
      String id,
      String model,
      List<Optional<StanceLabel>> labels,
      double[] probabilities,
      double least) {
    Map<StanceLabel, Double> sums = new EnumMap<>(StanceLabel.class);
    for (int i = 0; i < Math.min(labels.size(), probabilities.length); i++) {
      double probability = probabilities[i];
      labels.get(i).ifPresent(label -> sums.merge(label, probability, Double::sum));
    }
    StanceLabel best = StanceLabel.NEUTRAL;
    double most = sums.getOrDefault(best, 0.0);
    for (Map.Entry<StanceLabel, Double> sum : sums.entrySet()) {
      if (sum.getValue() > most) {
        best = sum.getKey();
        most = sum.getValue();
      }
    }
    double confidence = Math.min(1, most);
    return confidence < least
        ? StanceAnswer.undetermined(id, model, "the model is not sure enough")
        : new StanceAnswer(id, best, confidence, model, Optional.empty());
  }
}
