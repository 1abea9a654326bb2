package org.copydesk.language.stance.model;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.copydesk.language.encoder.Grid;
import org.copydesk.language.encoder.Network;
import org.copydesk.language.encoder.Networks;
import org.copydesk.language.encoder.Pieces;
import org.copydesk.language.encoder.UnusableModel;
import org.copydesk.language.encoder.WordPieces;
import org.copydesk.language.stance.StanceAnswer;
import org.copydesk.language.stance.StancePair;
import org.copydesk.language.stance.StanceReader;

/**
 * Reads stance with a sequence classifier of the user's own, which is asked for the pair of text
 * and target: [CLS] text [SEP] target [SEP].
 */
public final class CustomStanceReader implements StanceReader, AutoCloseable {

  private static final String IDS = "input_ids";
  private static final String MASK = "attention_mask";
  private static final String SCORES = "logits";
  private static final String SEGMENTS = "token_type_ids";

  private final CustomStance custom;
  private final String version;
  private final WordPieces words;
  private final Network network;
  private final String output;

  private CustomStanceReader(CustomStance custom) throws UnusableModel {
    this.custom = custom;
    this.version = "custom:" + custom.network().getFileName();
    this.words = Networks.vocabulary(custom.vocabulary());
    this.network = Networks.load(custom.network(), Set.of(IDS), Set.of(MASK, SEGMENTS));
    Set<String> outputs = network.outputs();
    this.output = outputs.contains(SCORES) ? SCORES : outputs.iterator().next();
  }

  /**
   * Loads the network and tries it.
   *
   * @throws UnusableModel where a file is missing, is no such network, or gives another number of
   *     scores than there are labels
   */
  public static CustomStanceReader open(CustomStance custom) throws UnusableModel {
    CustomStanceReader reader = new CustomStanceReader(custom);
    int scores = reader.scores(reader.words.of("text"), reader.words.of("target"), 0).columns();
    if (scores != custom.labels().size()) {
      reader.close();
      throw new UnusableModel(
          custom.network(), custom.labels().size() + " scores, one a label", scores + " scores");
    }
    return reader;
  }

  @Override
  public String model() {
    return version;
  }

  @Override
  public List<StanceAnswer> read(List<StancePair> pairs) {
    return pairs.stream().map(this::answer).toList();
  }

  private StanceAnswer answer(StancePair pair) {
    NearWords near = NearWords.of(pair);
    Optional<String> fault = PairFault.of(pair, near.text());
    if (fault.isPresent()) {
      return StanceAnswer.undetermined(pair.id(), version, fault.get());
    }
    Pieces text = words.of(near.text());
    int centre = near.target().or(near::source).map(it -> text.wordAt(it.start())).orElse(0);
    Grid scores = scores(text, words.of(pair.target()), centre);
    double[] probabilities = Calibration.softmax(scores, 0, 1);
    return LabelMap.answer(pair.id(), version, custom.labels(), probabilities, custom.least());
  }

  /** The scores of a pair; where the text is too long, of the words around the centre. */
  private Grid scores(Pieces text, Pieces target, int centre) {
    int targetPieces = Math.min(target.size(), custom.longest() / 4);
    int room = custom.longest() - 3 - targetPieces;
    int word = Math.min(centre, Math.max(0, text.words() - 1));
    PieceWindow at = new PieceWindow(word, Math.min(word + 1, text.words()));
    PieceWindow window = PieceWindow.fitting(text, Optional.empty(), Optional.of(at), room);
    int from = text.first(window.first());
    int size = text.first(window.end()) - from;
    Segments segments = new Segments(size + targetPieces + 3);
    segments.add(words.id("[CLS]"));
    if (custom.targetFirst()) {
      segments.add(target, 0, targetPieces).end(words.id("[SEP]"));
      segments.add(text, from, size).end(words.id("[SEP]"));
    } else {
      segments.add(text, from, size).end(words.id("[SEP]"));
      segments.add(target, 0, targetPieces).end(words.id("[SEP]"));
    }
    Map<String, Grid> all = new HashMap<>(segments.grids());
    all.keySet().retainAll(network.inputs());
    return Objects.requireNonNull(network.run(all).get(output));
  }

  /** The pieces of two segments in the making. */
  private static final class Segments {

    private final long[] ids;
    private final long[] mask;
    private final long[] segments;
    private int size;
    private int segment;

    Segments(int length) {
      this.ids = new long[length];
      this.mask = new long[length];
      this.segments = new long[length];
    }

    Segments add(int id) {
      ids[size] = id;
      mask[size] = 1;
      segments[size] = segment;
      size++;
      return this;
    }

    Segments add(Pieces pieces, int from, int count) {
      for (int i = from; i < from + count; i++) {
        add(pieces.id(i));
      }
      return this;
    }

    void end(int id) {
      add(id);
      segment++;
    }

    Map<String, Grid> grids() {
      return Map.of(
          IDS, Grid.whole(1, size, ids),
          MASK, Grid.whole(1, size, mask),
          SEGMENTS, Grid.whole(1, size, segments));
    }
  }

  @Override
  public void close() {
    network.close();
  }
}
