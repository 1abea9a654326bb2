package org.copydesk.language.stance.model;

import java.util.EnumMap;
import java.util.Map;
import org.copydesk.language.encoder.Grid;
import org.copydesk.language.encoder.ModelCard;
import org.copydesk.language.encoder.UnusableModel;

/** Turns a network's scores into probabilities that are right as often as they say. */
final class Calibration {

  private final Map<PairForm, Double> temperatures = new EnumMap<>(PairForm.class);
  private final Map<PairForm, Double> leasts = new EnumMap<>(PairForm.class);

  private Calibration() {}

  /**
   * As the model's card states it: a temperature for each form (or for "in_text" and "claim"; 1
   * where there is none), and the probability below which an answer is none, for all forms or for
   * each.
   */
  static Calibration of(ModelCard card) throws UnusableModel {
    Calibration calibration = new Calibration();
    ModelCard temperatures = card.part("temperature");
    ModelCard leasts = card.part("undetermined_below");
    for (PairForm form : PairForm.values()) {
      double inText = form == PairForm.CLAIM ? 1 : temperatures.number("in_text", 1);
      double temperature = temperatures.number(form.key(), inText);
      if (!(temperature > 0)) {
        throw temperatures.fault(form.key(), "a number above 0");
      }
      calibration.temperatures.put(form, temperature);
      double least = leasts.number(form.key(), card.number("undetermined_below", 0));
      calibration.leasts.put(form, least);
    }
    return calibration;
  }

  /** The probabilities of a row of scores, in its order. */
  double[] probabilities(PairForm form, Grid scores, int row) {
    return softmax(scores, row, temperatures.getOrDefault(form, 1.0));
  }

  /** The probability that an answer needs. */
  double least(PairForm form) {
    return leasts.getOrDefault(form, 0.0);
  }

  /** The probabilities of a row of scores that are divided by the temperature first. */
  static double[] softmax(Grid scores, int row, double temperature) {
    double most = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < scores.columns(); i++) {
      most = Math.max(most, scores.at(row, i));
    }
    double[] probabilities = new double[scores.columns()];
    double sum = 0;
    for (int i = 0; i < probabilities.length; i++) {
      probabilities[i] = Math.exp((scores.at(row, i) - most) / temperature);
      sum += probabilities[i];
    }
    for (int i = 0; i < probabilities.length; i++) {
      probabilities[i] /= sum;
    }
    return probabilities;
  }
}
