package org.copydesk.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.copydesk.letters.Article;
import org.copydesk.letters.ArticleStatus;
import org.copydesk.letters.Block;
import org.copydesk.letters.BlockKind;
import org.copydesk.letters.Flag;
import org.copydesk.letters.FlaggedArticle;
import org.copydesk.letters.QuotedArticle;
import org.copydesk.runtime.testing.GoldenTopology;
import org.copydesk.runtime.testing.StageDriver;
import org.copydesk.schemas.topics.Topics;
import org.copydesk.schemas.wire.UnreadableLetter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PolicyTopologyTest {

  private static final Instant NOW = Instant.parse("2026-05-04T08:00:00Z");
  private static final String NOTICE =
      "\uD83D\uDEA2 The views in this article are the author's own and are not shared by this newspaper.\n";

  private static PolicyBook book;

  @TempDir private Path state;
  private StageDriver stage;

  @BeforeAll
  static void loadPolicies() throws PolicyFaults {
    book = PolicyBook.load(Path.of(System.getProperty("copydesk.root", "../.."), "policies"));
  }

  @BeforeEach
  void start() {
    stage = new StageDriver(new PolicyTopology(book), Clock.fixed(NOW, ZoneOffset.UTC), state);
  }

  @AfterEach
  void stop() {
    stage.close();
  }

  @Test
  void topologyCannotChangeByAccident() throws Exception {
    GoldenTopology.check(new PolicyTopology(book));
  }

  @Test
  void flagCarriesItsWordsCountedInCodePoints() throws Exception {
    send(article(NOTICE, ArticleStatus.PUBLISHED, Map.of()));

    FlaggedArticle flagged = answer();
    Flag flag =
        flagged.getFlags().stream()
            .filter(it -> it.getPolicyId().equals("published-without-endorsement"))
            .findFirst()
            .orElseThrow();
    var evidence = flag.getEvidence().get(0);
    String text = flagged.getQuoted().getArticle().getText();
    assertThat(
            text.substring(
                text.offsetByCodePoints(0, evidence.getStart()),
                text.offsetByCodePoints(0, evidence.getEnd())))
        .isEqualTo(evidence.getText());
    assertThat(flag.getPolicyVersion()).isNotEmpty();
    assertThat(flagged.getProducer()).isEqualTo("policy/test");
  }

  @Test
  void embargoIsHeldAgainstTheTimeOfTheDesk() throws Exception {
    send(article("A plan.\n", ArticleStatus.PUBLISHED, Map.of("embargo", "2026-05-04T09:00:00Z")));
    assertThat(policyIds(answer())).contains("embargo-active");

    send(article("A plan.\n", ArticleStatus.PUBLISHED, Map.of("embargo", "2026-05-04T07:00:00Z")));
    assertThat(policyIds(answer())).doesNotContain("embargo-active");
  }

  @Test
  void erasedArticleGoesOnWithoutFlags() throws Exception {
    send(article("", ArticleStatus.ERASED, Map.of()));

    assertThat(answer().getFlags()).isEmpty();
  }

  private void send(Article article) {
    QuotedArticle quoted = QuotedArticle.newBuilder().setArticle(article).build();
    stage.send(Topics.ARTICLES_QUOTED, article.getId(), quoted);
  }

  private FlaggedArticle answer() throws UnreadableLetter {
    List<FlaggedArticle> letters =
        stage.letters(Topics.ARTICLES_FLAGGED).stream().map(Objects::requireNonNull).toList();
    assertThat(letters).hasSize(1);
    return letters.get(0);
  }

  private static List<String> policyIds(FlaggedArticle flagged) {
    return flagged.getFlags().stream().map(Flag::getPolicyId).toList();
  }

  private static Article article(String text, ArticleStatus status, Map<String, String> metadata) {
    int points = text.codePointCount(0, text.length());
    return Article.newBuilder()
        .setId("herald/1")
        .setRevision(1)
        .setStatus(status)
        .setSource("herald")
        .setExternalId("1")
        .setText(text)
        .setBlocks(text.isEmpty() ? List.of() : List.of(new Block(BlockKind.NOTICE, 0, points)))
        .setMetadata(metadata)
        .setSubmittedAt(NOW)
        .build();
  }
}
