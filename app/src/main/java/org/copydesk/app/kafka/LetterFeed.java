package org.copydesk.app.kafka;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.copydesk.runtime.config.StageConfig;
import org.copydesk.runtime.kafka.ClientSettings;
import org.copydesk.schemas.topics.TopicSpec;
import org.copydesk.schemas.wire.LetterCodec;
import org.copydesk.schemas.wire.UnreadableLetter;
import org.copydesk.schemas.wire.Wire;

/**
 * Reads the committed letters of a topic, all partitions, without a group and so without a trace.
 *
 * @param <T> the letter
 */
public final class LetterFeed<T extends SpecificRecord> implements AutoCloseable {

  private static final Duration POLL = Duration.ofMillis(250);

  private final KafkaConsumer<String, byte[]> consumer;
  private final LetterCodec<T> codec;
  private final List<TopicPartition> partitions;

  private LetterFeed(
      KafkaConsumer<String, byte[]> consumer,
      LetterCodec<T> codec,
      List<TopicPartition> partitions) {
    this.consumer = consumer;
    this.codec = codec;
    this.partitions = partitions;
  }

  /**
   * A feed of a topic; a topic that is not there has no letters.
   *
   * @param fromBeginning whether it begins with the oldest letter, or with the next
   */
  public static <T extends SpecificRecord> LetterFeed<T> open(
      StageConfig config, Wire wire, TopicSpec<T> topic, boolean fromBeginning) {
    KafkaConsumer<String, byte[]> consumer =
        new KafkaConsumer<>(
            ClientSettings.consumer(config), new StringDeserializer(), new ByteArrayDeserializer());
    List<TopicPartition> partitions =
        consumer.partitionsFor(topic.name()).stream()
            .map(it -> new TopicPartition(it.topic(), it.partition()))
            .toList();
    consumer.assign(partitions);
    if (fromBeginning) {
      consumer.seekToBeginning(partitions);
    } else {
      consumer.seekToEnd(partitions);
      partitions.forEach(consumer::position);
    }
    return new LetterFeed<>(consumer, wire.codec(topic), partitions);
  }

  /** About how many records the topic holds now, those not committed among them. */
  public long size() {
    Map<TopicPartition, Long> first = consumer.beginningOffsets(partitions);
    return consumer.endOffsets(partitions).entrySet().stream()
        .mapToLong(end -> end.getValue() - first.getOrDefault(end.getKey(), 0L))
        .sum();
  }

  /** Reads on for ever, until the visitor has enough. */
  public void follow(Visitor<T> visitor) {
    boolean more = true;
    while (more) {
      more = pollOnce(visitor);
    }
  }

  /** Reads what is there now, until the visitor has enough. */
  public void readWhatIsThere(Visitor<T> visitor) {
    Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
    boolean more = true;
    while (more && !reached(ends)) {
      more = pollOnce(visitor);
    }
  }

  /**
   * Reads what comes within a quarter of a second.
   *
   * @return whether the visitor wants more
   */
  public boolean pollOnce(Visitor<T> visitor) {
    boolean more = true;
    for (ConsumerRecord<String, byte[]> record : consumer.poll(POLL)) {
      more = more && visit(visitor, record);
    }
    return more;
  }

  private boolean reached(Map<TopicPartition, Long> ends) {
    return ends.entrySet().stream()
        .allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
  }

  private boolean visit(Visitor<T> visitor, ConsumerRecord<String, byte[]> record) {
    String key = record.key() == null ? "" : record.key();
    if (record.value() == null) {
      return visitor.letter(key, Optional.empty());
    }
    try {
      return visitor.letter(key, Optional.of(codec.read(record.value())));
    } catch (UnreadableLetter e) {
      String place = record.topic() + "/" + record.partition() + "/" + record.offset();
      return visitor.unreadable(place, e);
    }
  }

  @Override
  public void close() {
    consumer.close();
  }

  /**
   * What is done with each letter; answers whether more are wanted.
   *
   * @param <T> the letter
   */
  public interface Visitor<T> {

    /**
     * A letter.
     *
     * @param letter empty for a tombstone: the key's letters are to be forgotten
     */
    boolean letter(String key, Optional<T> letter);

    /** Bytes that are no letter, at "topic/partition/offset". */
    boolean unreadable(String place, UnreadableLetter fault);
  }
}
