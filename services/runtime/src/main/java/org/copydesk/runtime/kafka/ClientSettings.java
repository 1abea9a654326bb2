package org.copydesk.runtime.kafka;

import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.streams.StreamsConfig;
import org.copydesk.runtime.config.StageConfig;

/** The settings of Kafka's clients, as every stage and tool uses them. */
public final class ClientSettings {

  /** Room for the largest letter and its envelope. */
  public static final int MAX_REQUEST_BYTES = 16 * 1024 * 1024;

  /** Some twenty letters: compressed together, and few requests when much is to do. */
  private static final int BATCH_BYTES = 256 * 1024;

  private ClientSettings() {}

  /**
   * What every client needs to reach the cluster: the address, and security as the operator wrote
   * it.
   */
  public static Map<String, Object> common(StageConfig config) {
    Map<String, Object> settings = new TreeMap<>(config.kafkaSettings());
    settings.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, config.bootstrapServers());
    return settings;
  }

  /** A producer that loses nothing and repeats nothing. */
  public static Map<String, Object> producer(StageConfig config) {
    Map<String, Object> settings = common(config);
    settings.put(ProducerConfig.ACKS_CONFIG, "all");
    settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
    settings.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "zstd");
    settings.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, MAX_REQUEST_BYTES);
    return settings;
  }

  /** A consumer that sees committed records only, from the beginning where it has no position. */
  public static Map<String, Object> consumer(StageConfig config) {
    Map<String, Object> settings = common(config);
    settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
    settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
    settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    settings.put(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, MAX_REQUEST_BYTES);
    return settings;
  }

  /** A Kafka Streams application that answers each record exactly once. */
  public static Properties streams(StageConfig config, String stage) {
    Properties settings = new Properties();
    settings.putAll(common(config));
    settings.put(StreamsConfig.APPLICATION_ID_CONFIG, applicationId(config, stage));
    settings.put(StreamsConfig.CLIENT_ID_CONFIG, applicationId(config, stage));
    settings.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
    settings.put(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, config.commitInterval().toMillis());
    settings.put(StreamsConfig.NUM_STREAM_THREADS_CONFIG, config.threads());
    settings.put(StreamsConfig.STATE_DIR_CONFIG, config.stateDir().toString());
    settings.put(StreamsConfig.STATESTORE_CACHE_MAX_BYTES_CONFIG, 0);
    settings.put(StreamsConfig.REPLICATION_FACTOR_CONFIG, config.replicationFactor());
    settings.put(
        StreamsConfig.GROUP_PROTOCOL_CONFIG,
        config.groupProtocol().name().toLowerCase(Locale.ROOT));
    // A letter may be large, and so may the store's copy of it.
    settings.put(
        StreamsConfig.topicPrefix(TopicConfig.MAX_MESSAGE_BYTES_CONFIG), MAX_REQUEST_BYTES);
    settings.put(
        StreamsConfig.producerPrefix(ProducerConfig.MAX_REQUEST_SIZE_CONFIG), MAX_REQUEST_BYTES);
    settings.put(StreamsConfig.producerPrefix(ProducerConfig.COMPRESSION_TYPE_CONFIG), "zstd");
    // Over whole batches the first level packs as well as the third, at half its cost.
    settings.put(StreamsConfig.producerPrefix(ProducerConfig.COMPRESSION_ZSTD_LEVEL_CONFIG), 1);
    settings.put(StreamsConfig.producerPrefix(ProducerConfig.BATCH_SIZE_CONFIG), BATCH_BYTES);
    settings.put(StreamsConfig.producerPrefix(ProducerConfig.LINGER_MS_CONFIG), 5);
    // A broker that still asks whether a partition belongs to the transaction refuses the first of
    // two requests, and then the second as out of order: all is sent again, and again under load.
    settings.put(
        StreamsConfig.producerPrefix(ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION), 1);
    // A killed instance's open transaction holds back readers for this long.
    settings.put(StreamsConfig.producerPrefix(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG), 10_000);
    settings.put(StreamsConfig.consumerPrefix(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG), "earliest");
    settings.put(
        StreamsConfig.consumerPrefix(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG),
        MAX_REQUEST_BYTES);
    settings.put(StreamsConfig.mainConsumerPrefix(ConsumerConfig.MAX_POLL_RECORDS_CONFIG), 200);
    if (config.groupProtocol() == org.copydesk.runtime.config.GroupProtocol.CLASSIC) {
      settings.put(
          StreamsConfig.mainConsumerPrefix(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG), 10_000);
      settings.put(
          StreamsConfig.mainConsumerPrefix(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG), 3_000);
      config
          .instance()
          .ifPresent(
              name ->
                  settings.put(
                      StreamsConfig.mainConsumerPrefix(ConsumerConfig.GROUP_INSTANCE_ID_CONFIG),
                      applicationId(config, stage) + "-" + name));
    }
    return settings;
  }

  /**
   * The application id of a stage, as "copydesk-quotes"; also its group and the beginning of its
   * stores' topics.
   */
  public static String applicationId(StageConfig config, String stage) {
    return config.applicationPrefix() + "-" + stage;
  }
}
