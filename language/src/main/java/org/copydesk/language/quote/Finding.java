package org.copydesk.language.quote;

import java.util.Objects;

/**
 * How something was found.
 *
 * @param rule the rule or model, with its version, as "rules:subject-before-cue"
 * @param confidence from 0 to 1
 */
public record Finding(String rule, double confidence) {

  public Finding {
    Objects.requireNonNull(rule, "rule");
    if (!(confidence >= 0 && confidence <= 1)) {
      throw new IllegalArgumentException("expected a confidence from 0 to 1, got " + confidence);
    }
  }
}
