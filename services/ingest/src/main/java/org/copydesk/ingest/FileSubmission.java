package org.copydesk.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.copydesk.ingest.reading.Refusal;

/**
 * Makes submissions of files.
 *
 * <p>The ending tells the media type: .txt, .html or .htm (also .xhtml), .json (the project's own).
 * The file's name without its ending is the external id. Beside "NAME.txt" may lie
 * "NAME.meta.json", one JSON object, all of whose properties are optional: "action" (PUBLISH,
 * CORRECT, WITHDRAW, ERASE; PUBLISH without it), "source", "externalId", "mediaType" (to name a
 * charset), "submittedAt" (an ISO instant) and "metadata" (an object of strings).
 */
public final class FileSubmission {

  private static final String SIDECAR = ".meta.json";

  private static final Map<String, String> MEDIA_TYPES =
      Map.of(
          ".txt", "text/plain",
          ".html", "text/html",
          ".htm", "text/html",
          ".xhtml", "application/xhtml+xml",
          ".json", "application/vnd.copydesk.article+json");

  private FileSubmission() {}

  /**
   * The submission that the file and what lies beside it make.
   *
   * @param source the source where the file beside it names none
   * @param submittedAt when, where the file beside it does not say
   * @throws Refusal code "unsupported-file" for another ending, "bad-sidecar" for a fault beside it
   * @throws IOException where a file cannot be read
   */
  public static Submitted of(Path file, String source, Instant submittedAt)
      throws Refusal, IOException {
    Optional<String> mediaType = mediaType(file);
    if (mediaType.isEmpty()) {
      throw new Refusal(
          "unsupported-file",
          "file",
          "expected a name that ends with .txt, .html, .htm, .xhtml or .json, got "
              + Refusal.shown(name(file)));
    }
    Path beside = file.resolveSibling(id(file) + SIDECAR);
    Sidecar sidecar = Files.exists(beside) ? Sidecar.read(beside) : Sidecar.none();
    return new Submitted(
        sidecar.source().orElse(source),
        sidecar.externalId().orElse(id(file)),
        sidecar.action().orElse(Action.PUBLISH),
        sidecar.mediaType().orElse(mediaType.get()),
        Files.readAllBytes(file),
        sidecar.metadata(),
        sidecar.submittedAt().orElse(submittedAt));
  }

  /**
   * The submission of bytes that came without a file, as from standard input: text/plain.
   *
   * @param externalId the article's id
   */
  public static Submitted ofText(
      byte[] body, String source, String externalId, Instant submittedAt) {
    return new Submitted(
        source, externalId, Action.PUBLISH, "text/plain", body, Map.of(), submittedAt);
  }

  /** The article files directly in the folder, by name; what lies beside them is not among them. */
  public static List<Path> in(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> mediaType(file).isPresent() && !name(file).endsWith(SIDECAR))
          .sorted()
          .toList();
    }
  }

  /** The file's name without its ending. */
  public static String id(Path file) {
    String name = name(file);
    int dot = name.lastIndexOf('.');
    return dot > 0 ? name.substring(0, dot) : name;
  }

  private static Optional<String> mediaType(Path file) {
    String name = name(file).toLowerCase(Locale.ROOT);
    int dot = name.lastIndexOf('.');
    return dot < 0 ? Optional.empty() : Optional.ofNullable(MEDIA_TYPES.get(name.substring(dot)));
  }

  private static String name(Path file) {
    Path name = file.getFileName();
    return name == null ? "" : name.toString();
  }
}
