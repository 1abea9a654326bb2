package org.copydesk.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.copydesk.letters.Action;
import org.copydesk.letters.Article;
import org.copydesk.letters.ArticleStatus;
import org.copydesk.letters.Rejection;
import org.copydesk.letters.Submission;
import org.copydesk.runtime.testing.GoldenTopology;
import org.copydesk.runtime.testing.StageDriver;
import org.copydesk.schemas.topics.Topics;
import org.copydesk.schemas.wire.UnreadableLetter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IngestTopologyTest {

  private static final Instant NOW = Instant.parse("2026-05-04T08:00:00Z");
  private static final String ID = "herald/1";
  private static final String TEXT =
      "Ferry line stays\n\nBy Ana Ruiz\n4 May 2026\n\nThe ferry stays.\n";

  @TempDir private Path state;
  private StageDriver stage;

  @BeforeEach
  void start() {
    stage =
        new StageDriver(
            new IngestTopology(IngestSettings.standard()), Clock.fixed(NOW, ZoneOffset.UTC), state);
  }

  @AfterEach
  void stop() {
    stage.close();
  }

  @Test
  void topologyCannotChangeByAccident() throws Exception {
    GoldenTopology.check(new IngestTopology(IngestSettings.standard()));
  }

  @Test
  void submissionBecomesTheFirstRevision() throws Exception {
    submit(Action.PUBLISH, TEXT);

    Article article = articles().get(0);
    assertThat(article.getRevision()).isEqualTo(1);
    assertThat(article.getTitle()).isEqualTo("Ferry line stays");
    assertThat(article.getText()).isEqualTo(TEXT);
    assertThat(article.getProducer()).isEqualTo("ingest/test");
  }

  @Test
  void sameContentAgainMakesNoNewRecord() throws Exception {
    submit(Action.PUBLISH, TEXT);
    submit(Action.PUBLISH, TEXT);

    assertThat(articles()).hasSize(1);
    assertThat(stage.rejections()).isEmpty();
  }

  @Test
  void changedBodyIsANewRevisionThatKnowsTheOneBefore() throws Exception {
    submit(Action.PUBLISH, TEXT);
    submit(Action.CORRECT, TEXT + "\nIt runs hourly.\n");

    Article second = articles().get(1);
    assertThat(second.getRevision()).isEqualTo(2);
    assertThat(second.getStatus()).isEqualTo(ArticleStatus.CORRECTED);
    assertThat(second.getEarlier())
        .singleElement()
        .satisfies(it -> assertThat(it.getNumber()).isEqualTo(1));
  }

  @Test
  void withdrawalIsARevisionWithoutText() throws Exception {
    submit(Action.PUBLISH, TEXT);
    submit(Action.WITHDRAW, "");

    Article last = articles().get(1);
    assertThat(last.getStatus()).isEqualTo(ArticleStatus.WITHDRAWN);
    assertThat(last.getRevision()).isEqualTo(2);
  }

  @Test
  void withdrawalOfAnUnknownArticleIsRejected() throws Exception {
    submit(Action.WITHDRAW, "");

    assertThat(stage.rejections()).containsExactly("unknown-article");
  }

  @Test
  void bytesThatAreNotOfTheCharsetAreRejectedWithTheirPlace() throws Exception {
    byte[] latin = "Caf\u00e9 opens\n\nIt opened.\n".getBytes(StandardCharsets.ISO_8859_1);
    stage.send(Topics.ARTICLES_SUBMITTED, ID, submission(Action.PUBLISH, latin));

    Rejection rejection = stage.rejection();
    assertThat(rejection.getCode()).isEqualTo("bad-charset");
    assertThat(rejection.getField()).isEqualTo("body");
    assertThat(rejection.getDetail()).contains("0xE9").contains("3");
  }

  @Test
  void eraseLeavesNoTextInTopicStoreOrRejections() throws Exception {
    submit(Action.PUBLISH, TEXT);
    stage.send(Topics.ARTICLES_SUBMITTED, ID, new byte[] {1, 2, 3});
    assertThat(stage.keys(Topics.ARTICLES_REJECTED)).containsExactly("articles.submitted/0/1");
    submit(Action.ERASE, "");

    List<Article> articles = articles();
    Article last = articles.get(articles.size() - 1);
    assertThat(last.getStatus()).isEqualTo(ArticleStatus.ERASED);
    assertThat(last.toString()).doesNotContain("Ferry").doesNotContain("Ruiz");
    assertThat(stage.store(IngestTopology.KNOWN).get(ID).toString()).doesNotContain("Ferry");
    assertThat(stage.rejections()).containsExactly("erased");
    assertThat(stage.store(IngestTopology.REJECTED).all().hasNext()).isFalse();
  }

  @Test
  void eraseOfOneArticleLeavesTheRejectionsOfAnotherWithALongerId() throws Exception {
    stage.send(Topics.ARTICLES_SUBMITTED, "herald/1", new byte[] {1});
    stage.send(Topics.ARTICLES_SUBMITTED, "herald/10", new byte[] {1});
    stage.keys(Topics.ARTICLES_REJECTED);
    submit(Action.ERASE, "");

    assertThat(stage.keys(Topics.ARTICLES_REJECTED)).containsExactly("articles.submitted/0/0");
  }

  @Test
  void secondEraseTakesAwayWhatWasRejectedSinceTheFirst() throws Exception {
    submit(Action.ERASE, "");
    stage.send(Topics.ARTICLES_SUBMITTED, ID, new byte[] {1, 2, 3});
    stage.keys(Topics.ARTICLES_REJECTED);
    submit(Action.ERASE, "");

    assertThat(stage.rejections()).containsExactly("erased");
    assertThat(articles()).hasSize(1);
  }

  @Test
  void articleOfTheLargestSizeGoesThroughAndALargerOneIsRejectedWithBothSizes() throws Exception {
    int limit = IngestSettings.standard().maxTextBytes();
    submit(Action.PUBLISH, "H\n\n" + "a".repeat(limit - 3));
    submit(Action.PUBLISH, "H\n\n" + "a".repeat(limit - 2));

    assertThat(articles()).hasSize(1);
    Rejection rejection = stage.rejection();
    assertThat(rejection.getCode()).isEqualTo("too-large");
    assertThat(rejection.getDetail())
        .contains(Integer.toString(limit))
        .contains(Integer.toString(limit + 1));
  }

  private void submit(Action action, String text) {
    stage.send(
        Topics.ARTICLES_SUBMITTED, ID, submission(action, text.getBytes(StandardCharsets.UTF_8)));
  }

  private List<Article> articles() throws UnreadableLetter {
    return stage.letters(Topics.ARTICLES_CANONICAL).stream().map(Objects::requireNonNull).toList();
  }

  private static Submission submission(Action action, byte[] body) {
    return Submission.newBuilder()
        .setSource("herald")
        .setExternalId("1")
        .setAction(action)
        .setMediaType(body.length == 0 ? "" : "text/plain; charset=utf-8")
        .setBody(ByteBuffer.wrap(body))
        .setSubmittedAt(NOW)
        .build();
  }
}
