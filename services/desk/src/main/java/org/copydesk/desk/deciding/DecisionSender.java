package org.copydesk.desk.deciding;

import java.util.concurrent.CompletableFuture;
import org.copydesk.letters.Decision;

/** Hands decisions over to the review stage. */
@FunctionalInterface
public interface DecisionSender extends AutoCloseable {

  /**
   * Sends a decision.
   *
   * @return done when Kafka has it for good; failed where it may or may not have it, and the same
   *     decision with the same id may then be sent again
   */
  CompletableFuture<Receipt> send(Decision decision);

  @Override
  default void close() {}
}
