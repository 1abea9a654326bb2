package org.copydesk.desk.pages.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class SegmentsTest {

  private static Mark flag(int start, int end, int rank) {
    return new Mark(start, end, Layer.FLAG, "f" + rank, rank, "f" + start, null);
  }

  private static Mark quote(int start, int end) {
    Label label = new Label("at-q", "quote-q", "lq", "q1", "quote 1");
    return new Mark(start, end, Layer.QUOTE, "qd", 0, "q1", label);
  }

  @Test
  void overlappingMarksAreCutWhereEachBeginsAndEnds() {
    List<Segment> segments =
        Segments.of("abcdefgh", new int[] {0, 8}, List.of(quote(1, 5), flag(3, 7, 2))).get(0);

    assertThat(segments).extracting(Segment::text).containsExactly("a", "bc", "de", "fg", "h");
    assertThat(segments)
        .extracting(Segment::css)
        .containsExactly("", "q qd", "q qd f f2", "f f2", "");
    assertThat(segments.get(1).labels()).hasSize(1);
    assertThat(segments.get(2).labels()).isEmpty();
  }

  @Test
  void gravestFlagGivesTheLookAndSeveralAreDoubled() {
    List<Segment> segments =
        Segments.of("abcdef", new int[] {0, 6}, List.of(flag(0, 6, 1), flag(2, 4, 4))).get(0);

    assertThat(segments).extracting(Segment::css).containsExactly("f f1", "f f4 many", "f f1");
  }

  @Test
  void markAcrossBlocksGoesOnInTheNext() {
    List<List<Segment>> blocks = Segments.of("abcd", new int[] {0, 2, 4}, List.of(quote(1, 3)));

    assertThat(blocks).hasSize(2);
    assertThat(blocks.get(0)).extracting(Segment::css).containsExactly("", "q qd");
    assertThat(blocks.get(1)).extracting(Segment::css).containsExactly("q qd", "");
  }

  @Test
  void segmentsTogetherAreTheTextWhateverTheMarks() {
    Random random = new Random(5);
    String text = "x".repeat(200);
    for (int round = 0; round < 300; round++) {
      List<Mark> marks = new ArrayList<>();
      for (int at = random.nextInt(30); at > 0; at--) {
        int start = random.nextInt(199);
        marks.add(flag(start, start + 1 + random.nextInt(200 - start), random.nextInt(5)));
      }
      int cut = 1 + random.nextInt(198);
      String joined =
          Segments.of(text, new int[] {0, cut, 200}, marks).stream()
              .flatMap(List::stream)
              .map(Segment::text)
              .collect(Collectors.joining());
      assertThat(joined).isEqualTo(text);
    }
  }

  @Test
  @Timeout(value = 10, unit = TimeUnit.SECONDS)
  void hundredThousandMarksThatAllOverlapAreCutInTime() {
    List<Mark> marks = new ArrayList<>();
    for (int at = 0; at < 100_000; at++) {
      marks.add(flag(at, 400_000 - at, at % 5));
    }
    List<List<Segment>> blocks = Segments.of("y".repeat(400_000), new int[] {0, 400_000}, marks);
    assertThat(blocks.get(0)).hasSizeGreaterThan(190_000);
  }
}
