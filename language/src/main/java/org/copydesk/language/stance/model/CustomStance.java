package org.copydesk.language.stance.model;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.copydesk.language.stance.StanceLabel;

/**
 * A sequence classifier of the user's own, for stance.
 *
 * @param network the ONNX file; takes {@code input_ids} and may take {@code attention_mask} and
 *     {@code token_type_ids}, each [batch, pieces]; its output {@code logits}, else its first one,
 *     is a score for each label
 * @param vocabulary its word pieces, one a line, uncased
 * @param labels what each score stands for, in their order; several may stand for the same, and an
 *     empty one counts for none
 * @param targetFirst whether the target is the first segment and the text the second
 * @param longest the most pieces that it takes
 * @param least the probability below which an answer is none
 */
public record CustomStance(
    Path network,
    Path vocabulary,
    List<Optional<StanceLabel>> labels,
    boolean targetFirst,
    int longest,
    double least) {

  /** The fewest pieces that an input may have. */
  public static final int SHORTEST = 16;

  public CustomStance {
    Objects.requireNonNull(network, "network");
    Objects.requireNonNull(vocabulary, "vocabulary");
    labels = List.copyOf(labels);
    if (labels.size() < 2 || longest < SHORTEST) {
      throw new IllegalArgumentException(
          "expected 2 labels and " + SHORTEST + " pieces or more, got " + labels + ", " + longest);
    }
  }
}
