package org.copydesk.language.stance.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.copydesk.language.encoder.Grid;
import org.copydesk.language.encoder.ModelFolder;
import org.copydesk.language.encoder.Network;
import org.copydesk.language.encoder.Pieces;
import org.copydesk.language.encoder.UnusableModel;
import org.copydesk.language.encoder.WordPieces;
import org.copydesk.language.stance.StanceAnswer;
import org.copydesk.language.stance.StanceLabel;
import org.copydesk.language.stance.StancePair;
import org.copydesk.language.stance.StanceReader;

/** Reads stance with the network that comes with Copydesk. */
public final class ModelStanceReader implements StanceReader, AutoCloseable {

  private static final Set<String> INPUTS =
      Set.of("input_ids", "attention_mask", "source_span", "target_span");
  private static final String SCORES = "logits";

  private final String version;
  private final WordPieces words;
  private final PairMarker marker;
  private final Network network;
  private final List<Optional<StanceLabel>> labels;
  private final Calibration calibration;

  private ModelStanceReader(ModelFolder folder) throws UnusableModel {
    this.version = folder.version();
    this.labels = LabelMap.labels(folder.card());
    this.calibration = Calibration.of(folder.card());
    this.words = folder.wordPieces();
    this.marker = new PairMarker(words, folder.card().count("max_pieces"));
    this.network = folder.network(INPUTS, Set.of(SCORES));
  }

  /**
   * Loads the model.
   *
   * @throws UnusableModel where a file is missing, or not the one that its card states
   */
  public static ModelStanceReader open(ModelFolder folder) throws UnusableModel {
    return new ModelStanceReader(folder);
  }

  @Override
  public String model() {
    return version;
  }

  @Override
  public List<StanceAnswer> read(List<StancePair> pairs) {
    Map<String, Pieces> known = new HashMap<>();
    List<StanceAnswer> answers = new ArrayList<>(pairs.size());
    for (StancePair pair : pairs) {
      answers.add(answer(pair, known));
    }
    return answers;
  }

  private StanceAnswer answer(StancePair pair, Map<String, Pieces> known) {
    NearWords near = NearWords.of(pair);
    Optional<String> fault = PairFault.of(pair, near.text());
    if (fault.isPresent()) {
      return StanceAnswer.undetermined(pair.id(), version, fault.get());
    }
    return marked(pair, near, known)
        .map(marked -> answer(pair, marked))
        .orElseGet(
            () ->
                StanceAnswer.undetermined(
                    pair.id(), version, "no word of the text stands where the target should"));
  }

  private Optional<MarkedPair> marked(StancePair pair, NearWords near, Map<String, Pieces> known) {
    Pieces text = known.computeIfAbsent(near.text(), words::of);
    Optional<PieceWindow> source =
        near.source().flatMap(it -> PieceWindow.touched(text, it.start(), it.end()));
    if (pair.targetSpan().isEmpty()) {
      Pieces claim = known.computeIfAbsent(pair.target(), words::of);
      return Optional.of(marker.claim(text, source, claim));
    }
    return near.target()
        .flatMap(it -> PieceWindow.touched(text, it.start(), it.end()))
        .map(target -> marker.mention(text, source, target));
  }

  private StanceAnswer answer(StancePair pair, MarkedPair marked) {
    double least = calibration.least(PairForm.of(pair));
    return LabelMap.answer(pair.id(), version, labels, probabilities(pair, marked), least);
  }

  /** How the network reads a question; empty where it does not name its target. */
  Optional<MarkedPair> marked(StancePair pair) {
    return marked(pair, NearWords.of(pair), new HashMap<>());
  }

  /**
   * The probability of each label. One question a run: the numbers of a run are rounded together,
   * so that several in one would change each other's a little, and it would save no time.
   */
  double[] probabilities(StancePair pair, MarkedPair marked) {
    Grid scores = Objects.requireNonNull(network.run(grids(marked)).get(SCORES));
    return calibration.probabilities(PairForm.of(pair), scores, 0);
  }

  private static Map<String, Grid> grids(MarkedPair pair) {
    int size = pair.size();
    long[] ids = new long[size];
    long[] mask = new long[size];
    float[] source = new float[size];
    float[] target = new float[size];
    for (int i = 0; i < size; i++) {
      ids[i] = pair.id(i);
      mask[i] = 1;
      source[i] = pair.isSource(i) ? 1 : 0;
      target[i] = pair.isTarget(i) ? 1 : 0;
    }
    return Map.of(
        "input_ids", Grid.whole(1, size, ids),
        "attention_mask", Grid.whole(1, size, mask),
        "source_span", Grid.real(1, size, source),
        "target_span", Grid.real(1, size, target));
  }

  @Override
  public void close() {
    network.close();
  }
}
