package org.copydesk.ingest.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.copydesk.language.article.Block;
import org.copydesk.language.article.DayOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The example pages under pages/: beside each lies what is expected of it, each block with its kind
 * in ⟦ ⟧ before it.
 */
class PageExamplesTest {

  private static final int HEAD = 6;

  @ParameterizedTest
  @MethodSource("pages")
  void pageIsReadAsExpected(Path page) throws Exception {
    List<String> expected =
        Files.readAllLines(Path.of(page.toString().replace(".html", ".expected")));

    ReadArticle read =
        new HtmlFormat()
            .read(
                new Manuscript(
                    MediaType.of("text/html; charset=utf-8"),
                    Files.readAllBytes(page),
                    Optional.empty(),
                    DayOrder.DAY_FIRST));

    assertThat(marked(read)).isEqualTo(String.join("\n", expected.subList(HEAD, expected.size())));
    assertThat(head(read)).isEqualTo(expected.subList(0, HEAD));
  }

  static Stream<Path> pages() throws IOException, URISyntaxException {
    Path folder = Path.of(PageExamplesTest.class.getResource("pages").toURI());
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".html")).sorted().toList().stream();
    }
  }

  private static List<String> head(ReadArticle read) {
    return List.of(
        "# title: " + read.title(),
        "# bylines: " + String.join(", ", read.bylines()),
        "# published: " + read.published().orElse(""),
        "# language: " + read.language().orElse(""),
        "# section: " + read.section().orElse(""),
        "# metadata: " + String.join(", ", new TreeSet<>(read.metadata().keySet())));
  }

  private static String marked(ReadArticle read) {
    StringBuilder marked = new StringBuilder();
    for (Block block : read.content().layout().blocks()) {
      marked.append('⟦').append(block.kind()).append('⟧');
      marked.append(block.span().of(read.content().text()).replace('\u00a0', ' '));
    }
    return marked.toString();
  }
}
