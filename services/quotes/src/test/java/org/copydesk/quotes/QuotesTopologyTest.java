package org.copydesk.quotes;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.copydesk.language.reading.RuleReader;
import org.copydesk.letters.Article;
import org.copydesk.letters.ArticleStatus;
import org.copydesk.letters.Block;
import org.copydesk.letters.BlockKind;
import org.copydesk.letters.Quote;
import org.copydesk.letters.QuoteKind;
import org.copydesk.letters.QuotedArticle;
import org.copydesk.runtime.testing.GoldenTopology;
import org.copydesk.runtime.testing.StageDriver;
import org.copydesk.schemas.topics.Topics;
import org.copydesk.schemas.wire.UnreadableLetter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QuotesTopologyTest {

  private static final Instant NOW = Instant.parse("2026-05-04T08:00:00Z");
  private static final String HEAD = "Ferry line stays \uD83D\uDEA2\n\n";
  private static final String BODY =
      "\u201CNobody on this coast will lose a crossing,\u201D harbour master Ines Calder said on Monday.\n";

  @TempDir private Path state;
  private StageDriver stage;

  @BeforeEach
  void start() {
    stage =
        new StageDriver(
            new QuotesTopology(RuleReader.standard()), Clock.fixed(NOW, ZoneOffset.UTC), state);
  }

  @AfterEach
  void stop() {
    stage.close();
  }

  @Test
  void topologyCannotChangeByAccident() throws Exception {
    GoldenTopology.check(new QuotesTopology(RuleReader.standard()));
  }

  @Test
  void quoteIsFoundAndCountedInCodePoints() throws Exception {
    stage.send(
        Topics.ARTICLES_CANONICAL, "herald/1", article(HEAD + BODY, ArticleStatus.PUBLISHED));

    QuotedArticle quoted = answer();
    Quote quote = quoted.getQuotes().get(0);
    assertThat(quote.getKind()).isEqualTo(QuoteKind.DIRECT);
    assertThat(quote.getAttribution().getName()).isEqualTo("Ines Calder");
    assertThat(quote.getSpans().get(0).getStart()).isEqualTo(HEAD.length() - 1);
    assertThat(quoted.getProducer()).isEqualTo("quotes/test");
  }

  @Test
  void articleWithoutQuotesIsAnsweredToo() throws Exception {
    stage.send(
        Topics.ARTICLES_CANONICAL, "herald/1", article("Nothing new.\n", ArticleStatus.PUBLISHED));

    assertThat(answer().getQuotes()).isEmpty();
  }

  @Test
  void withdrawnArticleGoesOnWithoutBeingRead() throws Exception {
    stage.send(
        Topics.ARTICLES_CANONICAL, "herald/1", article(HEAD + BODY, ArticleStatus.WITHDRAWN));

    QuotedArticle quoted = answer();
    assertThat(quoted.getQuotes()).isEmpty();
    assertThat(quoted.getArticle().getStatus()).isEqualTo(ArticleStatus.WITHDRAWN);
  }

  @Test
  void letterThatContradictsItselfIsRejectedAndTheNextIsRead() throws Exception {
    Article gap =
        Article.newBuilder(article(BODY, ArticleStatus.PUBLISHED)).setBlocks(List.of()).build();
    stage.send(Topics.ARTICLES_CANONICAL, "herald/1", gap);
    stage.send(Topics.ARTICLES_CANONICAL, "herald/1", article(BODY, ArticleStatus.PUBLISHED));

    assertThat(stage.rejections()).containsExactly("internal-error");
    assertThat(answer().getQuotes()).hasSize(1);
  }

  private QuotedArticle answer() throws UnreadableLetter {
    List<QuotedArticle> letters =
        stage.letters(Topics.ARTICLES_QUOTED).stream().map(Objects::requireNonNull).toList();
    assertThat(letters).hasSize(1);
    return letters.get(0);
  }

  private static Article article(String text, ArticleStatus status) {
    int points = text.codePointCount(0, text.length());
    int head = text.startsWith(HEAD) ? HEAD.length() - 1 : 0;
    List<Block> blocks =
        head == 0
            ? List.of(new Block(BlockKind.PARAGRAPH, 0, points))
            : List.of(
                new Block(BlockKind.HEADLINE, 0, head),
                new Block(BlockKind.PARAGRAPH, head, points));
    return Article.newBuilder()
        .setId("herald/1")
        .setRevision(1)
        .setStatus(status)
        .setSource("herald")
        .setExternalId("1")
        .setText(text)
        .setBlocks(blocks)
        .setSubmittedAt(NOW)
        .build();
  }
}
