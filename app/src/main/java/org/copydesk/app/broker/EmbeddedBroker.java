package org.copydesk.app.broker;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.Feature;
import org.apache.kafka.server.common.MetadataVersion;

/**
 * A Kafka broker inside this process, on the loopback address only.
 *
 * <p>Its data outlives it, a kill included. It is its own controller and keeps one copy of
 * everything: for a laptop, a small newsroom, a demonstration, the tests.
 */
public final class EmbeddedBroker implements AutoCloseable {

  /** The port that Kafka's clients expect. */
  public static final int USUAL_PORT = 9092;

  private final DataDirectory directory;
  private final KafkaRaftServer server;
  private final int port;
  private final Optional<Integer> takenPort;

  private EmbeddedBroker(
      DataDirectory directory, KafkaRaftServer server, int port, Optional<Integer> takenPort) {
    this.directory = directory;
    this.server = server;
    this.port = port;
    this.takenPort = takenPort;
  }

  /**
   * Starts a broker and returns once it answers.
   *
   * @param dataDirectory made where it does not exist; records that are there stay there
   * @param wantedPort taken where it is free, else any free one; 0 for any free one
   * @throws DataDirectoryInUse where another process works on the folder
   * @throws IOException where the folder cannot be made, read or written
   */
  public static EmbeddedBroker start(Path dataDirectory, int wantedPort)
      throws DataDirectoryInUse, IOException {
    return start(DataDirectory.take(dataDirectory), wantedPort);
  }

  /**
   * The same on a folder that was taken already; the broker gives it free, also when it cannot
   * start.
   */
  public static EmbeddedBroker start(DataDirectory directory, int wantedPort) throws IOException {
    try {
      boolean wanted = wantedPort > 0 && Ports.isFree(wantedPort);
      int port = wanted ? wantedPort : Ports.anyFree();
      KafkaRaftServer server = started(directory.kafka(), port);
      directory.announce(bootstrap(port));
      return new EmbeddedBroker(
          directory,
          server,
          port,
          wanted || wantedPort == 0 ? Optional.empty() : Optional.of(wantedPort));
    } catch (IOException | RuntimeException e) {
      directory.close();
      throw e;
    }
  }

  private static KafkaRaftServer started(Path logDirectory, int port) throws IOException {
    KafkaConfig config =
        new KafkaConfig(BrokerProperties.of(logDirectory, port, Ports.anyFree()), false);
    StaleRegistration stale = new StaleRegistration(logDirectory);
    if (!Files.exists(logDirectory.resolve("meta.properties"))) {
      format(logDirectory);
    } else if (stale.isThere()) {
      stale.strikeOut();
    }
    KafkaRaftServer server = new KafkaRaftServer(config, Time.SYSTEM);
    server.startup();
    return server;
  }

  private static void format(Path logDirectory) throws IOException {
    Files.createDirectories(logDirectory);
    Formatter formatter =
        new Formatter()
            .setClusterId(Uuid.randomUuid().toString())
            .setNodeId(BrokerProperties.NODE_ID)
            .setControllerListenerName(BrokerProperties.CONTROLLER_LISTENER)
            .addDirectory(logDirectory.toAbsolutePath().toString())
            .setMetadataLogDirectory(logDirectory.toAbsolutePath().toString())
            .setReleaseVersion(MetadataVersion.LATEST_PRODUCTION)
            .setSupportedFeatures(Feature.PRODUCTION_FEATURES)
            .setPrintStream(
                new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
    try {
      formatter.run();
    } catch (IOException | RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IOException("The data folder " + logDirectory + " cannot be made ready", e);
    }
  }

  /** Where clients reach it, as "127.0.0.1:9092". */
  public String bootstrap() {
    return bootstrap(port);
  }

  private static String bootstrap(int port) {
    return Ports.LOOPBACK + ":" + port;
  }

  /** The port that was wanted, where somebody else has it and the broker took another. */
  public Optional<Integer> takenPort() {
    return takenPort;
  }

  /** Stops the broker, keeps its data, and gives the folder free. */
  @Override
  public void close() {
    try (directory) {
      directory.retract();
      server.shutdown();
      server.awaitShutdown();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
