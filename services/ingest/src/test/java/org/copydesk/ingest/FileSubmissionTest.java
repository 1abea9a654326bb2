package org.copydesk.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.copydesk.ingest.reading.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileSubmissionTest {

  private final Path folder;

  FileSubmissionTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void nameTellsIdAndMediaType() throws IOException, Refusal {
    Submitted submitted =
        FileSubmission.of(file("bridge.opens.html", "<p>x"), "files", Samples.NOW);

    assertThat(submitted.externalId()).isEqualTo("bridge.opens");
    assertThat(submitted.source()).isEqualTo("files");
    assertThat(submitted.mediaType()).isEqualTo("text/html");
    assertThat(submitted.action()).isEqualTo(Action.PUBLISH);
    assertThat(submitted.body()).asString().isEqualTo("<p>x");
    assertThat(submitted.submittedAt()).isEqualTo(Samples.NOW);
  }

  @Test
  void whatLiesBesideIsHeeded() throws IOException, Refusal {
    file(
        "bridge-2.meta.json",
        """
        {"action": "correct", "externalId": "bridge", "source": "courier", "mediaType": "text/plain; charset=utf-16",
         "submittedAt": "2024-01-01T00:00:00Z", "metadata": {"genre": "news"}}
        """);

    Submitted submitted = FileSubmission.of(file("bridge-2.txt", "x"), "files", Samples.NOW);

    assertThat(submitted.id()).isEqualTo("courier/bridge");
    assertThat(submitted.action()).isEqualTo(Action.CORRECT);
    assertThat(submitted.mediaType()).isEqualTo("text/plain; charset=utf-16");
    assertThat(submitted.submittedAt()).isEqualTo(Instant.parse("2024-01-01T00:00:00Z"));
    assertThat(submitted.metadata()).isEqualTo(Map.of("genre", "news"));
  }

  @Test
  void folderHoldsArticlesAndWhatLiesBesideThem() throws IOException {
    file("b.txt", "x");
    file("a.json", "{}");
    file("a.meta.json", "{}");
    file("notes.md", "x");

    assertThat(FileSubmission.in(folder))
        .extracting(Path::getFileName)
        .extracting(Path::toString)
        .containsExactly("a.json", "b.txt");
  }

  @Test
  void faultsBesideAreAllNamed() throws IOException {
    file(
        "b.meta.json",
        "{\"acton\": \"x\", \"action\": \"delete\", \"metadata\": {\"a\": 1}, \"source\": 2}");
    Path article = file("b.txt", "x");

    assertThatThrownBy(() -> FileSubmission.of(article, "files", Samples.NOW))
        .isInstanceOf(Refusal.class)
        .hasMessageContainingAll("b.meta.json", "\"acton\"", "\"delete\"", "/metadata/", "/source");
  }

  @Test
  void otherEndingsAreRefused() throws IOException {
    Path article = file("b.pdf", "x");

    assertThatThrownBy(() -> FileSubmission.of(article, "files", Samples.NOW))
        .isInstanceOf(Refusal.class)
        .hasMessageContainingAll(".txt", "\"b.pdf\"");
  }

  private Path file(String name, String content) throws IOException {
    return Files.writeString(folder.resolve(name), content);
  }
}
