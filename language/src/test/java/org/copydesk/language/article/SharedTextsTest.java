package org.copydesk.language.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The seed and the PolNeAR texts, where they lie beside the checkout. */
class SharedTextsTest {

  private static final Path SHARED =
      Path.of(System.getProperty("copydesk.root", ".."), "..", "shared");

  @Test
  void seedHasItsHeadItsPromosAndItsNotice() throws IOException {
    String text = Files.readString(require(SHARED.resolve("seed/000_c4a6b97a9727aab3.txt")));

    Layout layout = PlainLayout.of(text);

    assertThat(layout.bylines()).containsExactly("Kyle Anzalone");
    assertThat(layout.published()).contains("Jul 17, 2025");
    assertThat(layout.title()).startsWith("Russia Will Target").endsWith("in Ukraine");
    assertThat(words(layout, text, BlockKind.PROMO))
        .hasSize(2)
        .allMatch(words -> words.startsWith("Read also:"));
    assertThat(words(layout, text, BlockKind.NOTICE))
        .singleElement()
        .asString()
        .startsWith("We remind our readers");
    assertThat(
            layout.blocks().stream().map(Block::kind).filter(kind -> kind == BlockKind.PARAGRAPH))
        .hasSize(9);
  }

  @Test
  void everyPolnearTextHasAHeadlineAndParagraphs() throws IOException {
    Path corpus = require(SHARED.resolve("corpora/polnear"));
    List<Path> files;
    try (Stream<Path> walk = Files.walk(corpus)) {
      files = walk.filter(file -> file.toString().endsWith(".txt")).toList();
    }
    assertThat(files).hasSize(924);
    for (Path file : files) {
      String text = Files.readString(file);
      Layout layout = PlainLayout.of(text);
      assertThat(layout.title()).as(file.toString()).isNotEmpty();
      assertThat(layout.blocks().stream().map(Block::kind))
          .as(file.toString())
          .contains(BlockKind.PARAGRAPH);
      assertThat(layout.blocks().get(layout.blocks().size() - 1).span().end())
          .isEqualTo(text.length());
    }
  }

  private static List<String> words(Layout layout, String text, BlockKind kind) {
    return layout.blocks().stream()
        .filter(block -> block.kind() == kind)
        .map(block -> block.words(text).of(text))
        .toList();
  }

  private static Path require(Path path) {
    assumeTrue(Files.exists(path), "shared/ is not beside the checkout: skipped");
    return path;
  }
}
