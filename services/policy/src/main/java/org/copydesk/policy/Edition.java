package org.copydesk.policy;

import java.util.Map;
import java.util.Objects;
import org.apache.kafka.common.utils.Bytes;

/**
 * A policy ready to be in force.
 *
 * @param place its offset on policies.active; {@link Published#NOWHERE} for the stage's folder
 * @param number counts the published editions from 1; 0 for the stage's folder
 * @param version of the whole policy
 * @param packs versions by pack
 * @param letter as it was published; empty bytes for the stage's folder
 * @param step applies it
 */
record Edition(
    long place,
    int number,
    String version,
    Map<String, String> packs,
    Bytes letter,
    PolicyStep step) {

  Edition {
    Objects.requireNonNull(version, "version");
    Objects.requireNonNull(letter, "letter");
    Objects.requireNonNull(step, "step");
  }
}
