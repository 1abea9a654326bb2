package org.copydesk.bench;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.utils.Bytes;
import org.copydesk.letters.Rejection;
import org.copydesk.letters.ReviewRecord;
import org.copydesk.schemas.topics.TopicSpec;
import org.copydesk.schemas.topics.Topics;
import org.copydesk.schemas.wire.UnreadableLetter;
import org.copydesk.schemas.wire.Wire;

/** What a read-committed consumer finds on the review topic and among the rejections. */
final class Audit implements AutoCloseable {

  private final Wire wire = Wire.singleObject();
  private final KafkaConsumer<String, byte[]> consumer;
  private final Map<String, Integer> reviews = new HashMap<>();
  private final Map<String, List<Bytes>> rejections = new HashMap<>();

  Audit(String bootstrap) {
    Map<String, Object> settings = new HashMap<>();
    settings.put(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrap);
    settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
    settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
    settings.put(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, 16 * 1024 * 1024);
    this.consumer =
        new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
    consumer.assign(partitions());
    consumer.seekToBeginning(consumer.assignment());
  }

  /** Reads for a while. */
  void read(Duration poll) throws UnreadableLetter {
    for (ConsumerRecord<String, byte[]> record : consumer.poll(poll)) {
      if (record.topic().equals(Topics.REVIEWS_READY.name())) {
        ReviewRecord review = read(Topics.REVIEWS_READY, record);
        if (review.getUpdate() == 0) {
          reviews.merge(review.getArticleId() + "@" + review.getRevision(), 1, Integer::sum);
        }
      } else {
        Rejection rejection = read(Topics.ARTICLES_REJECTED, record);
        String key =
            new String(rejection.getOriginalKey().array(), java.nio.charset.StandardCharsets.UTF_8);
        rejections
            .computeIfAbsent(key, it -> new ArrayList<>())
            .add(copy(rejection.getOriginalValue()));
      }
    }
  }

  /** How many different revisions have come out. */
  int reviewed() {
    return reviews.size();
  }

  /** Whether everything that was handed in has been answered. */
  boolean complete(Handed handed) {
    return reviews.keySet().containsAll(handed.expected())
        && rejections.keySet().containsAll(handed.poison().keySet());
  }

  /** What is wrong with what came out; empty when all is well. */
  List<String> faults(Handed handed) {
    List<String> faults = new ArrayList<>();
    Set<String> expected = handed.expected();
    for (String revision : expected) {
      int records = reviews.getOrDefault(revision, 0);
      if (records != 1) {
        faults.add("expected one review record of " + revision + ", got " + records);
      }
    }
    Set<String> unexpected = new HashSet<>(reviews.keySet());
    unexpected.removeAll(expected);
    unexpected.forEach(it -> faults.add("a review record that nobody handed in: " + it));
    handed
        .poison()
        .forEach(
            (key, bytes) -> {
              List<Bytes> found = rejections.getOrDefault(key, List.of());
              if (!found.equals(List.of(bytes))) {
                faults.add(
                    "expected one rejection of " + key + " with its bytes, got " + found.size());
              }
            });
    return faults;
  }

  private static Bytes copy(ByteBuffer buffer) {
    byte[] bytes = new byte[buffer.remaining()];
    buffer.duplicate().get(bytes);
    return Bytes.wrap(bytes);
  }

  private <T extends SpecificRecord> T read(
      TopicSpec<T> topic, ConsumerRecord<String, byte[]> record) throws UnreadableLetter {
    return wire.codec(topic).read(record.value());
  }

  private List<TopicPartition> partitions() {
    List<TopicPartition> all = new ArrayList<>();
    for (TopicSpec<?> topic : List.of(Topics.REVIEWS_READY, Topics.ARTICLES_REJECTED)) {
      consumer
          .partitionsFor(topic.name())
          .forEach(it -> all.add(new TopicPartition(it.topic(), it.partition())));
    }
    return all;
  }

  @Override
  public void close() {
    consumer.close();
    wire.close();
  }
}
