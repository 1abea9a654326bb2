package org.copydesk.language.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each file in {@code quotes/} is an article with the reading that it must get. */
class QuoteExamplesTest {

  private static final ArticleReader READER = RuleReader.standard();

  static List<ReadingSamples.Example> examples() {
    return ReadingSamples.examples();
  }

  @ParameterizedTest
  @MethodSource("examples")
  void exampleIsReadAsWritten(ReadingSamples.Example example) {
    QuotedArticle reading = READER.read(ReadingSamples.article(example.text()));

    assertThat(ReadingText.of(reading)).isEqualTo(example.expected());
  }
}
