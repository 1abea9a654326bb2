package org.copydesk.app.broker;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** The configuration of a broker that is alone: its own controller, one copy of everything. */
final class BrokerProperties {

  static final int NODE_ID = 1;
  static final String CONTROLLER_LISTENER = "CONTROLLER";
  private static final String CLIENT_LISTENER = "PLAINTEXT";
  private static final int MEBIBYTE = 1024 * 1024;

  /** The largest record batch: a review record of the largest article, not compressed. */
  private static final int LARGEST_BATCH_BYTES = 16 * MEBIBYTE;

  private BrokerProperties() {}

  static Map<String, String> of(Path logDirectory, int port, int controllerPort) {
    Map<String, String> all = new HashMap<>();
    place(all, logDirectory, port, controllerPort);
    alone(all);
    sizes(all);
    speed(all);
    return Map.copyOf(all);
  }

  /** The same node as controller alone, which misses a broker soon. */
  static Map<String, String> controller(Path logDirectory, int controllerPort) {
    Map<String, String> all = new HashMap<>(of(logDirectory, controllerPort, controllerPort));
    all.put("process.roles", "controller");
    all.put("listeners", CONTROLLER_LISTENER + "://" + Ports.LOOPBACK + ":" + controllerPort);
    all.remove("advertised.listeners");
    all.remove("inter.broker.listener.name");
    all.put("broker.session.timeout.ms", "300");
    all.put("broker.heartbeat.interval.ms", "100");
    return Map.copyOf(all);
  }

  private static void place(
      Map<String, String> all, Path logDirectory, int port, int controllerPort) {
    String client = CLIENT_LISTENER + "://" + Ports.LOOPBACK + ":" + port;
    String controller = CONTROLLER_LISTENER + "://" + Ports.LOOPBACK + ":" + controllerPort;
    all.put("process.roles", "broker,controller");
    all.put("node.id", Integer.toString(NODE_ID));
    all.put("controller.quorum.voters", NODE_ID + "@" + Ports.LOOPBACK + ":" + controllerPort);
    all.put("controller.listener.names", CONTROLLER_LISTENER);
    all.put("inter.broker.listener.name", CLIENT_LISTENER);
    all.put(
        "listener.security.protocol.map",
        CLIENT_LISTENER + ":PLAINTEXT," + CONTROLLER_LISTENER + ":PLAINTEXT");
    all.put("listeners", client + "," + controller);
    all.put("advertised.listeners", client);
    all.put("log.dirs", logDirectory.toAbsolutePath().toString());
  }

  private static void alone(Map<String, String> all) {
    all.put("auto.create.topics.enable", "false");
    all.put("default.replication.factor", "1");
    all.put("min.insync.replicas", "1");
    all.put("num.partitions", "4");
    all.put("offsets.topic.replication.factor", "1");
    all.put("offsets.topic.num.partitions", "4");
    all.put("transaction.state.log.replication.factor", "1");
    all.put("transaction.state.log.min.isr", "1");
    all.put("transaction.state.log.num.partitions", "4");
    all.put("share.coordinator.state.topic.replication.factor", "1");
    all.put("share.coordinator.state.topic.min.isr", "1");
    all.put("share.coordinator.state.topic.num.partitions", "4");
    // A desk that was off over the holidays goes on where it stopped.
    all.put("offsets.retention.minutes", Long.toString(Duration.ofDays(90).toMinutes()));
  }

  private static void sizes(Map<String, String> all) {
    all.put("message.max.bytes", Integer.toString(LARGEST_BATCH_BYTES));
    all.put("replica.fetch.max.bytes", Integer.toString(LARGEST_BATCH_BYTES));
    all.put("socket.request.max.bytes", Integer.toString(4 * LARGEST_BATCH_BYTES));
    all.put("log.segment.bytes", Integer.toString(64 * MEBIBYTE));
    all.put("log.index.size.max.bytes", Integer.toString(MEBIBYTE));
    all.put("log.cleaner.dedupe.buffer.size", Integer.toString(16 * MEBIBYTE));
    all.put("offsets.topic.segment.bytes", Integer.toString(16 * MEBIBYTE));
    all.put("transaction.state.log.segment.bytes", Integer.toString(16 * MEBIBYTE));
  }

  private static void speed(Map<String, String> all) {
    // After a kill the old registration must time out before the broker may come back.
    all.put("broker.session.timeout.ms", "2000");
    all.put("broker.heartbeat.interval.ms", "500");
    all.put("group.initial.rebalance.delay.ms", "0");
    all.put("group.streams.initial.rebalance.delay.ms", "0");
    all.put("group.streams.min.heartbeat.interval.ms", "500");
    all.put("group.streams.heartbeat.interval.ms", "500");
    all.put("num.network.threads", "2");
    all.put("num.io.threads", "4");
    all.put("background.threads", "4");
    all.put("num.recovery.threads.per.data.dir", "2");
  }
}
