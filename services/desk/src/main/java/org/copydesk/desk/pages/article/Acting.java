package org.copydesk.desk.pages.article;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.Optional;
import org.copydesk.desk.pages.text.Moments;
import org.copydesk.desk.pages.text.Shown;
import org.copydesk.desk.people.Person;
import org.copydesk.letters.AnsweredDecision;
import org.copydesk.letters.Decision;
import org.copydesk.letters.DecisionAction;
import org.copydesk.letters.DecisionOutcome;
import org.copydesk.letters.ReviewRecord;
import org.copydesk.letters.ReviewState;

/**
 * What a page offers its reader. It only foretells: what holds is for the review stage to say, and
 * it is asked with each decision.
 */
public final class Acting {

  /** How long the review stage lets a decision be taken back. */
  private static final Duration UNDO = Duration.ofSeconds(60);

  private Acting() {}

  /**
   * What that person may do with that record at this moment.
   *
   * @param aside whether they have set it aside
   */
  public static ActingView of(ReviewRecord record, Person person, boolean aside, Clock clock) {
    Instant now = clock.instant();
    String heldBy = record.getClaimedBy() == null ? "" : record.getClaimedBy();
    Instant since = record.getClaimedAt();
    return new ActingView(
        person.mayDecideOn(record.getArticle().getSource()),
        closed(record.getState()),
        Shown.line(heldBy),
        heldBy.equals(person.name()),
        since == null ? "" : since.toString(),
        since == null ? "" : Moments.full(since, clock.getZone()),
        since == null ? "" : Moments.ago(since, now),
        record.getState() == ReviewState.DECIDED && !lastVerdictIsBy(record, person),
        person.mayLead(),
        aside,
        undo(record, person, now));
  }

  private static String closed(ReviewState state) {
    return state == ReviewState.ERASED ? "The article is erased: nothing of it is left." : "";
  }

  private static boolean lastVerdictIsBy(ReviewRecord record, Person person) {
    for (Iterator<Decision> it = standing(record).descendingIterator(); it.hasNext(); ) {
      Decision decision = it.next();
      if (decision.getAction() == DecisionAction.DECIDE) {
        return decision.getReviewer().equals(person.name());
      }
    }
    return false;
  }

  private static Optional<ActingView.Undo> undo(ReviewRecord record, Person person, Instant now) {
    Decision last = standing(record).peekLast();
    if (last == null
        || !last.getReviewer().equals(person.name())
        || last.getRevision() != record.getRevision()) {
      return Optional.empty();
    }
    Duration left = UNDO.minus(Duration.between(last.getDecidedAt(), now));
    return left.compareTo(Duration.ofSeconds(1)) < 0
        ? Optional.empty()
        : Optional.of(
            new ActingView.Undo(last.getDecisionId(), History.what(last), left.toSeconds()));
  }

  /** The applied decisions that were not taken back, oldest first. */
  private static Deque<Decision> standing(ReviewRecord record) {
    Deque<Decision> standing = new ArrayDeque<>();
    for (AnsweredDecision answered : record.getDecisions()) {
      if (answered.getOutcome() != DecisionOutcome.APPLIED) {
        continue;
      }
      Decision decision = answered.getDecision();
      if (decision.getAction() == DecisionAction.UNDO) {
        standing.removeIf(it -> it.getDecisionId().equals(decision.getUndoes()));
      } else {
        standing.addLast(decision);
      }
    }
    return standing;
  }
}
