package org.copydesk.app.command;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.copydesk.app.Surroundings;
import org.copydesk.app.kafka.Reach;
import org.copydesk.app.kafka.Unreachable;
import org.copydesk.app.policies.EditionShelf;
import org.copydesk.letters.PolicyEdition;
import org.copydesk.policy.EditionLetters;
import org.copydesk.policy.pack.PackSource;
import org.copydesk.runtime.config.StageConfig;
import org.copydesk.runtime.kafka.Wires;
import org.copydesk.schemas.topics.Topics;
import org.copydesk.schemas.wire.Wire;

/**
 * The policy as the desk behind a Kafka has it.
 *
 * @param config how Kafka is reached
 * @param wire how letters are written
 */
record PolicyOfKafka(StageConfig config, Wire wire) {

  /** Does something with it, once Kafka has answered and has the topics of the policy. */
  static int with(StageConfig config, Work work) throws Exception {
    try (Wire wire = Wires.of(config)) {
      Reach.require(config, Topics.POLICIES_ACTIVE.name(), Topics.POLICIES_APPLIED.name());
      return work.with(new PolicyOfKafka(config, wire));
    } catch (Unreachable e) {
      throw Refusal.unreachable(String.valueOf(e.getMessage()));
    }
  }

  EditionShelf shelf() {
    return new EditionShelf(config, wire);
  }

  /** The packs of an edition; those of this machine's folder where none was published. */
  static List<PackSource> packs(Optional<PolicyEdition> edition, Surroundings surroundings) {
    return edition
        .map(EditionLetters::open)
        .orElseGet(() -> PackOptions.sources(surroundings.policies()));
  }

  /** What a command does with the policy; answers its exit code. */
  @FunctionalInterface
  interface Work {
    /** As {@link Callable#call}. */
    int with(PolicyOfKafka policy) throws Exception;
  }
}
