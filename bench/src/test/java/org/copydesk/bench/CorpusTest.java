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
  void everyRealArticleGoesThroughByRulesAndEverySpanSaysItsWords() throws Exception {
    CorpusRun.Outcome outcome =
        run(
            Map.of("COPYDESK_QUOTES_READER", "rules", "COPYDESK_STANCE_READER", "rules"),
            List.of(CORPUS.resolve("train/text"), CORPUS.resolve("dev/text")));

    assertThat(outcome.faults()).isEmpty();
    assertThat(outcome.articles()).isEqualTo(924);
  }

  @Test
  void realArticlesGoThroughByModelsAndEverySpanSaysItsWords() throws Exception {
    CorpusRun.Outcome outcome =
        run(
            Map.of("COPYDESK_QUOTES_READER", "model", "COPYDESK_STANCE_READER", "model"),
            List.of(CORPUS.resolve("dev/text")));

    assertThat(outcome.faults()).isEmpty();
    assertThat(outcome.articles()).isEqualTo(84);
  }

  private CorpusRun.Outcome run(Map<String, String> readers, List<Path> folders) throws Exception {
    assumeTrue(Files.isDirectory(CORPUS), "shared/ is not beside the checkout: skipped");
    return new CorpusRun(new Surroundings(readers, ROOT), line -> {})
        .run(folder, folders, Duration.ofMinutes(5));
  }
}
