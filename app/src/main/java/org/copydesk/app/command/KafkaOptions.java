package org.copydesk.app.command;

import java.util.Optional;
import org.copydesk.app.Surroundings;
import org.copydesk.runtime.config.BadConfiguration;
import org.copydesk.runtime.config.StageConfig;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where Kafka is, for every command that needs it. */
final class KafkaOptions {

  @Option(
      names = {"-b", "--bootstrap"},
      paramLabel = "HOST:PORT",
      description =
          "Kafka's address. Otherwise COPYDESK_BOOTSTRAP_SERVERS, else the broker of a `copydesk"
              + " up` or `copydesk demo` in this folder, else 127.0.0.1:9092.")
  private @Nullable String bootstrap;

  /** How Kafka is reached; a configuration that cannot be used is refused with all its faults. */
  StageConfig config(Surroundings surroundings) {
    try {
      return surroundings.kafka(Optional.ofNullable(bootstrap));
    } catch (BadConfiguration e) {
      throw Refusal.badInput(String.valueOf(e.getMessage()));
    }
  }
}
