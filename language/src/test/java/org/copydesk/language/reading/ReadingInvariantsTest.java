package org.copydesk.language.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReadingInvariantsTest {

  private static final ArticleReader READER = RuleReader.standard();
  private static final int MUTATIONS = 40;
  private static final String[] PIECES = {
    "\"", "“", "”", "''", "‘", "’", "«", "»", "„", "'", "\n", "\n\n", "\r\n", ".", ",", ":",
    " said ", " and ", " who ", "(", ")", "\u0000", "\u0301", "\u00a0", "\u200b", "😀", "\ud83d",
    "Ж", "漢", " – "
  };

  static List<ReadingSamples.Example> examples() {
    return ReadingSamples.examples();
  }

  @ParameterizedTest
  @MethodSource("examples")
  void mutatedExampleKeepsTheInvariants(ReadingSamples.Example example) {
    Random random = new Random(example.name().hashCode());

    for (int i = 0; i < MUTATIONS; i++) {
      String text = mutated(example.text(), random);
      QuotedArticle reading = READER.read(ReadingSamples.article(text));
      Invariants.assertHold(reading);
      assertThat(READER.read(ReadingSamples.article(text))).isEqualTo(reading);
    }
  }

  @Test
  void emptyTextHasNothing() {
    QuotedArticle reading = READER.read(ReadingSamples.article(""));

    assertThat(reading.quotes()).isEmpty();
    assertThat(reading.speakers()).isEmpty();
    assertThat(reading.terms()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        ": “Nobody told us of the ferry.”",
        "“We wait.”\n–",
        "Q:\n\nA:\n\nQ: ",
        "Q: “Why?”\n\nA: “No.”\n\nQ: 'And",
        ", “We wait for the boats,” he",
        "(A) (AB) said they said it"
      })
  void loosePiecesKeepTheInvariants(String text) {
    QuotedArticle reading = READER.read(ReadingSamples.article("Headline\n\n" + text));

    Invariants.assertHold(reading);
  }

  private static String mutated(String text, Random random) {
    StringBuilder out = new StringBuilder(text);
    int changes = 1 + random.nextInt(12);
    for (int i = 0; i < changes; i++) {
      int at = random.nextInt(out.length() + 1);
      if (random.nextBoolean()) {
        out.insert(at, PIECES[random.nextInt(PIECES.length)]);
      } else {
        out.delete(at, Math.min(out.length(), at + random.nextInt(30)));
      }
    }
    return out.toString();
  }
}
