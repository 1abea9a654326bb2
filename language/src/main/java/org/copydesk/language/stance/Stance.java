package org.copydesk.language.stance;

import java.util.Objects;
import java.util.Optional;

/**
 * What the speaker of a quote holds of one target.
 *
 * @param target what it is about
 * @param label for, against, neither, or not to be told
 * @param confidence from 0 to 1
 * @param model version of the model or rule
 * @param reason why it is undetermined; empty otherwise
 */
public record Stance(
    Target target, StanceLabel label, double confidence, String model, Optional<String> reason) {

  public Stance {
    Objects.requireNonNull(target, "target");
    Objects.requireNonNull(label, "label");
    Objects.requireNonNull(model, "model");
    Objects.requireNonNull(reason, "reason");
  }
}
