package org.copydesk.schemas.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.copydesk.letters.Letters;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The gate itself: the letters of this build against everything that ever shipped. */
class ShippedLettersTest {
  private static final String WHAT_TO_DO =
      "%s is not as its newest file in src/main/resources/schemas/shipped says. If the change is"
          + " wanted, record it: ./mvnw -pl schemas test -Dtest=RecordLetters";

  private final ShippedFiles files = ShippedFiles.ofThisCheckout();

  static Stream<Schema> letters() {
    return ShippedFiles.currentLetters().stream();
  }

  @ParameterizedTest
  @MethodSource("letters")
  void theLetterLivesWithEveryVersionThatShipped(Schema letter) throws IOException {
    List<Schema> versions = files.versions(letter.getName());

    assertThat(versions).as(letter.getName()).isNotEmpty();
    assertThat(new CompatibilityGate(letter).faultsAgainst(versions)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("letters")
  void theNewestFileIsTheLetterAsItIs(Schema letter) throws IOException {
    assertThat(files.newestText(letter.getName()))
        .as(WHAT_TO_DO, letter.getName())
        .isEqualTo(ShippedFiles.text(letter));
  }

  @Test
  void theIndexNamesEveryFile() throws IOException {
    assertThat(files.indexText())
        .as(WHAT_TO_DO, "index.tsv")
        .isEqualTo(files.index(ShippedFiles.currentLetters()));
  }

  @Test
  void everyTypeAndEveryFieldSaysWhatItIs() {
    List<String> silent = new ArrayList<>();
    for (Schema type : Letters.PROTOCOL.getTypes()) {
      if (isBlank(type.getDoc())) {
        silent.add(type.getName());
      }
      if (type.getType() == Schema.Type.RECORD) {
        type.getFields().stream()
            .filter(field -> isBlank(field.doc()))
            .forEach(field -> silent.add(type.getName() + "." + field.name()));
      }
    }
    assertThat(silent).as("types and fields in letters.avdl without a doc").isEmpty();
  }

  @Test
  void everyEnumerationHasADefaultForReadersThatAreOlderThanASymbol() {
    assertThat(Letters.PROTOCOL.getTypes())
        .filteredOn(type -> type.getType() == Schema.Type.ENUM)
        .isNotEmpty()
        .allMatch(type -> type.getEnumDefault() != null);
  }

  @Test
  void recordingWritesANewVersionForAChangeAndRenewsDocsInPlace(@TempDir Path folder)
      throws IOException {
    ShippedFiles fresh = new ShippedFiles(folder);

    assertThat(fresh.record(note("Old.", ""))).isEqualTo("Note: version 1 recorded");
    assertThat(fresh.record(note("Old.", ""))).isEqualTo("Note: version 1 stays");
    assertThat(fresh.record(note("New.", ""))).isEqualTo("Note: version 1 has its docs renewed");
    assertThat(fresh.record(note("New.", field("page")))).isEqualTo("Note: version 2 recorded");

    assertThat(fresh.versions("Note")).containsExactly(note("", ""), note("", field("page")));
    assertThat(fresh.index(List.of(note("", ""))).lines().skip(2))
        .hasSize(2)
        .allMatch(line -> line.matches("[0-9a-f]{16}\tNote\t[12]\tNote/[12]\\.avsc"));
  }

  private static Schema note(String doc, String more) {
    String json =
        """
        {"type": "record", "name": "Note", "doc": "%s", "fields": [
          {"name": "title", "type": {"type": "string", "avro.java.string": "String"}}%s
        ]}
        """;
    return new Schema.Parser()
        .parse(json.replace(", \"avro.java.string\": \"String\"", "").formatted(doc, more));
  }

  private static String field(String name) {
    return ", {\"name\": \"%s\", \"type\": \"int\", \"default\": 0}".formatted(name);
  }

  private static boolean isBlank(String doc) {
    return doc == null || doc.isBlank();
  }
}
