package org.copydesk.policy;

import java.util.Optional;

/**
 * What was found of a record of policies.active.
 *
 * @param edition ready to be in force; empty where it is faulty
 * @param number that it bears; 0 where it cannot be read
 * @param fault what is wrong; empty text where nothing is
 */
record Judged(Optional<Edition> edition, int number, String fault) {

  static Judged good(Edition edition) {
    return new Judged(Optional.of(edition), edition.number(), "");
  }

  static Judged faulty(int number, String fault) {
    return new Judged(Optional.empty(), number, fault);
  }
}
