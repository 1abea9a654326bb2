package org.copydesk.language.stance;

import java.util.Objects;
import java.util.Optional;

/**
 * The answer to one {@link StancePair}.
 *
 * @param id the id of the question
 * @param label for, against, neither, or not to be told
 * @param confidence from 0 to 1
 * @param model version of the model or rules
 * @param reason why it is undetermined; empty otherwise
 */
public record StanceAnswer(
    String id, StanceLabel label, double confidence, String model, Optional<String> reason) {

  public StanceAnswer {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(label, "label");
    Objects.requireNonNull(model, "model");
    if (!(confidence >= 0 && confidence <= 1)) {
      throw new IllegalArgumentException("expected a confidence from 0 to 1, got " + confidence);
    }
    if (reason.isPresent() != (label == StanceLabel.UNDETERMINED)) {
      throw new IllegalArgumentException("expected a reason with UNDETERMINED only, got " + label);
    }
  }

  /** An answer that says why there is none. */
  public static StanceAnswer undetermined(String id, String model, String reason) {
    return new StanceAnswer(id, StanceLabel.UNDETERMINED, 0, model, Optional.of(reason));
  }
}
