package org.copydesk.app.broker;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class StrandedCommitsTest {

  private static final String GROUP = "a-stage";
  private static final TopicPartition READ = new TopicPartition("letters", 0);

  @Test
  void aBrokerThatNeverHeldATransactionHasNone(@TempDir Path data) throws Exception {
    try (EmbeddedBroker broker = EmbeddedBroker.start(data, 0);
        Admin admin = admin(broker)) {
      assertThat(new StrandedCommits(admin).giveUp()).isZero();
    }
  }

  @Test
  void aTransactionThatGoesOnIsLeftAlone(@TempDir Path data) throws Exception {
    try (EmbeddedBroker broker = EmbeddedBroker.start(data, 0);
        Admin admin = admin(broker);
        KafkaConsumer<byte[], byte[]> consumer = consumer(broker);
        KafkaProducer<byte[], byte[]> stage = producer(broker)) {
      admin.createTopics(List.of(new NewTopic(READ.topic(), 1, (short) 1))).all().get();
      stage.initTransactions();
      stage.beginTransaction();
      stage.sendOffsetsToTransaction(
          Map.of(READ, new OffsetAndMetadata(7)), consumer.groupMetadata());

      assertThat(new StrandedCommits(admin).giveUp()).isZero();

      stage.commitTransaction();
      assertThat(consumer.committed(Set.of(READ)).get(READ).offset()).isEqualTo(7);
      assertThat(new StrandedCommits(admin).giveUp()).isZero();
    }
  }

  private static Admin admin(EmbeddedBroker broker) {
    return Admin.create(Map.of("bootstrap.servers", broker.bootstrap()));
  }

  private static KafkaConsumer<byte[], byte[]> consumer(EmbeddedBroker broker) {
    return new KafkaConsumer<>(
        Map.of(
            "bootstrap.servers",
            broker.bootstrap(),
            "group.id",
            GROUP,
            "isolation.level",
            "read_committed"),
        new ByteArrayDeserializer(),
        new ByteArrayDeserializer());
  }

  private static KafkaProducer<byte[], byte[]> producer(EmbeddedBroker broker) {
    return new KafkaProducer<>(
        Map.of("bootstrap.servers", broker.bootstrap(), "transactional.id", "a-stage-1"),
        new ByteArraySerializer(),
        new ByteArraySerializer());
  }
}
