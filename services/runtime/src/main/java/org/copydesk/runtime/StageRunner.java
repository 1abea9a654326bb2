package org.copydesk.runtime;

import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.binder.kafka.KafkaStreamsMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.util.Properties;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.KafkaStreams.State;
import org.apache.kafka.streams.Topology;
import org.copydesk.runtime.config.Secrets;
import org.copydesk.runtime.config.StageConfig;
import org.copydesk.runtime.kafka.ClientSettings;
import org.copydesk.runtime.kafka.TopicKeeper;
import org.copydesk.runtime.kafka.Wires;
import org.copydesk.runtime.line.Corridor;
import org.copydesk.schemas.wire.Wire;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Starts stages, one by one, in this process. Closing it closes what they share, not the stages
 * themselves.
 */
public final class StageRunner implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(StageRunner.class);

  private final StageConfig config;
  private final PrometheusMeterRegistry meters;
  private final Wire wire;
  private final Corridor corridor;

  /** For stages that share a configuration. */
  public StageRunner(StageConfig config, Clock clock) {
    this.config = config;
    this.meters = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    this.wire = Wires.of(config);
    this.corridor = new Corridor(wire, clock, meters, ProductVersion.of(StageRunner.class));
  }

  /** Where the stages count. */
  public PrometheusMeterRegistry meters() {
    return meters;
  }

  /** How letters are written. */
  public Wire wire() {
    return wire;
  }

  /**
   * Makes the stage's topics where they are missing, and starts it. It may take a while until it is
   * ready.
   *
   * @throws ExecutionException where Kafka refuses
   * @throws IOException where the state folder cannot be made
   */
  public RunningStage start(Stage stage)
      throws ExecutionException, InterruptedException, IOException {
    // Kafka Streams makes it too, but not when two stages do so at once.
    Files.createDirectories(config.stateDir());
    try (Admin admin = Admin.create(ClientSettings.common(config))) {
      new TopicKeeper(admin, config.partitions(), config.replicationFactor()).keep(stage.topics());
    }
    Properties settings = ClientSettings.streams(config, stage.name());
    Topology topology = stage.topology(corridor);
    logStart(stage, topology);
    KafkaStreams streams = new KafkaStreams(topology, settings);
    CountDownLatch ended = new CountDownLatch(1);
    streams.setUncaughtExceptionHandler(new ThreadReplacement(stage.name(), corridor.clock()));
    streams.setStateListener(
        (now, before) -> {
          LOG.atInfo().addKeyValue("stage", stage.name()).addKeyValue("state", now).log("state");
          if (now == State.ERROR || now == State.NOT_RUNNING) {
            ended.countDown();
          }
        });
    KafkaStreamsMetrics metrics = new KafkaStreamsMetrics(streams, Tags.of("stage", stage.name()));
    streams.start();
    metrics.bindTo(meters);
    boolean comesBack = config.instance().isPresent();
    return new RunningStage(stage.name(), streams, metrics, ended, comesBack, stage::details);
  }

  private void logStart(Stage stage, Topology topology) {
    LOG.atInfo()
        .addKeyValue("stage", stage.name())
        .addKeyValue("version", corridor.version())
        .addKeyValue("bootstrapServers", config.bootstrapServers())
        .addKeyValue("registry", config.registry().map(Object::toString).orElse("none"))
        .addKeyValue("kafka", Secrets.masked(config.kafkaSettings()))
        .addKeyValue("topology", topology.describe())
        .log("starting");
  }

  @Override
  public void close() {
    wire.close();
    meters.close();
  }
}
