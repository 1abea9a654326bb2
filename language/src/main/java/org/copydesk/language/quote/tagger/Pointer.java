package org.copydesk.language.quote.tagger;

import java.util.List;
import java.util.Optional;
import org.copydesk.language.encoder.Grid;

/** Which run of words another one points to, by a network's scores of piece to piece. */
final class Pointer {

  private final Window window;
  private final Distances distances;
  private final Grid scores;
  private final LinkWeights weights;

  /**
   * @param scores row by column, for the pieces of the window; column 0 stands for none
   */
  Pointer(Window window, Distances distances, Grid scores, LinkWeights weights) {
    this.window = window;
    this.distances = distances;
    this.scores = scores;
    this.weights = weights;
  }

  /**
   * Where a run points to.
   *
   * @param run empty where it points nowhere
   * @param score the log-probability, less what the distance takes
   * @param log the log-probability alone
   */
  record Choice(Optional<Run> run, double score, double log) {}

  /** The best of the candidates, or none. */
  Choice choose(Run from, List<Run> candidates) {
    double[][] logs = new double[from.end() - from.first()][];
    double none = 0;
    for (int i = 0; i < logs.length; i++) {
      logs[i] = logs(window.piece(from.first() + i));
      none += logs[i][0];
    }
    double mean = none / logs.length;
    Choice best = new Choice(Optional.empty(), mean + weights.none(), mean);
    for (Run to : candidates) {
      double log = mean(logs, to);
      double score = log - distances.penalty(from, to, weights);
      if (score > best.score()) {
        best = new Choice(Optional.of(to), score, log);
      }
    }
    return best;
  }

  private double[] logs(int piece) {
    double[] row = new double[scores.columns()];
    for (int i = 0; i < row.length; i++) {
      row[i] = scores.at(piece, i);
    }
    return TagPath.logSoftmax(row);
  }

  /** The mean over rows of the log of the probability that falls on the words of the run. */
  private double mean(double[][] logs, Run to) {
    double sum = 0;
    for (double[] row : logs) {
      double most = Double.NEGATIVE_INFINITY;
      for (int word = to.first(); word < to.end(); word++) {
        most = Math.max(most, row[window.piece(word)]);
      }
      double part = 0;
      for (int word = to.first(); word < to.end(); word++) {
        part += Math.exp(row[window.piece(word)] - most);
      }
      sum += most + Math.log(part);
    }
    return sum / logs.length;
  }
}
