package org.copydesk.schemas.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.avro.Schema;
import org.junit.jupiter.api.Test;

class CompatibilityGateTest {
  private static final String SHIPPED =
      """
      {"type": "record", "name": "Note", "namespace": "x", "fields": [
        {"name": "title", "type": "string"},
        {"name": "words", "type": "int", "default": 0},
        {"name": "writtenAt", "type": {"type": "long", "logicalType": "timestamp-millis"}},
        {"name": "tone", "type": {"type": "enum", "name": "Tone", "symbols": ["DRY", "WARM"], "default": "DRY"}},
        {"name": "desk", "type": {"type": "enum", "name": "Desk", "symbols": ["HOME", "WORLD"]}},
        {"name": "parts", "type": {"type": "array", "items":
          {"type": "record", "name": "Part", "fields": [{"name": "text", "type": "string"}]}}},
        {"name": "byline", "type": ["null", "string"], "default": null}
      ]}
      """;

  @Test
  void theSameLetterPasses() {
    assertThat(faults(SHIPPED)).isEmpty();
  }

  @Test
  void anotherDocAndANewFieldWithADefaultPass() {
    assertThat(
            faults(
                with(
                    "\"fields\": [",
                    "\"doc\": \"A note.\", \"fields\": ["
                        + "{\"name\": \"page\", \"type\": \"int\", \"default\": 1},")))
        .isEmpty();
  }

  @Test
  void aNewSymbolOfAnEnumerationWithADefaultPasses() {
    assertThat(faults(with("\"DRY\", \"WARM\"", "\"DRY\", \"WARM\", \"HOT\""))).isEmpty();
  }

  @Test
  void aNewFieldWithoutADefaultIsRefusedForTheCurrentCode() {
    assertRefused(
        with("\"fields\": [", "\"fields\": [{\"name\": \"page\", \"type\": \"int\"},"),
        "Note.page",
        "the current code cannot read version 1");
  }

  @Test
  void aRemovedFieldWithoutADefaultIsRefusedForOldReaders() {
    assertRefused(
        with("{\"name\": \"title\", \"type\": \"string\"},", ""),
        "Note.title",
        "readers of version 1 cannot read the current letter");
  }

  @Test
  void aRenamedFieldIsRefused() {
    assertRefused(with("\"title\"", "\"headline\""), "Note.title", "version 1");
    assertRefused(with("\"title\"", "\"headline\""), "Note.headline", "version 1");
  }

  @Test
  void aRenamedFieldIsRefusedEvenWithAnAlias() {
    assertRefused(
        with("\"name\": \"title\"", "\"name\": \"headline\", \"aliases\": [\"title\"]"),
        "Note.title",
        "readers of version 1");
  }

  @Test
  void aNewSymbolWithoutADefaultIsRefused() {
    assertRefused(
        with("\"HOME\", \"WORLD\"", "\"HOME\", \"WORLD\", \"SPORT\""), "Note.desk", "SPORT");
  }

  @Test
  void aChangedTypeIsRefusedAlsoWhereOneDirectionWouldDo() {
    assertRefused(
        with("\"words\", \"type\": \"int\"", "\"words\", \"type\": \"long\""),
        "Note.words",
        "LONG");
    assertRefused(
        with(
            "\"words\", \"type\": \"int\", \"default\": 0",
            "\"words\", \"type\": \"string\", \"default\": \"\""),
        "Note.words",
        "STRING");
  }

  @Test
  void textForBytesIsRefusedThoughAvroLetsItPass() {
    assertRefused(
        with("\"title\", \"type\": \"string\"", "\"title\", \"type\": \"bytes\""),
        "Note.title",
        "BYTES");
  }

  @Test
  void anotherLogicalTypeIsRefusedThoughAvroLetsItPass() {
    assertRefused(
        with("timestamp-millis", "timestamp-micros"), "Note.writtenAt", "timestamp-micros");
  }

  @Test
  void aFaultInsideAListIsNamedWithItsWholePath() {
    assertRefused(
        with("\"text\", \"type\": \"string\"", "\"text\", \"type\": \"int\""),
        "Note.parts.text",
        "version 1");
  }

  @Test
  void nullTakenAwayIsRefused() {
    assertRefused(
        with("[\"null\", \"string\"], \"default\": null", "\"string\", \"default\": \"\""),
        "Note.byline",
        "version 1");
  }

  @Test
  void everyShippedVersionCountsAndNotTheLastAlone() {
    Schema first =
        new Schema.Parser().parse(with("{\"name\": \"title\", \"type\": \"string\"},", ""));
    Schema second = new Schema.Parser().parse(SHIPPED);

    List<String> faults = new CompatibilityGate(second).faultsAgainst(List.of(first, second));

    assertThat(faults).isNotEmpty().allMatch(fault -> fault.contains("version 1"));
  }

  private static void assertRefused(String changed, String field, String reason) {
    assertThat(faults(changed))
        .as(changed)
        .anySatisfy(
            fault ->
                assertThat(fault)
                    .startsWith(field + ":")
                    .contains(reason)
                    .contains("Keep the shipped"));
  }

  private static List<String> faults(String changed) {
    Schema current = new Schema.Parser().parse(changed);
    return new CompatibilityGate(current)
        .faultsAgainst(List.of(new Schema.Parser().parse(SHIPPED)));
  }

  private static String with(String part, String other) {
    assertThat(SHIPPED).contains(part);
    return SHIPPED.replace(part, other);
  }
}
