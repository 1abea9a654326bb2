package org.copydesk.app.analyze;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.copydesk.ingest.Action;
import org.copydesk.ingest.FileSubmission;
import org.copydesk.ingest.Submitted;
import org.copydesk.ingest.reading.Refusal;
import org.copydesk.runtime.Outcome;
import org.copydesk.runtime.Outcome.Accepted;
import org.copydesk.runtime.Outcome.Rejected;

/**
 * Files as submissions.
 *
 * @param source the outlet or CMS that they count as, where what lies beside a file names none
 * @param mediaType of all files; empty to tell it from each file's ending
 * @param metadata what is known beside the text; it wins over what lies beside a file
 * @param standardInput what "-" stands for
 * @param clock when they are handed in
 */
public record Manuscripts(
    String source,
    Optional<String> mediaType,
    Map<String, String> metadata,
    InputStream standardInput,
    Clock clock) {

  /** Far beyond any article; what is larger is refused unread. */
  private static final int LARGEST_BYTES = 64 * 1024 * 1024;

  public Manuscripts {
    Objects.requireNonNull(source, "source");
    metadata = Map.copyOf(metadata);
  }

  /** Reads a file, or standard input; what cannot be used is rejected with the reason. */
  public Outcome<Submitted> read(String file) {
    try {
      return new Accepted<>(asTold(submitted(file)));
    } catch (Refusal e) {
      return new Rejected<>(e.code(), e.field(), e.detail());
    } catch (IOException e) {
      return new Rejected<>("unreadable-file", "", "expected a file that can be read, got " + e);
    }
  }

  private Submitted submitted(String file) throws IOException, Refusal {
    if (file.equals(InputFiles.STANDARD_INPUT)) {
      return stream(file, standardInput);
    }
    Path path = Path.of(file);
    boolean toldFromEnding = mediaType.isEmpty() && Files.isRegularFile(path);
    if (!toldFromEnding) {
      try (InputStream in = Files.newInputStream(path)) {
        return stream(file, in);
      }
    }
    requireSize(Files.size(path));
    return FileSubmission.of(path, source, clock.instant());
  }

  private Submitted stream(String file, InputStream in) throws IOException, Refusal {
    byte[] body = in.readNBytes(LARGEST_BYTES + 1);
    requireSize(body.length);
    return FileSubmission.ofText(body, source, InputFiles.idOf(file), clock.instant());
  }

  private static void requireSize(long bytes) throws Refusal {
    if (bytes > LARGEST_BYTES) {
      throw new Refusal(
          "too-large",
          "body",
          "expected an article of at most " + LARGEST_BYTES + " bytes, got " + bytes + " or more");
    }
  }

  private Submitted asTold(Submitted submitted) {
    Map<String, String> all = new HashMap<>(submitted.metadata());
    all.putAll(metadata);
    boolean hasBody = submitted.action() == Action.PUBLISH || submitted.action() == Action.CORRECT;
    return new Submitted(
        submitted.source(),
        submitted.externalId(),
        submitted.action(),
        hasBody ? mediaType.orElse(submitted.mediaType()) : "",
        hasBody ? submitted.body() : new byte[0],
        all,
        submitted.submittedAt());
  }
}
