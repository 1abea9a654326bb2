package org.copydesk.review;

import java.util.Optional;
import org.copydesk.letters.Decision;
import org.copydesk.runtime.Outcome.Rejected;

/**
 * Whether a decision can be answered at all, and whether it is of a size that a record can keep.
 */
final class DecisionForm {

  /** Longest decision id, reviewer, name to hand to. */
  static final int MOST_ID = 200;

  /** Characters that one decision may bring. */
  static final int MOST_CHARACTERS = 100_000;

  private DecisionForm() {}

  /** Why the letter cannot be answered: an answer needs an id and somebody to be given to. */
  static <T> Optional<Rejected<T>> fault(String articleId, Decision decision) {
    if (!decision.getArticleId().equals(articleId)) {
      return Optional.of(
          new Rejected<>(
              "wrong-article",
              "articleId",
              "expected the article of the record's key, got another"));
    }
    return Optional.<Rejected<T>>empty()
        .or(() -> id("decisionId", decision.getDecisionId()))
        .or(() -> id("reviewer", decision.getReviewer()));
  }

  private static <T> Optional<Rejected<T>> id(String field, String value) {
    if (!value.isBlank() && value.length() <= MOST_ID) {
      return Optional.empty();
    }
    String detail =
        "expected 1 to " + MOST_ID + " characters, got " + value.strip().length() + " in " + field;
    return Optional.of(new Rejected<>("bad-decision", field, detail));
  }

  /** What is said of a decision that brings more than a record keeps; empty where it does not. */
  static Optional<String> oversize(Decision decision) {
    long characters = FreeText.characters(decision);
    return characters <= MOST_CHARACTERS
        ? Optional.empty()
        : Optional.of(
            "a decision has at most "
                + MOST_CHARACTERS
                + " characters, this one "
                + characters
                + "; its text was not kept");
  }
}
