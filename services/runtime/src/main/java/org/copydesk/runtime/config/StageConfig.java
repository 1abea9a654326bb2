package org.copydesk.runtime.config;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What every stage is configured with.
 *
 * @param bootstrapServers addresses of the Kafka cluster
 * @param registry the schema registry; empty for single-object encoding
 * @param registrySettings passed on to the registry's client, as auth.username
 * @param kafkaSettings passed on to every Kafka client, as security.protocol
 * @param applicationPrefix begins the application id, and so the group, of every stage
 * @param instance a name that survives a restart, for static membership; empty for none
 * @param stateDir where state stores are kept
 * @param threads stream threads of the stage
 * @param groupProtocol how instances share partitions
 * @param commitInterval how often transactions are committed while many letters come; what comes
 *     alone is committed at once
 * @param partitions of each topic of the line, where they are created
 * @param replicationFactor of each topic, where they are created; -1 for the broker's default
 * @param httpHost address of health and metrics
 * @param httpPort its port; 0 for any free one
 */
public record StageConfig(
    String bootstrapServers,
    Optional<URI> registry,
    Map<String, String> registrySettings,
    Map<String, String> kafkaSettings,
    String applicationPrefix,
    Optional<String> instance,
    Path stateDir,
    int threads,
    GroupProtocol groupProtocol,
    Duration commitInterval,
    int partitions,
    int replicationFactor,
    String httpHost,
    int httpPort) {

  public StageConfig {
    Objects.requireNonNull(bootstrapServers, "bootstrapServers");
    Objects.requireNonNull(registry, "registry");
    registrySettings = Map.copyOf(registrySettings);
    kafkaSettings = Map.copyOf(kafkaSettings);
    Objects.requireNonNull(stateDir, "stateDir");
  }

  /** Reads it; faults stay in the settings until {@link Settings#check}. */
  public static StageConfig read(Settings settings) {
    return new StageConfig(
        settings.required("bootstrap.servers", "host:port, or several with commas"),
        settings.address("schema.registry.url"),
        settings.family("registry."),
        settings.family("kafka."),
        settings.text("application.prefix", "copydesk"),
        Optional.of(settings.text("instance", "")).filter(name -> !name.isEmpty()),
        settings.path("state.dir", Path.of(".copydesk", "state")),
        settings.number("threads", 1, 1, 256),
        settings.choice("group.protocol", GroupProtocol.CLASSIC, GroupProtocol.class),
        settings.millis("commit.interval.ms", Duration.ofMillis(100)),
        settings.number("partitions", 6, 1, 10_000),
        settings.number("replication.factor", -1, -1, 100),
        settings.text("http.host", "127.0.0.1"),
        settings.number("http.port", 0, 0, 65_535));
  }
}
