package org.copydesk.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.copydesk.app.Surroundings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real news articles, where they lie beside the checkout; the product does not ship them. */
class CorpusTest {

  private static final Path ROOT = Path.of(System.getProperty("copydesk.root", ".."));
  private static final Path CORPUS = ROOT.resolve("../shared/corpora/polnear");

  @TempDir private Path folder;

  @Test
  void everyRealArticleGoesThroughAndEverySpanSaysItsWords() throws Exception {
    assumeTrue(Files.isDirectory(CORPUS), "shared/ is not beside the checkout: skipped");
    CorpusRun run = new CorpusRun(new Surroundings(Map.of(), ROOT), line -> {});

    CorpusRun.Outcome outcome =
        run.run(
            folder,
            List.of(CORPUS.resolve("train/text"), CORPUS.resolve("dev/text")),
            Duration.ofMinutes(5));

    assertThat(outcome.faults()).isEmpty();
    assertThat(outcome.articles()).isEqualTo(924);
  }
}
