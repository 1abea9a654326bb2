package org.copydesk.policy;

import java.time.Instant;
import java.util.Objects;
import org.apache.kafka.common.utils.Bytes;

/**
 * The policy in force on one partition, kept with its articles: whoever takes the partition over
 * goes on with the same one, and never goes back to an older.
 *
 * @param application counts the changes of policy on this partition from 1
 * @param place of the edition on policies.active; {@link Published#NOWHERE} for the folder's
 * @param number of the edition; 0 for the folder's
 * @param version of the edition
 * @param since when it came into force
 * @param letter the edition; no bytes for the folder's
 */
record InForce(
    long application, long place, int number, String version, Instant since, Bytes letter) {

  InForce {
    Objects.requireNonNull(version, "version");
    Objects.requireNonNull(since, "since");
  }

  static InForce of(long application, Edition edition, Instant since) {
    return new InForce(
        application, edition.place(), edition.number(), edition.version(), since, edition.letter());
  }

  /** As the record of policies.active that it came from. */
  Published published() {
    return Published.of(place, letter.get().length == 0 ? null : letter.get());
  }

  byte[] toBytes() {
    byte[] name = StateBytes.utf8(version);
    return StateBytes.write(name.length, letter.get().length)
        .put(application)
        .put(place)
        .put(number)
        .put(name)
        .put(since)
        .put(letter.get())
        .toBytes();
  }

  static InForce of(byte[] kept) {
    StateBytes bytes = StateBytes.read(kept);
    return new InForce(
        bytes.number(),
        bytes.number(),
        bytes.whole(),
        bytes.text(),
        bytes.instant(),
        Bytes.wrap(bytes.content()));
  }
}
