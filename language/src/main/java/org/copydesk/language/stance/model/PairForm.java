package org.copydesk.language.stance.model;

import java.util.Locale;
import org.copydesk.language.stance.StancePair;

/** What is asked of a text; each form has a calibration of its own. */
enum PairForm {
  /** How the text as a whole presents a target that it names. */
  PORTRAYAL,
  /** What a source that the text names holds of a target that it names. */
  DIRECTED,
  /** What the text holds of something that it need not name. */
  CLAIM;

  static PairForm of(StancePair pair) {
    if (pair.targetSpan().isEmpty()) {
      return CLAIM;
    }
    return pair.sourceSpan().isPresent() ? DIRECTED : PORTRAYAL;
  }

  /** Its name in a model's card. */
  String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
