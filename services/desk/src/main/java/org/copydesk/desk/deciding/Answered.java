package org.copydesk.desk.deciding;

import java.util.Objects;
import java.util.function.Function;
import org.copydesk.desk.index.IndexedReview;
import org.copydesk.letters.AnsweredDecision;

/** What is known of a decision that was sent. */
public sealed interface Answered {

  /** Calls the function for the case that holds. */
  <R> R fold(
      Function<? super Answer, ? extends R> answer, Function<? super Kept, ? extends R> kept);

  /**
   * The review stage has answered: applied, in conflict or refused.
   *
   * @param answer the decision and what became of it
   * @param review the record that holds the answer, or a newer one
   */
  record Answer(AnsweredDecision answer, IndexedReview review) implements Answered {

    public Answer {
      Objects.requireNonNull(answer, "answer");
      Objects.requireNonNull(review, "review");
    }

    @Override
    public <R> R fold(
        Function<? super Answer, ? extends R> answered, Function<? super Kept, ? extends R> kept) {
      return answered.apply(this);
    }
  }

  /**
   * Kafka has the decision, and so it will not be lost, but the answer did not come in time.
   *
   * @param receipt where Kafka has it
   */
  record Kept(Receipt receipt) implements Answered {

    public Kept {
      Objects.requireNonNull(receipt, "receipt");
    }

    @Override
    public <R> R fold(
        Function<? super Answer, ? extends R> answered, Function<? super Kept, ? extends R> kept) {
      return kept.apply(this);
    }
  }
}
