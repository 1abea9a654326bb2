package org.copydesk.language.quote.tagger;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.copydesk.language.encoder.Grid;
import org.copydesk.language.encoder.ModelCard;
import org.copydesk.language.quote.tagger.Pointer.Choice;

/**
 * Makes attributions of a network's scores over one window: the best tags, then for each content
 * the cue that it points to, then for each such cue its source. Contents that share a cue are one
 * attribution. The same as {@code training/attribution/decode.py}.
 */
final class Decoder {

  private final double outside;
  private final LinkWeights toCue;
  private final LinkWeights toSource;

  private Decoder(double outside, LinkWeights toCue, LinkWeights toSource) {
    this.outside = outside;
    this.toCue = toCue;
    this.toSource = toSource;
  }

  /** With the constants that the model's card states. */
  static Decoder of(ModelCard constants) {
    return new Decoder(
        constants.number("outside_bias", 0),
        new LinkWeights(
            constants.number("gap", 0),
            constants.number("sentence", 0),
            constants.number("passage", 0),
            constants.number("no_cue_bias", 0)),
        new LinkWeights(
            constants.number("source_gap", 0),
            constants.number("source_sentence", 0),
            constants.number("source_passage", 0),
            constants.number("no_source_bias", 0)));
  }

  /**
   * The attributions of a window.
   *
   * @param text of the article
   */
  List<Tagged> decode(Window window, String text, Scores given) {
    int[] best = TagPath.best(scores(window, given.tags()), window);
    List<Run> cues = TagPath.runs(best, TagPath.CUE);
    List<Run> sources = TagPath.runs(best, TagPath.SOURCE);
    Distances distances = new Distances(window, text);
    Pointer cuePointer = new Pointer(window, distances, given.contentToCue(), toCue);
    Pointer sourcePointer = new Pointer(window, distances, given.cueToSource(), toSource);
    Map<Run, List<Run>> byCue = new LinkedHashMap<>();
    Map<Run, Double> weakest = new LinkedHashMap<>();
    List<Tagged> alone = new ArrayList<>();
    for (Run content : TagPath.runs(best, TagPath.CONTENT)) {
      Choice choice = cuePointer.choose(content, cues);
      if (choice.run().isEmpty()) {
        alone.add(new Tagged(List.of(content), Optional.empty(), Optional.empty(), choice.score()));
      } else {
        byCue.computeIfAbsent(choice.run().get(), cue -> new ArrayList<>()).add(content);
        weakest.merge(choice.run().get(), choice.score(), Math::min);
      }
    }
    List<Tagged> found = new ArrayList<>();
    byCue.forEach(
        (cue, contents) -> {
          Choice source = sourcePointer.choose(cue, sources);
          double score = Math.min(source.score(), weakest.getOrDefault(cue, 0.0));
          found.add(new Tagged(contents, Optional.of(cue), source.run(), score));
        });
    found.addAll(alone);
    return found;
  }

  private double[][] scores(Window window, Grid tags) {
    double[][] scores = new double[window.words()][];
    for (int word = 0; word < scores.length; word++) {
      double[] row = new double[TagPath.KINDS];
      for (int tag = 0; tag < row.length; tag++) {
        row[tag] = tags.at(window.piece(word), tag);
      }
      scores[word] = TagPath.logSoftmax(row);
      scores[word][0] += outside;
    }
    return scores;
  }
}
