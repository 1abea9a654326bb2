package org.copydesk.app.terminal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class PrintingTest {

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void wordsAreWrappedAtBlanksUnderTheIndent() {
    String wrapped =
        new MarkedText()
            .add("one two three four five six seven eight nine ten eleven")
            .wrapped(terminal(false, 40), "    ");

    assertThat(wrapped).isEqualTo("one two three four five six seven eight\n    nine ten eleven");
  }

  @Test
  void aWordLongerThanTheLineIsBrokenAndNoPairIsSplit() {
    String emoji = "😀".repeat(60);

    String wrapped = new MarkedText().add(emoji).wrapped(terminal(false, 40), "");

    assertThat(wrapped.replace("\n", "")).isEqualTo(emoji);
    assertThat(wrapped.lines()).allMatch(line -> line.length() <= 40);
  }

  @Test
  void paintIsShownOnlyWhereColourIs() {
    MarkedText text = new MarkedText().add("said", Paint.CUE).add(" he");

    assertThat(text.wrapped(terminal(false, 80), "")).isEqualTo("said he");
    assertThat(text.wrapped(terminal(true, 80), "")).startsWith("\u001b[").endsWith(" he");
  }

  @Test
  void nothingOfAnyTextIsLostByWrapping() {
    Random random = new Random(7);
    for (int round = 0; round < 300; round++) {
      String text =
          random
              .ints(random.nextInt(200), 0, 6)
              .mapToObj(
                  it ->
                      switch (it) {
                        case 0 -> " ";
                        case 1 -> "\n";
                        case 2 -> "😀";
                        default -> "ab";
                      })
              .collect(Collectors.joining());
      String wrapped = new MarkedText().add(text).wrapped(terminal(false, 40), "  ");
      assertThat(wrapped.replaceAll("\\s", "")).isEqualTo(text.replaceAll("\\s", ""));
      assertThat(wrapped.lines()).allMatch(line -> line.length() <= 42);
    }
  }

  @Test
  void aHugeTextIsWrappedInLinearTime() {
    MarkedText text = new MarkedText().add("word ".repeat(200_000));

    Assertions.assertTimeout(
        Duration.ofSeconds(10), () -> text.wrapped(terminal(false, 80), "    "));
  }

  @Test
  void charactersThatActOnATerminalAreReplaced() {
    assertThat(Printable.of("a\u001b[31mb\rc\u202ed\te\nf\u009b"))
        .isEqualTo("a\ufffd[31mb\ufffdc\ufffdd e\nf\ufffd");
    assertThat(Printable.line(" a \n\n b\u00a0c ")).isEqualTo("a b c");
  }

  @Test
  void aTableCutsWhatIsTooWideAndLetsTheLastColumnGoOn() {
    Table table = new Table("name", "detail");
    table.row("x".repeat(60), "one two three four five six seven eight nine ten");

    table.print(terminal(false, 80));

    assertThat(out.toString().lines()).first().asString().startsWith("name ").endsWith("detail");
    assertThat(out.toString()).contains("…").contains("ten");
    assertThat(out.toString().lines()).allMatch(line -> line.length() <= 80);
  }

  @Test
  void aRowNeedsACellForEachHeading() {
    Table table = new Table("one", "two");

    assertThatThrownBy(() -> table.row("only one"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("expected 2 cells, got 1");
  }

  @Test
  void progressIsSilentWhereNobodyWatches() {
    try (Progress progress = new Progress(terminal(false, 80))) {
      progress.show("half done");
    }

    assertThat(err.toString()).isEmpty();
  }

  private Terminal terminal(boolean coloured, int width) {
    return new Terminal(
        InputStream.nullInputStream(),
        new PrintWriter(out),
        new PrintWriter(err),
        coloured,
        false,
        width);
  }
}
