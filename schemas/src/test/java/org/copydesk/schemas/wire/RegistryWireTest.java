package org.copydesk.schemas.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import io.apicurio.registry.serde.avro.AvroKafkaDeserializer;
import io.apicurio.registry.serde.avro.AvroKafkaSerializer;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.specific.SpecificRecord;
import org.copydesk.letters.Article;
import org.copydesk.letters.Decision;
import org.copydesk.letters.ReviewRecord;
import org.copydesk.letters.Submission;
import org.copydesk.schemas.topics.TopicSpec;
import org.copydesk.schemas.topics.Topics;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Against the real server, in a process of its own. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RegistryWireTest {
  private static final int STAGES = 16;
  private static final int LAST = Integer.MAX_VALUE;
  private static final int BEFORE_LAST = LAST - 1;

  private static RegistryServer server;
  private static URI address;
  private static Wire wire;

  @BeforeAll
  static void startTheRegistry() throws Exception {
    server = RegistryServer.start();
    address = server.address();
    wire = Wire.registry(address, Map.of());
  }

  @AfterAll
  static void endTheRegistry() {
    wire.close();
    server.close();
  }

  static List<TopicSpec<?>> topics() {
    return Topics.all();
  }

  @ParameterizedTest
  @MethodSource("topics")
  <T extends SpecificRecord> void everyLetterComesBackAsItWas(TopicSpec<T> topic) throws Exception {
    RandomLetters random = new RandomLetters(40);
    LetterCodec<T> codec = wire.codec(topic);

    for (int i = 0; i < 50; i++) {
      T letter = random.letter(topic.letter());
      byte[] bytes = codec.write(letter);
      assertThat(bytes[0]).isZero();
      assertThat(codec.read(bytes)).isEqualTo(letter);
    }
  }

  @ParameterizedTest
  @MethodSource("topics")
  <T extends SpecificRecord> void anyClientGetsOneWholeSchemaByTheIdInTheBytes(TopicSpec<T> topic)
      throws Exception {
    int id = idIn(write(topic, 41));

    JsonNode answer = server.get("/apis/ccompat/v7/schemas/ids/" + id);

    Schema fetched = new Schema.Parser().parse(answer.get("schema").asText());
    String name = topic.letter().getSimpleName();
    assertThat(fetched).isEqualTo(ShippedLetters.load().newest(name).schema());
    assertThat(answer.path("references")).isEmpty();
  }

  @Test
  void aTopicIsOneSubjectAndNoTypeInsideItIsAnother() throws Exception {
    for (TopicSpec<?> topic : Topics.all()) {
      write(topic, 42);
    }

    List<String> subjects = new ArrayList<>();
    server.get("/apis/ccompat/v7/subjects").forEach(subject -> subjects.add(subject.asText()));

    assertThat(subjects).contains("articles.submitted-value", "reviews.ready-value");
    assertThat(subjects).noneMatch(subject -> subject.startsWith("org.copydesk."));
    JsonNode versions = server.get("/apis/ccompat/v7/subjects/reviews.ready-value/versions");
    assertThat(versions).hasSize(1);
  }

  @Test
  void theSameLetterInTwoTopicsHasOneIdSinceIdsAreOfTheContent() throws Exception {
    TopicSpec<Decision> decided = Topics.REVIEWS_DECIDED;
    TopicSpec<Decision> copied = OtherTopic.like(decided, "decisions.copied");

    int id = idIn(write(decided, 43));
    int copy = idIn(write(copied, 43));

    assertThat(copy).isEqualTo(id);
    assertThat(server.get("/apis/ccompat/v7/subjects"))
        .anyMatch(s -> s.asText().startsWith("decisions"));
  }

  @Test
  void whatWasWrittenWithoutARegistryIsReadToo() throws Exception {
    Article letter = new RandomLetters(44).letter(Article.class);
    byte[] bytes = Wire.singleObject().codec(Topics.ARTICLES_CANONICAL).write(letter);

    assertThat(wire.codec(Topics.ARTICLES_CANONICAL).read(bytes)).isEqualTo(letter);
  }

  @Test
  @Order(BEFORE_LAST)
  void whatApicuriosOwnSerializerWritesWithItsReferencesIsRead() throws Exception {
    ReviewRecord letter = new RandomLetters(45).letter(ReviewRecord.class);
    try (AvroKafkaSerializer<ReviewRecord> other = new AvroKafkaSerializer<>()) {
      other.configure(settingsOfAnotherClient(), false);
      byte[] bytes = other.serialize("records.foreign", letter);

      TopicSpec<ReviewRecord> foreign = OtherTopic.like(Topics.REVIEWS_READY, "records.foreign");
      assertThat(wire.codec(foreign).read(bytes)).isEqualTo(letter);
    }
  }

  @Test
  void whatIsWrittenHereApicuriosOwnDeserializerReads() throws Exception {
    Submission letter = new RandomLetters(46).letter(Submission.class);
    byte[] bytes = wire.codec(Topics.ARTICLES_SUBMITTED).write(letter);
    try (AvroKafkaDeserializer<GenericRecord> other = new AvroKafkaDeserializer<>()) {
      other.configure(settingsOfAnotherClient(), false);

      GenericRecord read = other.deserialize("articles.submitted", bytes);

      assertThat(read.get("externalId").toString()).isEqualTo(letter.getExternalId());
      assertThat(read.get("body")).isEqualTo(letter.getBody());
    }
  }

  @Test
  void manyStagesMayRegisterTheSameSchemaAtOnce() throws Exception {
    TopicSpec<Decision> topic = OtherTopic.like(Topics.REVIEWS_DECIDED, "decisions.crowded");
    Decision letter = new RandomLetters(51).letter(Decision.class);
    int id = idIn(write(Topics.REVIEWS_DECIDED, 51));

    ExecutorService stages = Executors.newFixedThreadPool(STAGES);
    try {
      List<Future<byte[]>> written =
          stages.invokeAll(Collections.nCopies(STAGES, () -> writtenByAnotherStage(topic, letter)));
      assertThat(written).extracting(bytes -> idIn(bytes.get())).hasSize(STAGES).containsOnly(id);
    } finally {
      stages.shutdownNow();
    }
  }

  private static byte[] writtenByAnotherStage(TopicSpec<Decision> topic, Decision letter) {
    try (Wire stage = Wire.registry(address, Map.of())) {
      return stage.codec(topic).write(letter);
    }
  }

  @Test
  void withoutTheRightToRegisterTheSchemaMustBeThere() throws Exception {
    Map<String, String> readOnly = Map.of("apicurio.registry.auto-register", "false");
    TopicSpec<Decision> absent = OtherTopic.like(Topics.REVIEWS_DECIDED, "decisions.absent");
    Decision letter = new RandomLetters(52).letter(Decision.class);
    byte[] registered = write(Topics.REVIEWS_DECIDED, 52);

    try (Wire reader = Wire.registry(address, readOnly)) {
      assertThat(reader.codec(Topics.REVIEWS_DECIDED).write(letter)).isEqualTo(registered);
      assertThatExceptionOfType(WireUnavailable.class)
          .isThrownBy(() -> reader.codec(absent).write(letter))
          .withStackTraceContaining("decisions.absent-value");
    }
  }

  @Test
  void anIndependentClientReadsTheLetterWithTheRegistryAlone(@TempDir Path folder)
      throws Exception {
    Decision letter =
        Decision.newBuilder(new RandomLetters(53).letter(Decision.class))
            .setDecidedAt(Instant.EPOCH)
            .build();
    byte[] bytes = wire.codec(Topics.REVIEWS_DECIDED).write(letter);
    Path file = Files.write(folder.resolve("decision"), bytes);

    JsonNode read =
        IndependentReader.read(
            file,
            Map.of(
                "SCHEMA_REGISTRY_URL", address.toString(), "COPYDESK_SCHEMAS", folder.toString()));

    assertThat(read.get("decisionId").asText()).isEqualTo(letter.getDecisionId());
    assertThat(read.get("action").asText()).isEqualTo(letter.getAction().name());
  }

  @Test
  void anUnknownIdIsUnreadableAndNamed() throws Exception {
    byte[] bytes = write(Topics.REVIEWS_DECIDED, 47);
    ByteBuffer.wrap(bytes).putInt(1, 987_654);

    assertThat(fault(Topics.REVIEWS_DECIDED, bytes).found()).contains("987654");
    ByteBuffer.wrap(bytes).putInt(1, -3);
    assertThat(fault(Topics.REVIEWS_DECIDED, bytes).found()).contains("-3");
  }

  @Test
  void anotherLettersIdIsUnreadableAndCallsItByItsName() throws Exception {
    byte[] pack = write(Topics.POLICIES_ACTIVE, 48);

    assertThat(fault(Topics.REVIEWS_DECIDED, pack).found())
        .contains("org.copydesk.letters.PolicyEdition");
  }

  @Test
  void otherBytesAndCutBytesAreUnreadable() throws Exception {
    byte[] whole = write(Topics.REVIEWS_DECIDED, 49);

    for (int length = 0; length < whole.length; length++) {
      assertThat(fault(Topics.REVIEWS_DECIDED, Arrays.copyOf(whole, length))).isNotNull();
    }
    assertThat(fault(Topics.REVIEWS_DECIDED, Arrays.copyOf(whole, whole.length + 1)).found())
        .contains("1 bytes more");
    whole[0] = 'x';
    assertThat(fault(Topics.REVIEWS_DECIDED, whole).found()).contains("begin with 78 ");
  }

  @Test
  @Order(LAST)
  void whileTheRegistryIsDownTheKnownStaysReadableAndTheUnknownIsNobodysFault() throws Exception {
    Decision letter = new RandomLetters(50).letter(Decision.class);
    LetterCodec<Decision> codec = wire.codec(Topics.REVIEWS_DECIDED);
    byte[] bytes = codec.write(letter);
    assertThat(codec.read(bytes)).isEqualTo(letter);

    server.close();

    assertThat(codec.read(codec.write(letter))).isEqualTo(letter);
    ByteBuffer.wrap(bytes).putInt(1, 987_655);
    assertThatExceptionOfType(WireUnavailable.class)
        .isThrownBy(() -> codec.read(bytes))
        .withMessageContaining(address.toString())
        .withMessageContaining("987655");
    try (Wire later = Wire.registry(address, Map.of())) {
      assertThatExceptionOfType(WireUnavailable.class)
          .isThrownBy(() -> later.codec(Topics.REVIEWS_DECIDED).write(letter))
          .withMessageContaining("reviews.decided");
    }
  }

  private static <T extends SpecificRecord> byte[] write(TopicSpec<T> topic, long seed) {
    return wire.codec(topic).write(new RandomLetters(seed).letter(topic.letter()));
  }

  private static int idIn(byte[] bytes) {
    return ByteBuffer.wrap(bytes).getInt(1);
  }

  private static UnreadableLetter fault(TopicSpec<?> topic, byte[] bytes) {
    return catchThrowableOfType(UnreadableLetter.class, () -> wire.codec(topic).read(bytes));
  }

  private static Map<String, Object> settingsOfAnotherClient() {
    return Map.of(
        "apicurio.registry.url",
        address + "/apis/registry/v3",
        "apicurio.registry.http.adapter",
        "JDK",
        "apicurio.registry.auto-register",
        true,
        "apicurio.registry.headers.enabled",
        false,
        "apicurio.registry.use-id",
        "contentId",
        "apicurio.registry.id-handler",
        "io.apicurio.registry.serde.Default4ByteIdHandler");
  }
}
