package org.copydesk.language.quote.tagger;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.copydesk.language.encoder.Grid;
import org.copydesk.language.encoder.ModelCard;
import org.copydesk.language.encoder.UnusableModel;
import org.copydesk.language.quote.tagger.Pointer.Choice;

/**
 * Makes attributions of a network's scores over one window: the best tags, then for each content
 * the cue that it points to, then for each such cue its source. Contents that share a cue are one
 * attribution. The same as {@code training/attribution/decode.py}.
 */
final class Decoder {

  private final double[] bias;
  private final double least;
  private final LinkWeights toCue;
  private final LinkWeights toSource;

  private Decoder(ModelCard constants) throws UnusableModel {
    this.bias = constants.numbers("tag_bias", TagPath.KINDS);
    this.least = constants.number("least_content", Double.NEGATIVE_INFINITY);
    this.toCue =
        new LinkWeights(
            constants.number("gap", 0),
            constants.number("sentence", 0),
            constants.number("passage", 0),
            constants.number("no_cue_bias", 0));
    this.toSource =
        new LinkWeights(
            constants.number("source_gap", 0),
            constants.number("source_sentence", 0),
            constants.number("source_passage", 0),
            constants.number("no_source_bias", 0));
  }

  /** With the constants that the model's card states. */
  static Decoder of(ModelCard constants) throws UnusableModel {
    return new Decoder(constants);
  }

  /**
   * The attributions of a window.
   *
   * @param text of the article
   */
  List<Tagged> decode(Window window, String text, Scores given) {
    double[][] logs = logs(window, given.tags());
    int[] tags = TagPath.best(biased(logs), window);
    List<Run> cues = TagPath.runs(tags, TagPath.CUE);
    Distances distances = new Distances(window, text);
    Pointer cuePointer = new Pointer(window, distances, given.contentToCue(), toCue);
    Map<Run, List<Run>> byCue = new LinkedHashMap<>();
    List<Tagged> alone = new ArrayList<>();
    for (Run content : TagPath.runs(tags, TagPath.CONTENT)) {
      double sure = sure(logs, tags, List.of(content));
      if (sure < least) {
        continue;
      }
      Optional<Run> cue = cuePointer.choose(content, cues).run();
      if (cue.isPresent()) {
        byCue.computeIfAbsent(cue.get(), it -> new ArrayList<>()).add(content);
      } else {
        alone.add(new Tagged(List.of(content), Optional.empty(), Optional.empty(), sure));
      }
    }
    List<Run> sources = TagPath.runs(tags, TagPath.SOURCE);
    Pointer sourcePointer = new Pointer(window, distances, given.cueToSource(), toSource);
    List<Tagged> found = new ArrayList<>();
    byCue.forEach(
        (cue, contents) -> {
          Choice source = sourcePointer.choose(cue, sources);
          double score = sure(logs, tags, contents) + source.log();
          found.add(new Tagged(contents, Optional.of(cue), source.run(), score));
        });
    found.addAll(alone);
    return found;
  }

  private static double[][] logs(Window window, Grid tags) {
    double[][] logs = new double[window.words()][];
    for (int word = 0; word < logs.length; word++) {
      double[] row = new double[TagPath.KINDS];
      for (int tag = 0; tag < row.length; tag++) {
        row[tag] = tags.at(window.piece(word), tag);
      }
      logs[word] = TagPath.logSoftmax(row);
    }
    return logs;
  }

  private double[][] biased(double[][] logs) {
    double[][] biased = new double[logs.length][TagPath.KINDS];
    for (int word = 0; word < logs.length; word++) {
      for (int tag = 0; tag < TagPath.KINDS; tag++) {
        biased[word][tag] = logs[word][tag] + bias[tag];
      }
    }
    return biased;
  }

  /** The mean log-probability of the tags of some runs. */
  private static double sure(double[][] logs, int[] tags, List<Run> runs) {
    double sum = 0;
    int words = 0;
    for (Run run : runs) {
      for (int word = run.first(); word < run.end(); word++) {
        sum += logs[word][tags[word]];
        words++;
      }
    }
    return sum / words;
  }
}
