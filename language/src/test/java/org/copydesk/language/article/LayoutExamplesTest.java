package org.copydesk.language.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.copydesk.language.text.Span;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The example texts under layouts/: each block begins with its kind in ⟦ ⟧, and the lines with #
 * say what the head tells.
 */
class LayoutExamplesTest {

  private static final Pattern MARK = Pattern.compile("⟦([A-Z]+)⟧");

  @ParameterizedTest
  @MethodSource("examples")
  void textIsLaidOutAsMarked(Path example) throws IOException {
    List<String> lines = Files.readAllLines(example);
    String marked = String.join("\n", lines.subList(3, lines.size()));
    String text = MARK.matcher(marked).replaceAll("");

    Layout layout = PlainLayout.of(text);

    assertThat(layout.blocks()).isEqualTo(blocks(marked));
    assertThat(layout.title()).isEqualTo(told(lines.get(0), "title"));
    assertThat(String.join(", ", layout.bylines())).isEqualTo(told(lines.get(1), "bylines"));
    String published = told(lines.get(2), "published");
    assertThat(layout.published().map(LayoutExamplesTest::withoutLabel))
        .isEqualTo(Optional.of(published).filter(words -> !words.isEmpty()));
  }

  static Stream<Path> examples() throws IOException, URISyntaxException {
    Path folder = Path.of(LayoutExamplesTest.class.getResource("layouts").toURI());
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList().stream();
    }
  }

  private static List<Block> blocks(String marked) {
    List<Block> blocks = new ArrayList<>();
    Matcher mark = MARK.matcher(marked);
    int removed = 0;
    int start = 0;
    BlockKind open = BlockKind.OTHER;
    while (mark.find()) {
      if (mark.start() > removed) {
        blocks.add(new Block(open, new Span(start, mark.start() - removed)));
      }
      start = mark.start() - removed;
      open = BlockKind.valueOf(mark.group(1));
      removed += mark.group().length();
    }
    blocks.add(new Block(open, new Span(start, marked.length() - removed)));
    return blocks;
  }

  private static String told(String line, String what) {
    String lead = "# " + what + ":";
    assertThat(line).startsWith(lead);
    return line.substring(lead.length()).strip();
  }

  private static String withoutLabel(String words) {
    return words.replaceFirst("^Published: ", "");
  }
}
