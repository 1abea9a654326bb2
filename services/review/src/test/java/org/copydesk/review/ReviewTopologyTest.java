package org.copydesk.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueStore;
import org.copydesk.letters.Article;
import org.copydesk.letters.ArticleStatus;
import org.copydesk.letters.Block;
import org.copydesk.letters.BlockKind;
import org.copydesk.letters.Decision;
import org.copydesk.letters.DecisionAction;
import org.copydesk.letters.DecisionOutcome;
import org.copydesk.letters.FlaggedArticle;
import org.copydesk.letters.QuotedArticle;
import org.copydesk.letters.ReviewRecord;
import org.copydesk.letters.ReviewState;
import org.copydesk.letters.Verdict;
import org.copydesk.runtime.line.Origin;
import org.copydesk.runtime.line.Received;
import org.copydesk.runtime.line.Reply;
import org.copydesk.runtime.testing.GoldenTopology;
import org.copydesk.runtime.testing.StageDriver;
import org.copydesk.schemas.topics.Topics;
import org.copydesk.schemas.wire.LetterCodec;
import org.copydesk.schemas.wire.UnreadableLetter;
import org.copydesk.schemas.wire.Wire;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReviewTopologyTest {

  private static final Instant NOW = Instant.parse("2026-05-04T08:00:00Z");
  private static final String ID = "herald/1";

  @TempDir private Path state;
  private StageDriver stage;

  @BeforeEach
  void start() {
    stage = new StageDriver(new ReviewTopology(), Clock.fixed(NOW, ZoneOffset.UTC), state);
  }

  @AfterEach
  void stop() {
    stage.close();
  }

  @Test
  void topologyCannotChangeByAccident() throws Exception {
    GoldenTopology.check(new ReviewTopology());
  }

  @Test
  void articleBecomesOneOpenRecord() throws Exception {
    arrive(1, "Herring is cheap.");

    ReviewRecord record = record();
    assertThat(record.getState()).isEqualTo(ReviewState.OPEN);
    assertThat(record.getUpdate()).isZero();
    assertThat(record.getProducer()).isEqualTo("review/test");
  }

  @Test
  void sameRevisionTwiceLeavesOneRecordOfUpdateZero() throws Exception {
    arrive(1, "Herring is cheap.");
    arrive(1, "Herring is cheap.");

    assertThat(stage.letters(Topics.REVIEWS_READY))
        .filteredOn(it -> it != null && it.getUpdate() == 0)
        .hasSize(1);
  }

  @Test
  void decisionOnAnOlderRevisionIsAnsweredAsAConflict() throws Exception {
    arrive(1, "Herring is cheap.");
    arrive(2, "Herring is dear, the market says.");
    decide(1, Verdict.APPROVE);

    List<ReviewRecord> records = records();
    ReviewRecord last = records.get(records.size() - 1);
    assertThat(last.getState()).isEqualTo(ReviewState.OPEN);
    assertThat(last.getVerdict()).isNull();
    assertThat(last.getDecisions())
        .singleElement()
        .satisfies(it -> assertThat(it.getOutcome()).isEqualTo(DecisionOutcome.CONFLICT));
  }

  @Test
  void decidedArticleIsReopenedByAMaterialChange() throws Exception {
    arrive(1, "Herring is cheap.");
    decide(1, Verdict.APPROVE);
    arrive(2, "Herring is poisonous.");

    List<ReviewRecord> records = records();
    assertThat(records)
        .extracting(ReviewRecord::getState)
        .containsExactly(ReviewState.OPEN, ReviewState.DECIDED, ReviewState.REOPENED);
  }

  @Test
  void decisionOnAnUnknownArticleIsRejected() throws Exception {
    decide(1, Verdict.APPROVE);

    assertThat(stage.rejections()).containsExactly("unknown-article");
  }

  @Test
  void eraseLeavesNoTextInRecordAndStore() throws Exception {
    arrive(1, "Herring is cheap.");
    stage.send(Topics.ARTICLES_FLAGGED, ID, flagged(2, "", ArticleStatus.ERASED));

    List<ReviewRecord> records = records();
    ReviewRecord last = records.get(records.size() - 1);
    assertThat(last.getState()).isEqualTo(ReviewState.ERASED);
    assertThat(last.toString()).doesNotContain("Herring");
    byte[] kept = stage.<byte[]>store(ReviewTopology.REVIEWS).get(ID);
    assertThat(new String(kept, StandardCharsets.UTF_8)).doesNotContain("Herring");
  }

  @Test
  void recordIsKeptInSingleObjectEncodingWhateverIsOnTheWire() throws Exception {
    LetterCodec<ReviewRecord> own = Wire.singleObject().codec(Topics.REVIEWS_READY);
    ReviewStep step = new ReviewStep(Clock.fixed(NOW, ZoneOffset.UTC), "review/test");
    KeyValueStore<String, byte[]> store = stage.store(ReviewTopology.REVIEWS);
    FlaggedArticle letter = flagged(1, "Herring is cheap.", ArticleStatus.PUBLISHED);
    Received<FlaggedArticle> received = new Received<>(ID, letter, new Origin("t", 0, 0));

    List<Reply> replies = new Filing(step, store, own, new WithMark(own)).arrive(received);

    assertThat(own.read(store.get(ID)).getArticleId()).isEqualTo(ID);
    assertThat(replies)
        .singleElement()
        .isInstanceOfSatisfying(
            Reply.Send.class,
            sent -> assertThat(((Bytes) sent.written().orElseThrow()).get()).startsWith(0));
  }

  /** As a registry's wire puts something else in front. */
  private record WithMark(LetterCodec<ReviewRecord> body) implements LetterCodec<ReviewRecord> {

    @Override
    public byte[] write(ReviewRecord letter) {
      byte[] bytes = body.write(letter);
      bytes[0] = 0;
      return bytes;
    }

    @Override
    public ReviewRecord read(byte[] bytes) {
      throw new AssertionError("it is only written");
    }
  }

  private void arrive(int revision, String text) {
    stage.send(Topics.ARTICLES_FLAGGED, ID, flagged(revision, text, ArticleStatus.PUBLISHED));
  }

  private void decide(int revision, Verdict verdict) {
    Decision decision =
        Decision.newBuilder()
            .setDecisionId("d" + revision + verdict)
            .setArticleId(ID)
            .setRevision(revision)
            .setReviewer("ana")
            .setAction(DecisionAction.DECIDE)
            .setVerdict(verdict)
            .setDecidedAt(NOW)
            .build();
    stage.send(Topics.REVIEWS_DECIDED, ID, decision);
  }

  private List<ReviewRecord> records() throws UnreadableLetter {
    return stage.letters(Topics.REVIEWS_READY).stream().map(Objects::requireNonNull).toList();
  }

  private ReviewRecord record() throws UnreadableLetter {
    List<ReviewRecord> records = records();
    assertThat(records).hasSize(1);
    return records.get(0);
  }

  private static FlaggedArticle flagged(int revision, String text, ArticleStatus status) {
    Article article =
        Article.newBuilder()
            .setId(ID)
            .setRevision(revision)
            .setStatus(status)
            .setSource("herald")
            .setExternalId("1")
            .setText(text)
            .setBlocks(
                text.isEmpty()
                    ? List.of()
                    : List.of(new Block(BlockKind.PARAGRAPH, 0, text.length())))
            .setSubmittedAt(NOW)
            .build();
    return FlaggedArticle.newBuilder()
        .setQuoted(QuotedArticle.newBuilder().setArticle(article).build())
        .build();
  }
}
