package org.copydesk.schemas.wire;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Serde;
import org.copydesk.letters.Action;
import org.copydesk.letters.MissingPart;
import org.copydesk.letters.Submission;
import org.copydesk.schemas.topics.TopicSpec;
import org.copydesk.schemas.topics.Topics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SingleObjectWireTest {
  private static final int LETTERS = 200;

  private final Wire wire = Wire.singleObject();
  private final LetterCodec<Submission> submissions = wire.codec(Topics.ARTICLES_SUBMITTED);

  static Stream<TopicSpec<?>> topics() {
    return Topics.all().stream();
  }

  @ParameterizedTest
  @MethodSource("topics")
  <T extends SpecificRecord> void everyLetterComesBackAsItWas(TopicSpec<T> topic) throws Exception {
    RandomLetters random = new RandomLetters(20);
    LetterCodec<T> codec = wire.codec(topic);

    for (int i = 0; i < LETTERS; i++) {
      T letter = random.letter(topic.letter());
      assertThat(codec.read(codec.write(letter))).isEqualTo(letter);
    }
  }

  @ParameterizedTest
  @MethodSource("topics")
  <T extends SpecificRecord> void aLetterBeginsWithTheMarkAndTheFingerprintOfTheIndex(
      TopicSpec<T> topic) {
    byte[] bytes = wire.codec(topic).write(new RandomLetters(21).letter(topic.letter()));

    ShippedLetter newest = ShippedLetters.load().newest(topic.letter().getSimpleName());
    assertThat(HexFormat.of().formatHex(bytes, 0, 10))
        .isEqualTo("c301" + Fingerprints.hex(newest.fingerprint()));
  }

  @Test
  void anUnknownFingerprintIsNamedTogetherWithTheKnownOnes() {
    byte[] bytes = submissions.write(submission());
    Arrays.fill(bytes, 2, 10, (byte) 0x5A);

    UnreadableLetter fault = fault(bytes);

    assertThat(fault.found()).contains("5a5a5a5a5a5a5a5a").contains("no shipped letter");
    assertThat(fault.expected())
        .contains("Submission")
        .contains("version 1")
        .contains(HexFormat.of().formatHex(submissions.write(submission()), 2, 10));
  }

  @Test
  void anotherLettersFingerprintIsCalledByItsName() {
    byte[] pack =
        wire.codec(Topics.POLICIES_ACTIVE)
            .write(new RandomLetters(22).letter(Topics.POLICIES_ACTIVE.letter()));

    assertThat(fault(pack).found()).contains("PolicyEdition version 1");
  }

  @Test
  void whatIsNoSingleObjectIsToldByItsFirstTwoBytes() {
    assertThat(fault(new byte[0]).found()).isEqualTo("no bytes at all");
    assertThat(fault("{\"source\":\"wire\"}".getBytes(UTF_8)).found())
        .isEqualTo("17 bytes that begin with 7B 22 (as JSON does)");
    assertThat(fault(new byte[] {0, 0, 0, 0, 7, 1, 2}).found()).contains("schema registry");
    assertThat(fault(new byte[] {(byte) 0xC3, 1, 2}).found()).contains("3 bytes").contains("C3 01");
  }

  @Test
  void everyCutLetterIsUnreadableAndSaysWhere() {
    byte[] whole = submissions.write(submission());

    for (int length = 0; length < whole.length; length++) {
      UnreadableLetter fault = fault(Arrays.copyOf(whole, length));
      assertThat(fault).as("cut to %d bytes", length).isNotNull();
    }
    assertThat(fault(Arrays.copyOf(whole, whole.length - 1)).found())
        .contains("of " + (whole.length - 1));
  }

  @Test
  void bytesAfterTheEndAreUnreadable() {
    byte[] whole = submissions.write(submission());

    assertThat(fault(Arrays.copyOf(whole, whole.length + 3)).found())
        .isEqualTo("3 bytes more after the end of the letter");
  }

  @Test
  void bytesThatAreNotUtf8AreUnreadableWhileAReplacementCharacterMayStand() throws Exception {
    Submission letter = submission("bad \uFFFD sign");
    byte[] bytes = submissions.write(letter);
    assertThat(submissions.read(bytes)).isEqualTo(letter);

    int at = new String(bytes, ISO_8859_1).indexOf("bad ");
    bytes[at] = (byte) 0xFF;
    assertThat(fault(bytes).found()).contains("MalformedInputException");
  }

  @Test
  void noWordOfThePayloadIsInAFault() {
    byte[] bytes = submissions.write(submission("a secret headline"));

    for (int length = 0; length < bytes.length; length++) {
      assertThat(fault(Arrays.copyOf(bytes, length)).getMessage()).doesNotContain("secret");
    }
  }

  @Test
  void theSerdePassesTombstonesAndWrapsTheUnreadable() {
    Serde<Submission> serde = wire.serde(Topics.ARTICLES_SUBMITTED);
    Submission letter = submission();

    byte[] bytes = serde.serializer().serialize("articles.submitted", letter);
    assertThat(serde.deserializer().deserialize("articles.submitted", bytes)).isEqualTo(letter);
    assertThat(serde.serializer().serialize("articles.submitted", null)).isNull();
    assertThat(serde.deserializer().deserialize("articles.submitted", (byte[]) null)).isNull();
    assertThatExceptionOfType(SerializationException.class)
        .isThrownBy(() -> serde.deserializer().deserialize("articles.submitted", new byte[5]))
        .withCauseInstanceOf(UnreadableLetter.class)
        .withMessageContaining("articles.submitted");
  }

  @Test
  void anIndependentClientReadsTheLetterWithTheShippedFilesAlone(@TempDir Path folder)
      throws Exception {
    Submission letter = submission("17 “Ж🙂”");
    Path file = Files.write(folder.resolve("submission"), submissions.write(letter));

    JsonNode read = IndependentReader.read(file, Map.of());

    assertThat(read.get("externalId").asText()).isEqualTo("17 “Ж🙂”");
    assertThat(read.get("action").asText()).isEqualTo("PUBLISH");
    assertThat(read.get("submittedAt").asText()).startsWith("1970-01-01T00:00:00");
  }

  @Test
  void oneCodecServesManyThreads() {
    RandomLetters random = new RandomLetters(23);
    List<Submission> letters =
        Stream.generate(() -> random.letter(Submission.class)).limit(500).toList();

    List<Submission> back =
        IntStream.range(0, letters.size())
            .parallel()
            .mapToObj(i -> readBack(letters.get(i)))
            .toList();

    assertThat(back).isEqualTo(letters);
  }

  @Test
  void lettersCanBeBuiltThoughNoSystemPropertyTrustsThem() {
    assertThat(System.getProperty("org.apache.avro.SERIALIZABLE_PACKAGES")).isNull();

    assertThat(submission().getAction()).isEqualTo(Action.PUBLISH);
    assertThat(new MissingPart("stance", "no model")).isNotNull();
  }

  private Submission readBack(Submission letter) {
    try {
      return submissions.read(submissions.write(letter));
    } catch (UnreadableLetter unreadable) {
      throw new AssertionError(unreadable);
    }
  }

  private UnreadableLetter fault(byte[] bytes) {
    return catchThrowableOfType(UnreadableLetter.class, () -> submissions.read(bytes));
  }

  private static Submission submission() {
    return submission("17");
  }

  private static Submission submission(String externalId) {
    return Submission.newBuilder()
        .setSource("herald")
        .setExternalId(externalId)
        .setSubmittedAt(Instant.EPOCH)
        .build();
  }
}
