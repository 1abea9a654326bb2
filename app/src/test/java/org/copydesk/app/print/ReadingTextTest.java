package org.copydesk.app.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.copydesk.app.terminal.Terminal;
import org.copydesk.letters.Article;
import org.copydesk.letters.Block;
import org.copydesk.letters.BlockKind;
import org.copydesk.letters.Quote;
import org.copydesk.letters.TextSpan;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a terminal shows is in files under print/, "^[" for the character that begins a colour. */
class ReadingTextTest {

  private static final Path GOLDEN = Path.of("src", "test", "resources", "print");

  @ParameterizedTest
  @CsvSource({
    "wide, 110, false, false",
    "narrow, 60, false, false",
    "explained, 90, false, true",
    "coloured, 90, true, true"
  })
  void aReadingLooksAsItIsMeantTo(String name, int width, boolean coloured, boolean explained)
      throws IOException {
    String shown = shown(MadeReading.reading(), width, coloured, explained);

    assertThat(shown.replace("\u001b", "^["))
        .isEqualTo(Files.readString(GOLDEN.resolve(name + ".txt")));
  }

  @ParameterizedTest
  @CsvSource({"40", "61", "80", "120"})
  void noLineIsWiderThanTheTerminal(int width) {
    String shown = shown(MadeReading.reading(), width, false, true);

    assertThat(shown.lines()).allMatch(line -> line.codePointCount(0, line.length()) <= width);
  }

  @Test
  void colourChangesNoWordOfTheArticle() {
    String plain = shown(MadeReading.reading(), 100, false, false);
    String coloured = shown(MadeReading.reading(), 100, true, false);

    List<String> words = Arrays.asList(MadeReading.TEXT.split("\\s+"));
    assertThat(words(coloured.replaceAll("\u001b\\[[0-9;]*m", ""))).containsAll(words);
    assertThat(words(plain.replaceAll("[\\[\\]{}<>!]", ""))).containsAll(words);
  }

  @Test
  void tensOfThousandsOfMarksInOneParagraphAreShownInLinearTime() {
    Reading made = MadeReading.reading();
    String text = "“Yes” ".repeat(50_000);
    Block block =
        Block.newBuilder().setKind(BlockKind.PARAGRAPH).setStart(0).setEnd(text.length()).build();
    Reading huge =
        new Reading(
            Article.newBuilder(made.article()).setText(text).setBlocks(List.of(block)).build(),
            IntStream.range(0, 50_000).mapToObj(ReadingTextTest::yes).toList(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of());

    Assertions.assertTimeout(Duration.ofSeconds(20), () -> shown(huge, 100, true, false));
  }

  private static Quote yes(int number) {
    return Quote.newBuilder(MadeReading.reading().quotes().get(3))
        .setId("q" + number)
        .setSpans(List.of(new TextSpan(6 * number, 6 * number + 5, "“Yes”")))
        .build();
  }

  private static List<String> words(String shown) {
    return Arrays.asList(shown.split("[\\s\u00a0]+"));
  }

  private static String shown(Reading reading, int width, boolean coloured, boolean explained) {
    StringWriter out = new StringWriter();
    Terminal terminal =
        new Terminal(
            InputStream.nullInputStream(),
            new PrintWriter(out),
            new PrintWriter(new StringWriter()),
            coloured,
            false,
            width);
    new ReadingText(terminal, explained).print("bridge", reading);
    return out.toString();
  }
}
