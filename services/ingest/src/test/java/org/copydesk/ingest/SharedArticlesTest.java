package org.copydesk.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.copydesk.ingest.reading.Refusal;
import org.copydesk.language.article.Article;
import org.copydesk.language.article.Published;
import org.junit.jupiter.api.Test;

/** The seed and the PolNeAR texts, where they lie beside the checkout. */
class SharedArticlesTest {

  private static final Path SHARED =
      Path.of(System.getProperty("copydesk.root", ".."), "..", "shared");

  private final IngestStep step = new IngestStep(IngestSettings.standard());

  @Test
  void seedKeepsItsTextAndHasItsHead() throws IOException, Refusal {
    Path seed = require(SHARED.resolve("seed/000_c4a6b97a9727aab3.txt"));

    Article article = take(seed);

    assertThat(article.text()).isEqualTo(Files.readString(seed));
    assertThat(article.externalId()).isEqualTo("000_c4a6b97a9727aab3");
    assertThat(article.bylines()).containsExactly("Kyle Anzalone");
    assertThat(article.published().map(Published::day)).contains(LocalDate.of(2025, 7, 17));
    assertThat(article.published().map(Published::zone)).contains("none");
  }

  @Test
  void everyPolnearTextIsTakenAsItIs() throws IOException, Refusal {
    List<Path> files;
    try (Stream<Path> walk = Files.walk(require(SHARED.resolve("corpora/polnear")))) {
      files = walk.filter(file -> file.toString().endsWith(".txt")).toList();
    }
    for (Path file : files) {
      assertThat(take(file).text()).isEqualTo(Files.readString(file));
    }
    assertThat(files).hasSize(924);
  }

  private Article take(Path file) throws IOException, Refusal {
    return Samples.accepted(
        step.take(FileSubmission.of(file, "shared", Samples.NOW), Optional.empty()));
  }

  private static Path require(Path path) {
    assumeTrue(Files.exists(path), "shared/ is not beside the checkout: skipped");
    return path;
  }
}
