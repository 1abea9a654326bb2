package org.copydesk.language.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LayoutInvariantsTest {

  private static final int SIZE = 900 * 1024;

  private static final List<String> SHARDS =
      List.of(
          "\n",
          "\n\n",
          " ",
          "\t",
          "\r\n",
          "\u00a0",
          "\u2028",
          "By ",
          "by Ana Roe",
          "Jul 17, 2025",
          "17/07/2025 ",
          "Read also:",
          "Read more",
          "Related: ",
          "Correction:",
          "Editor’s note: ",
          "LONDON — ",
          "KYIV, July 3 (Agency) — ",
          "“",
          "”",
          "\"",
          "(",
          ")",
          " | ",
          " – ",
          "> ",
          "***",
          "Photo: ",
          "https://a.example/b",
          "\ud83d\ude00",
          "\ud800",
          "\udc00",
          "\u0000",
          "the council said ",
          "The Council",
          ".",
          ":",
          ",",
          "and ",
          "é",
          "中文",
          "OPINION",
          "All rights reserved",
          "Reporting by Ana Roe; editing by Max Poe",
          "this article does not necessarily",
          "1",
          "2024 ");

  @Test
  void blocksCoverEveryCharacterOfRandomText() {
    Random random = new Random(20240304);
    for (int round = 0; round < 4000; round++) {
      String text =
          IntStream.range(0, random.nextInt(60))
              .mapToObj(i -> SHARDS.get(random.nextInt(SHARDS.size())))
              .collect(Collectors.joining());

      assertCovers(text, PlainLayout.of(text));
      assertCovers(text, PlainLayout.of(text, "The Council"));
      assertThat(PlainLayout.of(text)).isEqualTo(PlainLayout.of(text));
    }
  }

  @Test
  void piecesMakeATextThatTheirBlocksCover() {
    Random random = new Random(7);
    for (int round = 0; round < 1000; round++) {
      List<TextPiece> pieces =
          IntStream.range(0, random.nextInt(12)).mapToObj(i -> piece(random)).toList();

      LaidOut laid = PieceLayout.of(pieces);

      assertCovers(laid.text(), laid.layout());
    }
  }

  @ParameterizedTest
  @MethodSource("hostile")
  void hostileTextTakesUnderASecond(String name, String text) {
    long before = cpuNanos();

    Layout layout = PlainLayout.of(text);

    assertThat(Duration.ofNanos(cpuNanos() - before)).as(name).isLessThan(Duration.ofSeconds(1));

    assertCovers(text, layout);
  }

  @Test
  void emptyTextHasNoBlocks() {
    assertThat(PlainLayout.of("").blocks()).isEmpty();
  }

  @Test
  void blanksAloneAreOneBlockOfNoKind() {
    assertThat(PlainLayout.of(" \n\n ")).satisfies(layout -> assertCovers(" \n\n ", layout));
    assertThat(PlainLayout.of(" \n\n ").blocks())
        .extracting(Block::kind)
        .containsExactly(BlockKind.OTHER);
  }

  static List<Object[]> hostile() {
    return Map.ofEntries(
            Map.entry("line feeds", "\n".repeat(SIZE)),
            Map.entry("10^5 lines", "a\n".repeat(100_000)),
            Map.entry("10^5 promos", "Read also:\nA title\n".repeat(SIZE / 20)),
            Map.entry("headings only", "Read also:\n".repeat(SIZE / 11)),
            Map.entry("corrections only", "CORRECTION:\n".repeat(SIZE / 12)),
            Map.entry("one line", "word ".repeat(SIZE / 5)),
            Map.entry("one word", "A".repeat(SIZE)),
            Map.entry("capitals", "AB ".repeat(SIZE / 3)),
            Map.entry("capital lines", "AB CD EF, GH IJ, KL\n".repeat(SIZE / 20)),
            Map.entry("brackets", "(".repeat(SIZE)),
            Map.entry("quotation marks", "“".repeat(SIZE / 3)),
            Map.entry("bylines", "by A and B and C, D, E & F\n".repeat(SIZE / 27)),
            Map.entry("long bylines", ("by " + "A and ".repeat(38) + "1\n").repeat(SIZE / 233)),
            Map.entry("dates", "1 2 3 4 5 | 6 - 7 Jul 17:04:05 pm\n".repeat(SIZE / 35)),
            Map.entry("bars", ("|".repeat(239) + "\n").repeat(SIZE / 240)),
            Map.entry("dashes", (" - ".repeat(79) + "\n").repeat(SIZE / 238)),
            Map.entry("quoted lines", "> a\n".repeat(SIZE / 4)),
            Map.entry("calls", ("follow " + "a ".repeat(190) + "\n\n").repeat(SIZE / 389)),
            Map.entry("captions", ("x".repeat(300) + "(photo by \n\n").repeat(SIZE / 312)),
            Map.entry("links", ("http://a ".repeat(40) + "!\n").repeat(SIZE / 362)),
            Map.entry("credits", ("Reporting by " + "a ".repeat(100) + "\n\n").repeat(SIZE / 215)),
            Map.entry(
                "notices", ("the author " + "does not ".repeat(150) + "\n\n").repeat(SIZE / 1363)))
        .entrySet()
        .stream()
        .map(entry -> new Object[] {entry.getKey(), entry.getValue()})
        .toList();
  }

  private static TextPiece piece(Random random) {
    String words =
        SHARDS.get(random.nextInt(SHARDS.size())) + SHARDS.get(random.nextInt(SHARDS.size()));
    BlockKind[] kinds = BlockKind.values();
    return random.nextBoolean()
        ? TextPiece.of(words)
        : TextPiece.of(kinds[random.nextInt(kinds.length)], words);
  }

  private static void assertCovers(String text, Layout layout) {
    int at = 0;
    for (Block block : layout.blocks()) {
      assertThat(block.span().start()).isEqualTo(at);
      assertThat(block.span().length()).isPositive();
      at = block.span().end();
    }
    assertThat(at).isEqualTo(text.length());
  }

  /**
   * Processor time of this thread: unlike the clock's, it does not grow when the machine is busy.
   */
  private static long cpuNanos() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }
}
