package org.copydesk.app.broker;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import javax.management.InstanceNotFoundException;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.ObjectName;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.utils.Time;

/**
 * What a killed broker leaves in its controller's books: that it is alive and leads its partitions.
 *
 * <p>It must be struck out before the broker starts again. Started on such books, Kafka 4.3.1 goes
 * on with the transactions that the kill cut short, is then told that nobody leads their
 * partitions, takes these for deleted, and calls the transactions done without having marked them:
 * whoever reads behind them waits for ever. So the controller is started alone for as long as it
 * takes to miss the broker. See docs/decisions/008.
 */
final class StaleRegistration {

  private static final String CLEAN_STOP = ".kafka_cleanshutdown";
  private static final String ALIVE =
      "kafka.controller:type=KafkaController,name=ActiveBrokerCount";
  private static final String GONE = "kafka.controller:type=KafkaController,name=FencedBrokerCount";
  private static final String ACTIVE =
      "kafka.controller:type=KafkaController,name=ActiveControllerCount";
  private static final Duration MISSED_WITHIN = Duration.ofSeconds(60);

  /** A broker that was killed before it was registered is in no book. */
  private static final Duration NEVER_KNOWN_AFTER = Duration.ofSeconds(3);

  private static final long LOOK_AGAIN_MILLIS = 20;

  private final Path logDirectory;

  StaleRegistration(Path logDirectory) {
    this.logDirectory = logDirectory;
  }

  /** Whether a broker worked on the folder and did not stop in order. */
  boolean isThere() {
    return Files.exists(logDirectory.resolve("__cluster_metadata-0"))
        && Files.notExists(logDirectory.resolve(CLEAN_STOP));
  }

  /**
   * Strikes it out; done within a second.
   *
   * @throws IOException where the controller does not come to it within a minute
   */
  void strikeOut() throws IOException {
    KafkaConfig config =
        new KafkaConfig(BrokerProperties.controller(logDirectory, Ports.anyFree()), false);
    KafkaRaftServer controller = new KafkaRaftServer(config, Time.SYSTEM);
    controller.startup();
    try {
      awaitMissed();
    } finally {
      controller.shutdown();
      controller.awaitShutdown();
    }
  }

  private static void awaitMissed() throws IOException {
    long start = System.nanoTime();
    try {
      while (!isMissed(Duration.ofNanos(System.nanoTime() - start))) {
        Thread.sleep(LOOK_AGAIN_MILLIS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while the broker started", e);
    }
  }

  private static boolean isMissed(Duration waited) throws IOException {
    if (waited.compareTo(MISSED_WITHIN) > 0) {
      throw new IOException("the controller still takes the killed broker for alive");
    }
    boolean known = count(GONE) > 0 || waited.compareTo(NEVER_KNOWN_AFTER) > 0;
    return count(ACTIVE) == 1 && count(ALIVE) == 0 && known;
  }

  /** A number of the controller's, as it tells it to whoever watches it; -1 before it does. */
  private static int count(String name) throws IOException {
    MBeanServer numbers = ManagementFactory.getPlatformMBeanServer();
    try {
      return ((Number) numbers.getAttribute(new ObjectName(name), "Value")).intValue();
    } catch (InstanceNotFoundException early) {
      return -1;
    } catch (JMException e) {
      throw new IOException("the controller does not tell " + name, e);
    }
  }
}
