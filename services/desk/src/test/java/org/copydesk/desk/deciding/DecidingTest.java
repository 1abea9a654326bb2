package org.copydesk.desk.deciding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.copydesk.desk.index.Arrival;
import org.copydesk.desk.index.Records;
import org.copydesk.desk.index.ReviewIndex;
import org.copydesk.letters.Decision;
import org.copydesk.letters.DecisionAction;
import org.copydesk.letters.DecisionOutcome;
import org.copydesk.letters.ReviewRecord;
import org.copydesk.review.ReviewStep;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(30)
class DecidingTest {

  private static final Duration PATIENCE = Duration.ofSeconds(10);

  @TempDir private Path folder;
  private final List<Decision> sent = new ArrayList<>();
  private final ReviewStep step = new ReviewStep(Clock.systemUTC(), "review test");
  private ReviewIndex index;
  private long offset = 1;

  @BeforeEach
  void open() throws IOException {
    index = ReviewIndex.open(folder, Clock.systemUTC());
    index.add(List.of(Records.of("wire/1").at(0)));
    index.refresh();
  }

  @AfterEach
  void close() throws IOException {
    index.close();
  }

  @Test
  void theAnswerComesWithTheRecordThatHoldsIt() {
    try (Deciding deciding = new Deciding(this::answering, index)) {
      Answered answered = deciding.decide(claim("d1"), PATIENCE).join();

      Answered.Answer answer = answer(answered);
      assertThat(answer.answer().getOutcome()).isEqualTo(DecisionOutcome.APPLIED);
      assertThat(answer.review().record().getClaimedBy()).isEqualTo("ann");
      assertThat(answer.review().tag()).isEqualTo("1-1");
    }
  }

  @Test
  void theSameDecisionAgainIsNotSentAgain() {
    try (Deciding deciding = new Deciding(this::answering, index)) {
      Answered first = deciding.decide(claim("d1"), PATIENCE).join();
      Answered again = deciding.decide(claim("d1"), PATIENCE).join();

      assertThat(answer(again).answer()).isEqualTo(answer(first).answer());
      assertThat(sent).hasSize(1);
    }
  }

  @Test
  void twoClicksAreOneDecision() {
    CompletableFuture<Receipt> kafka = new CompletableFuture<>();
    DecisionSender slow =
        decision -> {
          sent.add(decision);
          return kafka;
        };
    try (Deciding deciding = new Deciding(slow, index)) {
      CompletableFuture<Answered> one = deciding.decide(claim("d1"), Duration.ofMillis(50));
      CompletableFuture<Answered> two = deciding.decide(claim("d1"), Duration.ofMillis(50));
      kafka.complete(new Receipt("d1", 0, 7));

      assertThat(one.join()).isEqualTo(two.join()).isInstanceOf(Answered.Kept.class);
      assertThat(sent).hasSize(1);
    }
  }

  @Test
  void withoutAnAnswerInTimeTheReceiptIsGiven() {
    DecisionSender silent = decision -> CompletableFuture.completedFuture(new Receipt("d1", 3, 17));
    try (Deciding deciding = new Deciding(silent, index)) {
      Answered answered = deciding.decide(claim("d1"), Duration.ofMillis(20)).join();

      assertThat(answered).isEqualTo(new Answered.Kept(new Receipt("d1", 3, 17)));
    }
  }

  @Test
  void whatKafkaDidNotTakeMayBeTriedAgain() {
    List<Boolean> fails = new ArrayList<>(List.of(true, false));
    DecisionSender flaky =
        decision ->
            fails.remove(0)
                ? CompletableFuture.failedFuture(new IllegalStateException("no leader"))
                : answering(decision);
    try (Deciding deciding = new Deciding(flaky, index)) {
      assertThatThrownBy(() -> deciding.decide(claim("d1"), PATIENCE).join())
          .isInstanceOf(CompletionException.class)
          .hasRootCauseMessage("no leader");

      assertThat(deciding.decide(claim("d1"), PATIENCE).join()).isInstanceOf(Answered.Answer.class);
    }
  }

  @Test
  void aConflictIsAnAnswerToo() {
    try (Deciding deciding = new Deciding(this::answering, index)) {
      deciding.decide(claim("d1"), PATIENCE).join();
      Decision other = Decision.newBuilder(claim("d2")).setReviewer("bob").build();

      assertThat(answer(deciding.decide(other, PATIENCE).join()).answer().getOutcome())
          .isEqualTo(DecisionOutcome.CONFLICT);
    }
  }

  private static Answered.Answer answer(Answered answered) {
    return answered.fold(
        it -> it,
        kept -> {
          throw new AssertionError("no answer came");
        });
  }

  /** Kafka and the review stage, some moments later. */
  private CompletableFuture<Receipt> answering(Decision decision) {
    sent.add(decision);
    CompletableFuture<Void> later =
        CompletableFuture.runAsync(
            () -> take(decision), CompletableFuture.delayedExecutor(30, TimeUnit.MILLISECONDS));
    assertThat(later).isNotNull();
    return CompletableFuture.completedFuture(new Receipt(decision.getDecisionId(), 0, 1));
  }

  private void take(Decision decision) {
    try {
      ReviewRecord current = index.find(decision.getArticleId()).orElseThrow().record();
      ReviewRecord next =
          step.decide(Optional.of(current), decision)
              .fold(
                  it -> it,
                  unchanged -> current,
                  rejected -> {
                    throw new AssertionError(rejected.detail());
                  });
      index.add(List.of(new Arrival(0, offset++, next.getArticleId(), Optional.of(next))));
      index.refresh();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Decision claim(String id) {
    return Decision.newBuilder()
        .setDecisionId(id)
        .setArticleId("wire/1")
        .setRevision(1)
        .setReviewer("ann")
        .setAction(DecisionAction.CLAIM)
        .setDecidedAt(Records.HANDED_IN)
        .build();
  }
}
