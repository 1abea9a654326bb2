package org.copydesk.runtime.line;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Random;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.test.TestRecord;
import org.copydesk.letters.Decision;
import org.copydesk.letters.DecisionAction;
import org.copydesk.letters.PolicyProgress;
import org.copydesk.letters.Rejection;
import org.copydesk.schemas.topics.Topics;
import org.copydesk.schemas.wire.Wire;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * A stage that reads decisions and sends them on; what it answers depends on the reviewer's name.
 */
class LineTest {

  private static final Instant NOW = Instant.parse("2026-05-04T08:00:00Z");
  private static final Wire WIRE = Wire.singleObject();

  private final MeterRegistry meters = new SimpleMeterRegistry();
  private final List<String> told = new ArrayList<>();
  private final Deque<PastRecord.Answering> past = new ArrayDeque<>();
  private final TopologyTestDriver driver = new TopologyTestDriver(topology(), new Properties());
  private final TestInputTopic<byte[], byte[]> decided =
      driver.createInputTopic(
          Topics.REVIEWS_DECIDED.name(), new ByteArraySerializer(), new ByteArraySerializer());
  private final TestOutputTopic<String, byte[]> ready =
      driver.createOutputTopic(
          Topics.POLICIES_APPLIED.name(), new StringDeserializer(), new ByteArrayDeserializer());
  private final TestOutputTopic<String, byte[]> rejected =
      driver.createOutputTopic(
          Topics.ARTICLES_REJECTED.name(), new StringDeserializer(), new ByteArrayDeserializer());

  @AfterEach
  void close() {
    driver.close();
  }

  @Test
  void readableLetterIsAnswered() throws Exception {
    decided.pipeInput(bytes("herald/1"), decision("herald/1", "ana"));

    assertThat(ready.readKeyValue().key).isEqualTo("herald/1");
    assertThat(rejected.isEmpty()).isTrue();
    assertThat(meters.get("copydesk.letters").tag("outcome", "accepted").counter().count())
        .isEqualTo(1);
  }

  @Test
  void recordThatEndsTooSoonIsRejectedWithItsBytesAndItsOrigin() throws Exception {
    byte[] whole = decision("herald/1", "ana");
    byte[] cut = java.util.Arrays.copyOf(whole, whole.length - 3);
    RecordHeaders headers = new RecordHeaders();
    headers.add("trace", bytes("t-1"));
    decided.pipeInput(new TestRecord<>(bytes("herald/1"), cut, headers, NOW));

    TestRecord<String, byte[]> record = rejected.readRecord();
    Rejection rejection = WIRE.codec(Topics.ARTICLES_REJECTED).read(record.value());
    assertThat(record.key()).isEqualTo("reviews.decided/0/0");
    assertThat(rejection.getCode()).isEqualTo("unreadable");
    assertThat(rejection.getOriginalValue()).isEqualTo(ByteBuffer.wrap(cut));
    assertThat(rejection.getOriginalKey()).isEqualTo(ByteBuffer.wrap(bytes("herald/1")));
    assertThat(rejection.getHeaders())
        .singleElement()
        .satisfies(
            it -> {
              assertThat(it.getName()).isEqualTo("trace");
              assertThat(it.getValue()).isEqualTo(ByteBuffer.wrap(bytes("t-1")));
            });
    assertThat(rejection.getRecordTimestamp()).isEqualTo(NOW);
    assertThat(told).containsExactly("herald/1 at reviews.decided/0/0");
    assertThat(ready.isEmpty()).isTrue();
  }

  @Test
  void randomBytesNeverStopTheStage() {
    Random random = new Random(7);
    for (int i = 0; i < 500; i++) {
      byte[] noise = new byte[random.nextInt(300)];
      random.nextBytes(noise);
      decided.pipeInput(random.nextBoolean() ? noise : bytes("herald/" + i), noise);
    }
    decided.pipeInput(bytes("herald/1"), decision("herald/1", "ana"));

    assertThat(rejected.getQueueSize()).isEqualTo(500);
    assertThat(ready.getQueueSize()).isEqualTo(1);
  }

  @Test
  void recordWithoutKeyOrValueIsRejected() throws Exception {
    decided.pipeInput(new TestRecord<>(null, decision("herald/1", "ana")));
    decided.pipeInput(new TestRecord<>(bytes("herald/1"), null));

    assertThat(codes()).containsExactly("bad-key", "empty");
  }

  @Test
  void letterUnderTheKeyOfAnotherArticleIsRejected() throws Exception {
    decided.pipeInput(bytes("herald/2"), decision("herald/1", "ana"));

    assertThat(codes()).containsExactly("key-mismatch");
  }

  @Test
  void stepThatFailsRejectsTheLetterWithoutTellingItsText() throws Exception {
    decided.pipeInput(bytes("herald/1"), decision("herald/1", "fails"));
    decided.pipeInput(bytes("herald/2"), decision("herald/2", "ana"));

    Rejection rejection = WIRE.codec(Topics.ARTICLES_REJECTED).read(rejected.readValue());
    assertThat(rejection.getCode()).isEqualTo("internal-error");
    assertThat(rejection.getDetail()).contains("IllegalStateException").doesNotContain("secret");
    assertThat(ready.getQueueSize()).isEqualTo(1);
  }

  @Test
  void letterThatCannotBeWrittenIsRejectedAndTheNextIsAnswered() throws Exception {
    decided.pipeInput(bytes("herald/1"), decision("herald/1", "spoils"));
    decided.pipeInput(bytes("herald/2"), decision("herald/2", "ana"));

    assertThat(codes()).containsExactly("internal-error");
    assertThat(ready.getQueueSize()).isEqualTo(1);
  }

  @Test
  void eraseGoesOutAsARecordWithoutAValue() {
    decided.pipeInput(bytes("herald/1"), decision("herald/1", "erases"));

    TestRecord<String, byte[]> record = ready.readRecord();
    assertThat(record.key()).isEqualTo("herald/1");
    assertThat(record.value()).isNull();
  }

  @Test
  void recordOfThePastIsAnsweredBetweenLettersAndRejectedAtItsOwnPlaceWhereThatFails()
      throws Exception {
    past.add(() -> List.of(new Reply.Send<>(Topics.POLICIES_APPLIED, "past", Toy.progress())));
    past.add(
        () -> {
          throw new IllegalStateException("secret words of the article");
        });
    past.add(() -> List.of(new Reply.Send<>(Topics.POLICIES_APPLIED, "last", Toy.progress())));

    driver.advanceWallClockTime(Duration.ofSeconds(1));

    assertThat(ready.readKeyValuesToList().stream().map(it -> it.key))
        .containsExactly("past", "last");
    TestRecord<String, byte[]> record = rejected.readRecord();
    Rejection rejection = WIRE.codec(Topics.ARTICLES_REJECTED).read(record.value());
    assertThat(record.key()).isEqualTo("toys.kept/3/17");
    assertThat(rejection.getCode()).isEqualTo("internal-error");
    assertThat(rejection.getDetail()).doesNotContain("secret");
    assertThat(rejection.getOriginalValue()).isEqualTo(ByteBuffer.wrap(bytes("kept")));
    assertThat(told).containsExactly("herald/1 at toys.kept/3/17");
  }

  private List<String> codes() throws Exception {
    List<String> codes = new ArrayList<>();
    while (!rejected.isEmpty()) {
      codes.add(WIRE.codec(Topics.ARTICLES_REJECTED).read(rejected.readValue()).getCode());
    }
    return codes;
  }

  private Topology topology() {
    StreamsBuilder builder = new StreamsBuilder();
    Corridor corridor = new Corridor(WIRE, Clock.fixed(NOW, ZoneOffset.UTC), meters, "test");
    Door<Decision> door = new Door<>("toy", Topics.REVIEWS_DECIDED, Decision::getArticleId);
    new Line(builder, corridor)
        .step(door, "answer", new Toy(told, past))
        .to(Topics.POLICIES_APPLIED)
        .to(Topics.ARTICLES_REJECTED);
    return builder.build();
  }

  private static byte[] decision(String articleId, String reviewer) {
    Decision decision =
        Decision.newBuilder()
            .setDecisionId("d1")
            .setArticleId(articleId)
            .setRevision(1)
            .setReviewer(reviewer)
            .setAction(DecisionAction.CLAIM)
            .setDecidedAt(NOW)
            .build();
    return WIRE.codec(Topics.REVIEWS_DECIDED).write(decision);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private record Toy(List<String> told, Deque<PastRecord.Answering> past)
      implements LetterStep<Decision> {

    @Override
    public boolean looksBack() {
      return true;
    }

    @Override
    public Optional<PastRecord> lookBack() {
      Origin origin = new Origin("toys.kept", 3, 17);
      Bytes value = Bytes.wrap(bytes("kept"));
      return Optional.ofNullable(past.poll())
          .map(answering -> new PastRecord("herald/1", value, origin, answering));
    }

    @Override
    public List<Reply> answer(Received<Decision> received) {
      return switch (received.letter().getReviewer()) {
        case "fails" -> throw new IllegalStateException("secret words of the article");
        case "spoils" ->
            List.of(
                new Reply.Send<>(Topics.POLICIES_APPLIED, received.key(), new PolicyProgress()));
        case "erases" -> List.of(new Reply.Erase(Topics.POLICIES_APPLIED, received.key()));
        default -> List.of(new Reply.Send<>(Topics.POLICIES_APPLIED, received.key(), progress()));
      };
    }

    @Override
    public void rejected(String key, Origin origin) {
      told.add(key + " at " + origin);
    }

    private static PolicyProgress progress() {
      return PolicyProgress.newBuilder()
          .setPartition(0)
          .setEdition(1)
          .setVersion("v")
          .setDone(true)
          .setSince(NOW)
          .setAt(NOW)
          .build();
    }
  }
}
