package org.copydesk.desk.deciding;

import java.util.concurrent.CompletableFuture;
import org.copydesk.letters.Submission;

/** Hands the wish that an article be erased to the door that its CMS uses. */
@FunctionalInterface
public interface ErasureSender {

  /**
   * Sends an ERASE.
   *
   * @return done when Kafka has it for good; failed where it may or may not have it, and the same
   *     may then be sent again
   */
  CompletableFuture<Receipt> erase(Submission erasure);
}
