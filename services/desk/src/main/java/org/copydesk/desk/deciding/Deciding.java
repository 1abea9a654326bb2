package org.copydesk.desk.deciding;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.copydesk.desk.index.ReviewIndex;
import org.copydesk.letters.Decision;

/** Sends decisions and waits for their answers. For use by many threads. */
public final class Deciding implements AutoCloseable {

  /** Sends by {@code sender}, which it closes, and finds answers in {@code index}. */
  public Deciding(DecisionSender sender, ReviewIndex index) {}

  /**
   * Sends a decision, once: where its id is answered already, that answer is given.
   *
   * @param patience how long to wait for the answer after Kafka has the decision
   * @return failed where Kafka may not have it: the same decision may be tried again
   */
  public CompletableFuture<Answered> decide(Decision decision, Duration patience) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void close() {}
}
