package org.copydesk.schemas.gate;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.SchemaNormalization;
import org.apache.avro.specific.SpecificData;
import org.copydesk.schemas.topics.TopicSpec;
import org.copydesk.schemas.topics.Topics;

/** The folder of shipped schemas in the source tree: one folder a letter, one file a version. */
final class ShippedFiles {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String INDEX_HEAD =
      """
      # Every version of every letter that shipped. Written by RecordLetters, see ../../../../../README.md.
      # fingerprint as its bytes stand on the wire, letter, version, file
      """;

  private final Path folder;

  ShippedFiles(Path folder) {
    this.folder = folder;
  }

  static ShippedFiles ofThisCheckout() {
    Path root = Path.of(System.getProperty("copydesk.root", ".."));
    return new ShippedFiles(root.resolve("schemas/src/main/resources/schemas/shipped"));
  }

  /** The letters that stand in topics, as they are now, in the order of the catalogue. */
  static List<Schema> currentLetters() {
    List<Schema> letters = new ArrayList<>();
    for (TopicSpec<?> topic : Topics.all()) {
      letters.add(SpecificData.get().getSchema(topic.letter()));
    }
    return List.copyOf(letters);
  }

  /** The file's text for a schema: with docs, in a fixed form, without what only Java needs. */
  static String text(Schema schema) {
    DefaultIndenter lines = new DefaultIndenter("  ", "\n");
    DefaultPrettyPrinter printer =
        new DefaultPrettyPrinter().withObjectIndenter(lines).withArrayIndenter(lines);
    try {
      JsonNode tree = withoutJava(JSON.readTree(schema.toString()));
      return JSON.writer(printer).writeValueAsString(tree) + "\n";
    } catch (IOException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** The shipped versions of a letter, oldest first; empty where none shipped. */
  List<Schema> versions(String letter) throws IOException {
    List<Schema> versions = new ArrayList<>();
    while (Files.exists(file(letter, versions.size() + 1))) {
      String text = Files.readString(file(letter, versions.size() + 1));
      versions.add(new Schema.Parser().parse(text));
    }
    return versions;
  }

  /** The text of the newest version; empty where none shipped. */
  String newestText(String letter) throws IOException {
    int newest = versions(letter).size();
    return newest == 0 ? "" : Files.readString(file(letter, newest));
  }

  /**
   * Writes the schema down as a new version, or over the newest where only docs differ.
   *
   * @return what was done, in words
   */
  String record(Schema schema) throws IOException {
    String letter = schema.getName();
    List<Schema> versions = versions(letter);
    String now = text(schema);
    if (now.equals(newestText(letter))) {
      return letter + ": version " + versions.size() + " stays";
    }
    boolean onlyDocs =
        !versions.isEmpty() && sameButDocs(schema, versions.get(versions.size() - 1));
    int version = onlyDocs ? versions.size() : versions.size() + 1;
    Files.createDirectories(file(letter, version).getParent());
    Files.writeString(file(letter, version), now);
    return letter + ": version " + version + (onlyDocs ? " has its docs renewed" : " recorded");
  }

  void recordIndex(List<Schema> letters) throws IOException {
    Files.writeString(folder.resolve("index.tsv"), index(letters));
  }

  /** The index that the files as they are should have. */
  String index(List<Schema> letters) throws IOException {
    StringBuilder lines = new StringBuilder(INDEX_HEAD);
    for (Schema letter : letters) {
      int number = 0;
      for (Schema version : versions(letter.getName())) {
        number++;
        lines.append(indexLine(letter.getName(), number, version));
      }
    }
    return lines.toString();
  }

  String indexText() throws IOException {
    return Files.readString(folder.resolve("index.tsv"));
  }

  private static String indexLine(String letter, int number, Schema version) {
    byte[] fingerprint = new byte[Long.BYTES];
    ByteBuffer.wrap(fingerprint)
        .order(ByteOrder.LITTLE_ENDIAN)
        .putLong(SchemaNormalization.parsingFingerprint64(version));
    String hex = HexFormat.of().formatHex(fingerprint);
    return "%s\t%s\t%d\t%s/%d.avsc\n".formatted(hex, letter, number, letter, number);
  }

  private Path file(String letter, int version) {
    return folder.resolve(letter).resolve(version + ".avsc");
  }

  private static boolean sameButDocs(Schema one, Schema other) throws IOException {
    return withoutDocs(JSON.readTree(text(one))).equals(withoutDocs(JSON.readTree(text(other))));
  }

  private static JsonNode withoutDocs(JsonNode node) {
    if (node instanceof ObjectNode object) {
      object.remove("doc");
    }
    node.forEach(ShippedFiles::withoutDocs);
    return node;
  }

  /** Takes the choice of Java's string class out, which is nobody's business on the wire. */
  private static JsonNode withoutJava(JsonNode node) {
    if (node instanceof ObjectNode object) {
      object.remove("avro.java.string");
      object.fieldNames().forEachRemaining(name -> object.set(name, withoutJava(object.get(name))));
      boolean bare = object.size() == 1 && object.path("type").isTextual();
      return bare ? object.get("type") : object;
    }
    if (node instanceof com.fasterxml.jackson.databind.node.ArrayNode array) {
      for (int i = 0; i < array.size(); i++) {
        array.set(i, withoutJava(array.get(i)));
      }
    }
    return node;
  }
}
