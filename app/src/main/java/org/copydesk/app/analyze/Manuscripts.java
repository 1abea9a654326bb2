package org.copydesk.app.analyze;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.copydesk.ingest.Action;
import org.copydesk.ingest.Submitted;

/**
 * Files as submissions.
 *
 * @param source the outlet or CMS that they count as
 * @param mediaType of all files; empty to tell it from each file's ending
 * @param metadata what is known beside the text
 * @param standardInput what "-" stands for
 * @param clock when they are handed in
 */
public record Manuscripts(
    String source,
    Optional<String> mediaType,
    Map<String, String> metadata,
    InputStream standardInput,
    Clock clock) {

  /** Enough to tell the size of any real article; what is larger is refused unread. */
  private static final int LARGEST_BYTES = 64 * 1024 * 1024;

  public Manuscripts {
    Objects.requireNonNull(source, "source");
    metadata = Map.copyOf(metadata);
  }

  /**
   * Reads a file, or standard input.
   *
   * @throws IOException where it cannot be read
   * @throws IllegalArgumentException where it is far too large for an article
   */
  public Submitted read(String file) throws IOException {
    return new Submitted(
        source,
        InputFiles.idOf(file),
        Action.PUBLISH,
        mediaType.orElseGet(() -> mediaTypeOf(file)),
        bytes(file),
        metadata,
        clock.instant());
  }

  private byte[] bytes(String file) throws IOException {
    if (file.equals(InputFiles.STANDARD_INPUT)) {
      return bounded(standardInput);
    }
    try (InputStream in = Files.newInputStream(Path.of(file))) {
      return bounded(in);
    }
  }

  private static byte[] bounded(InputStream in) throws IOException {
    byte[] bytes = in.readNBytes(LARGEST_BYTES + 1);
    if (bytes.length > LARGEST_BYTES) {
      throw new IllegalArgumentException(
          "expected an article, got more than " + LARGEST_BYTES + " bytes");
    }
    return bytes;
  }

  private static String mediaTypeOf(String file) {
    return switch (InputFiles.ending(file)) {
      case "html", "htm", "xhtml" -> "text/html";
      case "json" -> "application/json";
      default -> "text/plain; charset=utf-8";
    };
  }
}
