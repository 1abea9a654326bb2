package org.copydesk.app.command;

import org.copydesk.app.Surroundings;
import org.copydesk.app.kafka.Reach;
import org.copydesk.app.kafka.RejectionShelf;
import org.copydesk.app.kafka.Unreachable;
import org.copydesk.letters.Rejection;
import org.copydesk.runtime.config.StageConfig;
import org.copydesk.runtime.kafka.Wires;
import org.copydesk.schemas.topics.Topics;
import org.copydesk.schemas.wire.Wire;
import picocli.CommandLine.Mixin;

/** The way to articles.rejected, for the commands that need it. */
final class ShelfOptions {

  @Mixin private KafkaOptions kafka = new KafkaOptions();

  /** Does the work with the shelf of a cluster that answers. */
  int with(Surroundings surroundings, Work work) throws Exception {
    StageConfig config = kafka.config(surroundings);
    try (Wire wire = Wires.of(config)) {
      Reach.require(config, Topics.ARTICLES_REJECTED.name());
      return work.on(new RejectionShelf(config, wire), config, wire);
    } catch (Unreachable e) {
      throw Refusal.unreachable(String.valueOf(e.getMessage()));
    }
  }

  /** The rejection of that key; refused where there is none. */
  static Rejection find(RejectionShelf shelf, String key) {
    return shelf
        .find(key)
        .orElseThrow(
            () ->
                Refusal.badInput(
                    key
                        + ": expected a rejection as `copydesk rejected list` names them"
                        + " (topic/partition/offset), got one that is not there"));
  }

  /** What a command does with the shelf; answers an exit code. */
  interface Work {
    int on(RejectionShelf shelf, StageConfig config, Wire wire) throws Exception;
  }
}
