package org.copydesk.schemas.wire;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.avro.Schema;

/** Every version of every letter that ever shipped, from the files in this jar. */
final class ShippedLetters {
  static final String FOLDER = "/schemas/shipped/";
  static final String INDEX = "index.tsv";

  private final List<ShippedLetter> all;
  private final Map<Long, ShippedLetter> byFingerprint = new HashMap<>();

  /**
   * Of versions with the same fingerprint the last is kept: their bytes are laid out alike.
   *
   * @param all oldest first
   */
  ShippedLetters(List<ShippedLetter> all) {
    this.all = List.copyOf(all);
    for (ShippedLetter letter : all) {
      byFingerprint.put(letter.fingerprint(), letter);
    }
  }

  /**
   * Reads the index and the files it names: a line is fingerprint, letter, version and file, with
   * tabs between them; lines that begin with # are for people.
   */
  static ShippedLetters load() {
    TrustedLetters.trust();
    List<ShippedLetter> all = new ArrayList<>();
    for (String line : text(INDEX).split("\n")) {
      if (!line.isBlank() && !line.startsWith("#")) {
        String[] columns = line.strip().split("\t");
        Schema schema = new Schema.Parser().parse(text(columns[3]));
        all.add(new ShippedLetter(columns[1], Integer.parseInt(columns[2]), schema));
      }
    }
    return new ShippedLetters(all);
  }

  /** The version with that fingerprint, of whatever letter. */
  Optional<ShippedLetter> withFingerprint(long fingerprint) {
    return Optional.ofNullable(byFingerprint.get(fingerprint));
  }

  /** The versions of one letter, oldest first; empty for a letter that never shipped. */
  List<ShippedLetter> versionsOf(String letter) {
    return all.stream().filter(shipped -> shipped.letter().equals(letter)).toList();
  }

  /** The version of a letter that this code writes. */
  ShippedLetter newest(String letter) {
    List<ShippedLetter> versions = versionsOf(letter);
    if (versions.isEmpty()) {
      throw new IllegalArgumentException(letter + " never shipped: see schemas/README.md");
    }
    return versions.get(versions.size() - 1);
  }

  /** All letters, in the order of the index. */
  List<ShippedLetter> all() {
    return all;
  }

  private static String text(String file) {
    String path = FOLDER + file;
    try (InputStream stream = ShippedLetters.class.getResourceAsStream(path)) {
      if (stream == null) {
        throw new FileNotFoundException(path + " is not in the jar of the schemas");
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
