package org.copydesk.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.copydesk.app.desk.RunningStages;
import org.copydesk.app.desk.StageRoster;
import org.copydesk.runtime.Stage;
import org.copydesk.runtime.StageProcess.StageFactory;
import org.copydesk.runtime.config.Settings;
import org.copydesk.runtime.config.StageConfig;
import org.copydesk.schemas.topics.Topics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testcontainers.junit.jupiter.Container;
import org.testcontainers.junit.jupiter.Testcontainers;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.utility.DockerImageName;

/**
 * The line against a broker in a container, with the streams group protocol; skipped where no
 * Docker engine answers.
 */
@Testcontainers(disabledWithoutDocker = true)
class ContainerLineTest {

  private static final String IMAGE =
      System.getenv().getOrDefault("KAFKA_IMAGE", "apache/kafka:4.3.1");

  @Container
  private static final KafkaContainer KAFKA =
      new KafkaContainer(DockerImageName.parse(IMAGE).asCompatibleSubstituteFor("apache/kafka"));

  @TempDir private Path folder;

  @Test
  void articlesAndPoisonAreAnsweredOnABrokerApart() throws Exception {
    Settings settings = settings();
    StageConfig config = StageConfig.read(settings);
    List<Stage> stages = new ArrayList<>();
    for (StageFactory factory : StageRoster.all().values()) {
      stages.add(factory.make(settings));
    }
    settings.check();
    Handed handed = Handed.make(20, 5, Submissions::bytes);

    try (RunningStages running = RunningStages.start(config, stages, Clock.systemUTC())) {
      assertThat(running.awaitReady(Duration.ofMinutes(2))).isTrue();
      handIn(handed);
      try (Audit audit = new Audit(KAFKA.getBootstrapServers())) {
        Instant end = Instant.now().plus(Duration.ofMinutes(2));
        while (!audit.complete(handed) && Instant.now().isBefore(end)) {
          audit.read(Duration.ofMillis(200));
        }
        assertThat(audit.faults(handed)).isEmpty();
      }
    }
  }

  private Settings settings() {
    return Settings.of(
        Map.of(
            "bootstrap.servers", KAFKA.getBootstrapServers(),
            "group.protocol", "streams",
            "replication.factor", "1",
            "state.dir", folder.toString(),
            "policies.dir",
                Path.of(System.getProperty("copydesk.root", ".."), "policies").toString()));
  }

  private static void handIn(Handed handed) throws Exception {
    try (KafkaProducer<String, byte[]> producer =
        Submissions.producer(KAFKA.getBootstrapServers())) {
      List<Future<RecordMetadata>> sent = new ArrayList<>();
      for (Handed.Entry entry : handed.records()) {
        sent.add(
            producer.send(
                new ProducerRecord<>(
                    Topics.ARTICLES_SUBMITTED.name(), entry.key(), entry.value().get())));
      }
      for (Future<RecordMetadata> each : sent) {
        each.get();
      }
    }
  }
}
