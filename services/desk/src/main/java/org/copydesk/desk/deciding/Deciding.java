package org.copydesk.desk.deciding;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.copydesk.desk.index.IndexChange;
import org.copydesk.desk.index.IndexedReview;
import org.copydesk.desk.index.QueueItem;
import org.copydesk.desk.index.ReviewIndex;
import org.copydesk.desk.index.Subscription;
import org.copydesk.letters.Decision;
import org.jspecify.annotations.Nullable;

/**
 * Sends decisions and waits for their answers. For use by many threads.
 *
 * <p>A decision has an id of its sender's making. What is answered already is not sent again, and
 * what is under way is not sent twice; beyond this process the review stage sees to it that an id
 * counts once.
 */
public final class Deciding implements AutoCloseable {

  private final DecisionSender sender;
  private final ReviewIndex index;
  private final Subscription subscription;
  private final ExecutorService looking;
  private final Map<String, Waiting> waiting = new ConcurrentHashMap<>();

  /** Sends by {@code sender}, which it closes, and finds answers in {@code index}. */
  public Deciding(DecisionSender sender, ReviewIndex index) {
    this.sender = sender;
    this.index = index;
    this.looking =
        Executors.newSingleThreadExecutor(
            work -> {
              Thread thread = new Thread(work, "answers");
              thread.setDaemon(true);
              return thread;
            });
    this.subscription = index.subscribe(this::changed);
  }

  /**
   * Sends a decision, once: where its id is answered already, that answer is given.
   *
   * @param patience how long to wait for the answer after Kafka has the decision
   * @return failed where Kafka may not have it: the same decision may be tried again
   */
  public CompletableFuture<Answered> decide(Decision decision, Duration patience) {
    Waiting mine = new Waiting(decision, new CompletableFuture<>(), new CompletableFuture<>());
    Waiting other = waiting.putIfAbsent(decision.getDecisionId(), mine);
    if (other != null) {
      return other.done.copy();
    }
    // Looked for after it is waited for, so that no answer comes in between.
    Optional<Answered.Answer> known = answer(decision);
    CompletableFuture<Answered> outcome =
        known.isPresent()
            ? CompletableFuture.completedFuture(known.get())
            : sender.send(decision).thenCompose(receipt -> await(mine, receipt, patience));
    return outcome.whenComplete((answered, failure) -> settle(mine, answered, failure)).copy();
  }

  private void settle(Waiting mine, @Nullable Answered answered, @Nullable Throwable failure) {
    waiting.remove(mine.decision.getDecisionId(), mine);
    if (failure != null) {
      mine.done.completeExceptionally(failure);
    } else {
      mine.done.complete(answered);
    }
  }

  private static CompletableFuture<Answered> await(
      Waiting waiting, Receipt receipt, Duration patience) {
    return waiting
        .answer
        .<Answered>thenApply(it -> it)
        .completeOnTimeout(new Answered.Kept(receipt), patience.toMillis(), TimeUnit.MILLISECONDS);
  }

  private Optional<Answered.Answer> answer(Decision decision) {
    try {
      Optional<IndexedReview> review = index.find(decision.getArticleId());
      return review.flatMap(
          found ->
              found.record().getDecisions().stream()
                  .filter(it -> it.getDecision().getDecisionId().equals(decision.getDecisionId()))
                  .findFirst()
                  .map(it -> new Answered.Answer(it, found)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  // On the index's thread, which must not wait for the reading of records.
  private void changed(IndexChange change) {
    if (!waiting.isEmpty()) {
      looking.execute(() -> change.items().forEach(this::look));
    }
  }

  private void look(QueueItem item) {
    for (Waiting one : waiting.values()) {
      if (one.decision.getArticleId().equals(item.articleId())) {
        try {
          answer(one.decision).ifPresent(one.answer::complete);
        } catch (UncheckedIOException e) {
          one.answer.completeExceptionally(e);
        }
      }
    }
  }

  @Override
  public void close() {
    subscription.close();
    looking.shutdown();
    sender.close();
  }

  /**
   * A decision under way.
   *
   * @param answer done when the record that answers it is here
   * @param done what its senders are told
   */
  private record Waiting(
      Decision decision,
      CompletableFuture<Answered.Answer> answer,
      CompletableFuture<Answered> done) {}
}
