package org.copydesk.language.reading;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Real articles: nothing thrown, all invariants kept. */
class CorpusReadingTest {

  private static final int EVERY = 12;

  @ParameterizedTest
  @ValueSource(strings = {"train.gold.jsonl", "dev.gold.jsonl"})
  void realArticlesKeepTheInvariants(String name) throws IOException {
    Path file = ReadingSamples.shared("corpora", "polnear", name);
    assumeTrue(Files.exists(file), "shared/ is not beside the checkout: skipped");
    ArticleReader reader = RuleReader.standard();
    ObjectMapper json = new ObjectMapper();
    List<String> lines;
    try (Stream<String> all = Files.lines(file)) {
      lines = all.toList();
    }

    for (int i = 0; i < lines.size(); i += EVERY) {
      String text = json.readTree(lines.get(i)).get("text").asText();
      Invariants.assertHold(reader.read(ReadingSamples.article(text)));
    }
  }
}
