package org.copydesk.language.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.copydesk.language.article.Article;
import org.copydesk.language.encoder.ModelFolder;
import org.copydesk.language.encoder.Models;
import org.copydesk.language.encoder.Timed;
import org.copydesk.language.encoder.UnusableModel;
import org.copydesk.language.quote.Quote;
import org.copydesk.language.quote.QuoteKind;
import org.copydesk.language.quote.rules.RuleQuoteFinder;
import org.copydesk.language.quote.tagger.ModelQuoteFinder;
import org.copydesk.language.quote.words.CueLexicon;
import org.copydesk.language.quote.words.Grammar;
import org.copydesk.language.stance.RuleJudge;
import org.copydesk.language.stance.StanceReader;
import org.copydesk.language.stance.WordListStanceReader;
import org.copydesk.language.stance.model.ModelStanceReader;
import org.copydesk.language.stance.model.SecondOpinion;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for every reading holds for the models' too; skipped where the checkout has none. */
class ModelReadingTest {

  private static final String STORY =
      "Harbour fees to rise\n\n"
          + "Harbour master Ines Calder said on Monday that the new fees were fair.\n\n"
          + "\u201CNobody on this coast will lose a crossing,\u201D she said. \u201CWe will keep"
          + " every boat.\u201D\n\n"
          + "Fishermen called the plan \u201Ca slap in the face\u201D.\n";

  private static CopyReader reader = RuleReader.byRules();

  @BeforeAll
  static void open() throws UnusableModel {
    ModelFolder attribution = ModelFolder.open(Models.folder("attribution"));
    ModelFolder stance = ModelFolder.open(Models.folder("stance"));
    StanceReader stances =
        new SecondOpinion(ModelStanceReader.open(stance), WordListStanceReader.standard());
    reader =
        new CopyReader(
            ModelQuoteFinder.open(
                attribution, new RuleQuoteFinder(CueLexicon.standard(), new Grammar())),
            new RuleJudge(stances));
  }

  @Test
  void quotesSayWhichModelFoundThem() {
    QuotedArticle reading = reader.read(ReadingSamples.article(STORY));

    Invariants.assertHold(reading);
    List<Quote> direct =
        reading.quotes().stream().filter(quote -> quote.kind() == QuoteKind.DIRECT).toList();
    assertThat(direct).hasSize(1);
    assertThat(direct.get(0).spans()).hasSize(2);
    assertThat(direct.get(0).finding().rule()).startsWith("model:attribution-");
    assertThat(direct.get(0).attribution().attributed().orElseThrow().name())
        .isEqualTo("Ines Calder");
    assertThat(reading.quotes()).extracting(Quote::kind).contains(QuoteKind.MIXED);
  }

  @Test
  void sameArticleGivesTheSameReading() {
    Article article = ReadingSamples.article(STORY);

    assertThat(reader.read(article)).isEqualTo(reader.read(article));
  }

  @Test
  void invariantsHoldForAnyText() {
    Random chance = new Random(5);
    String[] parts = {
      "\u201C",
      "\u201D",
      "\"",
      "'",
      "''",
      " said",
      " he",
      " Ann Lee",
      ", ",
      ". ",
      "\n\n",
      "that ",
      "the plan ",
      "is bad",
      "\u00a0",
      "\uD83D\uDEA2",
      "\u0301",
      "\u0414\u0430 ",
      "\r\n",
      "\t"
    };
    for (int round = 0; round < 20; round++) {
      StringBuilder text = new StringBuilder("Head\n\n");
      for (int i = chance.nextInt(80); i > 0; i--) {
        text.append(parts[chance.nextInt(parts.length)]);
      }
      Invariants.assertHold(reader.read(ReadingSamples.article(text.toString())));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"\u201C", "\", he said ", "a", "\u0301", "Ann Lee said that ", "\n\n\u201Ca "})
  void repeatedPieceIsReadInTimeLinearInTheText(String piece) {
    Duration shorter = spentOn(piece, 1_000);
    Duration longer = spentOn(piece, 4_000);

    assertThat(longer).isLessThan(shorter.multipliedBy(8).plusMillis(500));
  }

  private Duration spentOn(String piece, int units) {
    String text = "Headline\n\n" + piece.repeat(units / piece.length());
    Article article = ReadingSamples.article(text);
    return Timed.of(() -> reader.read(article));
  }
}
