package org.copydesk.desk.index;

import java.util.Objects;
import java.util.Optional;
import org.copydesk.letters.StanceLabel;

/**
 * Articles in which somebody takes a side toward a target.
 *
 * @param target in words; case and spacing do not matter
 * @param label the side; empty for any
 */
public record StanceFilter(String target, Optional<StanceLabel> label) {

  public StanceFilter {
    Objects.requireNonNull(target, "target");
    Objects.requireNonNull(label, "label");
  }
}
