package org.copydesk.language.encoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.copydesk.language.text.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WordPiecesTest {

  private static final List<String> VOCABULARY =
      List.of(
          "[PAD]", "[UNK]", "[CLS]", "[SEP]", "har", "##bor", "##s", "caf", "##e", "cafe", "\"",
          ",", "中", "文", "'", "s", "a", "##a");

  private final WordPieces words = WordPieces.of(VOCABULARY);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "Harbors        | har ##bor ##s",
        "HARBOR, harbor | har ##bor , har ##bor",
        "caf\u00e9      | cafe",
        "cafe\u0301s    | cafe ##s",
        "ha\u00adr\u200bbor | har ##bor",
        "\"caf\u00e9\"  | \" cafe \"",
        "har's          | har ' s",
        "\u4e2d\u6587   | \u4e2d \u6587",
        "harx           | [UNK]",
        "har\u00a0har   | har har"
      })
  void wordsAreCutIntoTheLongestPieces(String text, String expected) {
    assertThat(pieces(words.of(text))).isEqualTo(expected);
  }

  @Test
  void wordsKeepTheirPlacesInTheText() {
    String text = "x \uD83D\uDEA2 Cafe\u0301s, har\u200bbor";
    Pieces pieces = words.of(text, new Span(2, text.length()));

    List<String> found = new ArrayList<>();
    for (int word = 0; word < pieces.words(); word++) {
      found.add(pieces.span(word).of(text));
    }
    assertThat(found).containsExactly("\uD83D\uDEA2", "Cafe\u0301s", ",", "har\u200bbor");
    assertThat(pieces.wordAt(3)).isEqualTo(1);
    assertThat(pieces.wordAt(text.length())).isEqualTo(4);
  }

  @Test
  void wordOfMoreThanAHundredCharactersIsUnknown() {
    assertThat(pieces(words.of("a".repeat(100)))).startsWith("a ##a").doesNotContain("[UNK]");
    assertThat(pieces(words.of("a".repeat(101)))).isEqualTo("[UNK]");
  }

  @Test
  void vocabularyWithoutTheMarksOfATextIsRefused() {
    assertThatThrownBy(() -> WordPieces.of(List.of("[UNK]", "a")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("[CLS]");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "a ", "\u0301", "\"", "\u200b", "\uD83D\uDEA2", "\uD83D", "\u4e2d"})
  void repeatedPieceIsCutInTimeLinearInTheText(String piece) {
    String text = piece.repeat(100_000);

    assertThat(Timed.of(() -> words.of(text))).isLessThan(Duration.ofSeconds(2));
  }

  @Test
  void wordsAreInOrderAndInsideOfAnyText() {
    Random chance = new Random(7);
    for (int round = 0; round < 300; round++) {
      StringBuilder text = new StringBuilder();
      for (int i = chance.nextInt(60); i > 0; i--) {
        int c = chance.nextInt(4) == 0 ? chance.nextInt(0x20000) : 32 + chance.nextInt(96);
        text.appendCodePoint(c);
      }
      Pieces pieces = words.of(text.toString());
      int end = 0;
      for (int word = 0; word < pieces.words(); word++) {
        assertThat(pieces.start(word)).isGreaterThanOrEqualTo(Math.max(0, end - 1));
        assertThat(pieces.end(word)).isGreaterThan(pieces.start(word));
        assertThat(pieces.first(word + 1)).isGreaterThan(pieces.first(word));
        end = pieces.end(word);
      }
      assertThat(end).isLessThanOrEqualTo(text.length());
      assertThat(pieces.first(pieces.words())).isEqualTo(pieces.size());
    }
  }

  private static String pieces(Pieces pieces) {
    List<String> found = new ArrayList<>();
    for (int i = 0; i < pieces.size(); i++) {
      found.add(VOCABULARY.get(pieces.id(i)));
    }
    return String.join(" ", found);
  }
}
