package org.copydesk.schemas.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.generic.GenericRecordBuilder;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.EncoderFactory;
import org.copydesk.letters.Decision;
import org.copydesk.letters.DecisionAction;
import org.copydesk.schemas.topics.Topics;
import org.junit.jupiter.api.Test;

/** Readers and writers of different age, with versions of a letter that are made up here. */
class VersionsTest {
  private static final String DECISION =
      """
      {"type": "record", "name": "Decision", "namespace": "org.copydesk.letters", "fields": [
        {"name": "decisionId", "type": "string"},
        {"name": "articleId", "type": "string"},
        {"name": "revision", "type": "int"},
        {"name": "reviewer", "type": "string"},
        %s
        {"name": "decidedAt", "type": {"type": "long", "logicalType": "timestamp-millis"}}
      ]}
      """;

  private static final Schema OLDER = new Schema.Parser().parse(DECISION.formatted(""));

  private static final Schema NEWER =
      new Schema.Parser()
          .parse(
              DECISION.formatted(
                  """
                  {"name": "action", "type": {"type": "enum", "name": "DecisionAction",
                    "symbols": ["SIGN", "DECIDE"], "default": "DECIDE"}},
                  {"name": "weather", "type": {"type": "map", "values": "double"}},
                  """));

  @Test
  void aLetterOfAnOlderWriterIsReadWithDefaults() throws Exception {
    Decision read = codecThatKnows(OLDER).read(written(OLDER, withoutMore(OLDER)));

    assertThat(read.getDecisionId()).isEqualTo("d1");
    assertThat(read.getDecidedAt()).hasToString("1970-01-01T00:00:05Z");
    assertThat(read.getAction()).isEqualTo(DecisionAction.DECIDE);
    assertThat(read.getFlagVerdicts()).isEmpty();
    assertThat(read.getVerdict()).isNull();
  }

  @Test
  void aLetterOfANewerWriterLosesOnlyWhatThisReaderDoesNotKnow() throws Exception {
    GenericRecordBuilder letter =
        withoutMore(NEWER)
            .set("action", new GenericData.EnumSymbol(NEWER.getField("action").schema(), "SIGN"))
            .set("weather", java.util.Map.of("rain", 0.5));

    Decision read = codecThatKnows(NEWER).read(written(NEWER, letter));

    assertThat(read.getReviewer()).isEqualTo("r1");
    assertThat(read.getAction()).isEqualTo(DecisionAction.DECIDE);
    assertThat(read.getDecidedAt()).hasToString("1970-01-01T00:00:05Z");
  }

  private static GenericRecordBuilder withoutMore(Schema schema) {
    return new GenericRecordBuilder(schema)
        .set("decisionId", "d1")
        .set("articleId", "herald/1")
        .set("revision", 1)
        .set("reviewer", "r1")
        .set("decidedAt", 5_000L);
  }

  private static byte[] written(Schema schema, GenericRecordBuilder letter) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.write(0xC3);
    bytes.write(1);
    bytes.writeBytes(Fingerprints.bytes(new ShippedLetter("Decision", 1, schema).fingerprint()));
    BinaryEncoder encoder = EncoderFactory.get().directBinaryEncoder(bytes, null);
    new GenericDatumWriter<>(schema).write(letter.build(), encoder);
    encoder.flush();
    return bytes.toByteArray();
  }

  private static LetterCodec<Decision> codecThatKnows(Schema other) {
    List<ShippedLetter> known = new ArrayList<>(ShippedLetters.load().all());
    known.add(new ShippedLetter("Decision", 2, other));
    return new SingleObjectWire(new ShippedLetters(known)).codec(Topics.REVIEWS_DECIDED);
  }
}
