package org.copydesk.review;

import java.time.Instant;
import java.util.Objects;

/**
 * An editor has taken a record up.
 *
 * @param by who
 * @param at since when, as the decision says
 */
record Claim(String by, Instant at) {

  Claim {
    Objects.requireNonNull(by, "by");
    Objects.requireNonNull(at, "at");
  }

  boolean isOf(String reviewer) {
    return by.equals(reviewer);
  }
}
