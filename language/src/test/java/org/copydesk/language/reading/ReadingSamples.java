package org.copydesk.language.reading;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.copydesk.language.article.Article;
import org.copydesk.language.article.ArticleStatus;
import org.copydesk.language.article.Layout;
import org.copydesk.language.article.PlainLayout;

/** Articles for the tests: of any text, and of the example files. */
final class ReadingSamples {

  private static final String EXPECTED = "== expected";

  /**
   * One example file.
   *
   * @param name of the file
   * @param text of the article
   * @param expected the reading in the notation of {@link ReadingText}
   */
  record Example(String name, String text, String expected) {

    @Override
    public String toString() {
      return name;
    }
  }

  private ReadingSamples() {}

  static Article article(String text) {
    Layout layout = PlainLayout.of(text);
    return new Article(
        "test/1",
        1,
        ArticleStatus.PUBLISHED,
        "test",
        "1",
        layout.title(),
        layout.bylines(),
        Optional.empty(),
        Optional.of("en"),
        Optional.empty(),
        text,
        layout.blocks(),
        Map.of(),
        "0",
        Instant.EPOCH,
        List.of());
  }

  static List<Example> examples() {
    try (Stream<Path> files = Files.list(Path.of("src", "test", "resources", "quotes"))) {
      return files.sorted().map(ReadingSamples::example).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Example example(Path file) {
    try {
      String all = Files.readString(file);
      String body =
          all.lines().filter(line -> !line.startsWith("#")).reduce("", (a, b) -> a + b + "\n");
      int cut = body.indexOf(EXPECTED);
      return new Example(
          file.getFileName().toString(),
          body.substring(0, cut).strip(),
          body.substring(cut + EXPECTED.length()).strip());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The folder beside the checkout, where it is there. */
  static Path shared(String first, String... more) {
    return Path.of(System.getProperty("copydesk.root", ".."), "..", "shared")
        .resolve(Path.of(first, more));
  }
}
