package org.copydesk.desk.pages.difference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.copydesk.desk.pages.difference.DiffView.Change;
import org.copydesk.desk.pages.difference.DiffView.Paragraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class DifferencesTest {

  @Test
  void changedWordsAreMarkedInTheirParagraph() {
    List<Paragraph> paragraphs =
        Differences.of("One stays.\n\nThe boat is late.", "One stays.\n\nThe boat is early.");

    assertThat(paragraphs)
        .extracting(Paragraph::change)
        .containsExactly(Change.SAME, Change.CHANGED);
    assertThat(pieces(paragraphs.get(1), Change.GONE)).isEqualTo("late");
    assertThat(pieces(paragraphs.get(1), Change.COME)).isEqualTo("early");
  }

  @Test
  void sameTextIsOneGap() {
    assertThat(Differences.of("a\nb\nc", "a\nb\nc"))
        .allSatisfy(it -> assertThat(it.change()).isEqualTo(Change.SAME))
        .hasSize(1);
  }

  @Test
  void otherParagraphIsReplacedWhole() {
    assertThat(Differences.of("Boats go at night.", "Nobody asked the crews, said Reyes."))
        .extracting(Paragraph::change)
        .containsExactly(Change.GONE, Change.COME);
  }

  @Test
  void paragraphIsFoundAgainBesideOnesThatAreGone() {
    assertThat(
            Differences.of(
                "A source told tales.\n\nThe union would welcome work.\n\nNo more.",
                "The union would welcome more work."))
        .extracting(Paragraph::change)
        .containsExactly(Change.GONE, Change.CHANGED, Change.GONE);
  }

  @Test
  @Timeout(value = 20, unit = TimeUnit.SECONDS)
  void hugeTextsWithNothingInCommonAreComparedInTime() {
    assertThat(Differences.of(noise(1), noise(2))).isNotEmpty();
  }

  private static String noise(int seed) {
    Random random = new Random(seed);
    StringBuilder text = new StringBuilder();
    for (int at = 0; at < 100_000; at++) {
      text.append(random.nextInt(1_000_000)).append(at % 50 == 0 ? "\n\n" : " ");
    }
    return text.toString();
  }

  private static String pieces(Paragraph paragraph, Change change) {
    return paragraph.pieces().stream()
        .filter(it -> it.change() == change)
        .map(DiffView.Piece::text)
        .collect(Collectors.joining());
  }
}
