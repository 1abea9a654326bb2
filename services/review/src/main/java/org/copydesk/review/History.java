package org.copydesk.review;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.copydesk.letters.AnsweredDecision;
import org.copydesk.letters.Decision;
import org.copydesk.letters.DecisionAction;
import org.copydesk.letters.DecisionOutcome;

/**
 * The answered decisions on an article, oldest first.
 *
 * @param answers at most {@link #MOST}
 */
record History(List<AnsweredDecision> answers) {

  /** How many answers are kept. */
  static final int MOST = 100;

  /** How many characters of decisions are kept, so that answers never crowd out the article. */
  static final int MOST_CHARACTERS = 400_000;

  static final History NONE = new History(List.of());

  History {
    answers = List.copyOf(answers);
  }

  boolean has(String decisionId) {
    return answers.stream()
        .anyMatch(answer -> answer.getDecision().getDecisionId().equals(decisionId));
  }

  /**
   * The history with one more answer. Where it grows too long, the oldest answers that changed
   * nothing go first, then the oldest that did; the newest and the decision that holds stay.
   */
  History with(AnsweredDecision answer) {
    List<AnsweredDecision> all = new ArrayList<>(answers);
    all.add(answer);
    long characters = all.stream().mapToLong(a -> FreeText.characters(a.getDecision())).sum();
    while (all.size() > 1 && (all.size() > MOST || characters > MOST_CHARACTERS)) {
      int victim = leastWorthKeeping(all);
      characters -= FreeText.characters(all.remove(victim).getDecision());
    }
    return new History(all);
  }

  private static int leastWorthKeeping(List<AnsweredDecision> all) {
    int newest = all.size() - 1;
    for (int i = 0; i < newest; i++) {
      if (all.get(i).getOutcome() != DecisionOutcome.APPLIED) {
        return i;
      }
    }
    String first = all.get(0).getDecision().getDecisionId();
    boolean firstHolds =
        new History(all).lastVerdict().filter(v -> v.getDecisionId().equals(first)).isPresent();
    return firstHolds && newest > 1 ? 1 : 0;
  }

  /** The applied decisions that nobody took back, oldest first, without the undoing itself. */
  List<Decision> standing() {
    Set<String> takenBack = new HashSet<>();
    for (AnsweredDecision answer : answers) {
      if (applied(answer) && answer.getDecision().getAction() == DecisionAction.UNDO) {
        takenBack.add(answer.getDecision().getUndoes());
      }
    }
    return answers.stream()
        .filter(History::applied)
        .map(AnsweredDecision::getDecision)
        .filter(decision -> decision.getAction() != DecisionAction.UNDO)
        .filter(decision -> !takenBack.contains(decision.getDecisionId()))
        .toList();
  }

  private static boolean applied(AnsweredDecision answer) {
    return answer.getOutcome() == DecisionOutcome.APPLIED;
  }

  /** The last verdict that nobody took back. */
  Optional<Decision> lastVerdict() {
    return last(standing(), DecisionAction.DECIDE);
  }

  static Optional<Decision> last(List<Decision> decisions, DecisionAction action) {
    return decisions.stream()
        .filter(decision -> decision.getAction() == action)
        .reduce((earlier, later) -> later);
  }

  /** The same answers without a word that may come from the article. */
  History withoutWords() {
    return new History(answers.stream().map(FreeText::without).toList());
  }
}
