package org.copydesk.app.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class EmbeddedBrokerTest {

  private static final String TOPIC = "kept.records";

  @Test
  void recordsOutliveTheBroker(@TempDir Path data) throws Exception {
    try (EmbeddedBroker broker = EmbeddedBroker.start(data, 0)) {
      create(broker);
      produce(broker, "first", "second");
    }

    try (EmbeddedBroker again = EmbeddedBroker.start(data, 0)) {
      assertThat(consume(again, 2)).containsExactly("first", "second");
    }
  }

  /** A folder as it is while its broker works is what a kill leaves. */
  @Test
  void aKilledBrokerIsStruckOutAndItsRecordsAreKept(@TempDir Path data, @TempDir Path killed)
      throws Exception {
    try (EmbeddedBroker broker = EmbeddedBroker.start(data, 0)) {
      create(broker);
      produce(broker, "first", "second");
      copy(data, killed);
    }
    assertThat(new StaleRegistration(data.resolve("kafka")).isThere()).isFalse();
    StaleRegistration stale = new StaleRegistration(killed.resolve("kafka"));
    assertThat(stale.isThere()).isTrue();

    try (EmbeddedBroker again = EmbeddedBroker.start(killed, 0)) {
      assertThat(consume(again, 2)).containsExactly("first", "second");
    }
    assertThat(stale.isThere()).isFalse();
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.filter(it -> !it.equals(from)).toList()) {
        Files.copy(file, to.resolve(from.relativize(file)));
      }
    }
  }

  @Test
  void aSecondBrokerOnTheSameFolderIsToldWhoHoldsIt(@TempDir Path data) throws Exception {
    try (EmbeddedBroker first = EmbeddedBroker.start(data, 0)) {
      assertThat(DataDirectory.announced(data)).contains(first.bootstrap());

      assertThatThrownBy(() -> EmbeddedBroker.start(data, 0))
          .isInstanceOf(DataDirectoryInUse.class)
          .hasMessageContaining("in use by another copydesk")
          .hasMessageContaining("process " + ProcessHandle.current().pid())
          .hasMessageContaining(data.toAbsolutePath().toString());
    }
    assertThat(DataDirectory.announced(data)).isEmpty();
  }

  @Test
  void aTakenPortIsNamedAndAnotherTaken(@TempDir Path data) throws Exception {
    try (ServerSocket other =
            new ServerSocket(0, 1, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}));
        EmbeddedBroker broker = EmbeddedBroker.start(data, other.getLocalPort())) {
      assertThat(broker.takenPort()).contains(other.getLocalPort());
      assertThat(broker.bootstrap()).doesNotContain(":" + other.getLocalPort());
      create(broker);
      produce(broker, "through another port");
      assertThat(consume(broker, 1)).containsExactly("through another port");
    }
  }

  @Test
  void largeRecordsPass(@TempDir Path data) throws Exception {
    try (EmbeddedBroker broker = EmbeddedBroker.start(data, 0)) {
      create(broker);
      String large = "x".repeat(9 * 1024 * 1024);
      produce(broker, large);
      assertThat(consume(broker, 1)).containsExactly(large);
    }
  }

  private static void create(EmbeddedBroker broker) throws Exception {
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrap()))) {
      admin.createTopics(List.of(new NewTopic(TOPIC, 1, (short) 1))).all().get();
    }
  }

  private static void produce(EmbeddedBroker broker, String... values) throws Exception {
    Map<String, Object> config =
        Map.of(
            "bootstrap.servers",
            broker.bootstrap(),
            "acks",
            "all",
            "max.request.size",
            15 * 1024 * 1024);
    try (KafkaProducer<byte[], byte[]> producer =
        new KafkaProducer<>(config, new ByteArraySerializer(), new ByteArraySerializer())) {
      for (String value : values) {
        producer.send(new ProducerRecord<>(TOPIC, value.getBytes(StandardCharsets.UTF_8))).get();
      }
    }
  }

  private static List<String> consume(EmbeddedBroker broker, int wanted) {
    List<String> found = new ArrayList<>();
    TopicPartition partition = new TopicPartition(TOPIC, 0);
    try (KafkaConsumer<byte[], byte[]> consumer =
        new KafkaConsumer<>(
            Map.of("bootstrap.servers", broker.bootstrap()),
            new ByteArrayDeserializer(),
            new ByteArrayDeserializer())) {
      consumer.assign(List.of(partition));
      consumer.seekToBeginning(List.of(partition));
      while (found.size() < wanted) {
        consumer
            .poll(Duration.ofMillis(200))
            .forEach(record -> found.add(new String(record.value(), StandardCharsets.UTF_8)));
      }
    }
    return found;
  }
}
