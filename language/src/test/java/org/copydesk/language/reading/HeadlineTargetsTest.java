package org.copydesk.language.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.copydesk.language.article.Article;
import org.copydesk.language.quote.Quote;
import org.junit.jupiter.api.Test;

/** What a capital says where every word has one, and which names are of one bearer. */
class HeadlineTargetsTest {

  private static List<String> targets(String words, String text) {
    Article article = ReadingSamples.article(text);
    return RuleReader.standard().read(article).quotes().stream()
        .filter(quote -> quote.spans().get(0).of(text).contains(words))
        .flatMap(HeadlineTargetsTest::named)
        .distinct()
        .toList();
  }

  private static Stream<String> named(Quote quote) {
    return quote.stances().stream()
        .filter(stance -> !stance.target().primary())
        .map(stance -> stance.target().text());
  }

  @Test
  void wordsOfTitleCaseHeadlineAreNoNames() {
    assertThat(
            targets(
                "Meant To Frighten",
                """
                Lena Holt Says Ivo Brandt's Letter Was ‘Meant To Frighten Ordinary Tarn Islanders’

                The letter was meant to frighten people, Lena Holt said on Monday.

                Ivo Brandt wrote it last week. Brandt lives on Tarn, and the council met there.
                """))
        .doesNotContain("Meant", "Frighten", "Frighten Ordinary Tarn Islanders")
        .contains("Tarn");
  }

  @Test
  void nameBehindTitleCountsInHeadlineWhatTheBodyDoesNotName() {
    assertThat(
            targets(
                "Should Resign",
                """
                Lena Holt: ‘I Told Everyone Here Why Minister Brandt Should Resign’

                The trade union's leader spoke in the harbour, Lena Holt said.
                """))
        .containsExactly("Brandt");
  }

  @Test
  void adjectivesAndSmallWordsWithCapitalsAreNoNames() {
    assertThat(
            targets(
                "on TV",
                """
                Council closes pool

                “They saw it on TV on Election Day, a Selby-based show with an Oriental look,” Lena Holt said.
                """))
        .containsExactly("Election Day");
  }

  @Test
  void titlesAndFirstNamesOfOnePersonAreOneTarget() {
    assertThat(
            targets(
                "“",
                """
                Council closes pool

                Mary Brandt voted for it. Democrat Mary Brandt has a seat until May.

                “Mary knows it. Councillor Mary Brandt knows it, and Brandt does not care,” Ivo Holt said.
                """))
        .containsExactly("Mary Brandt");
  }

  @Test
  void namesOfOneBearerAreOneTarget() {
    assertThat(
            targets(
                "“",
                """
                Council closes pool

                It has a grant from the United States.

                “The U.S. has paid, and America wants its pool,” Ivo Holt said.
                """))
        .containsExactly("the United States");
  }

  @Test
  void nameBeforeItsNounHasNoArticle() {
    assertThat(
            targets(
                "“",
                """
                Council closes pool

                “We know the Selby council and the Brandt plan for Tarn,” Ivo Holt said.
                """))
        .containsExactly("Selby", "Brandt", "Tarn");
  }
}
