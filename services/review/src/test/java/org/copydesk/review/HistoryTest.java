package org.copydesk.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.copydesk.letters.AnsweredDecision;
import org.copydesk.letters.Decision;
import org.junit.jupiter.api.Test;

class HistoryTest {

  private final Desk desk = Desk.with(Draft.first().letter());

  @Test
  void historyKeepsAHundredAnswersAndTheVerdictThatHolds() {
    Decision approved = desk.applies(desk.approve("ann"));
    for (int i = 0; i < 150; i++) {
      desk.applies(desk.note("bob", "note " + i));
    }

    List<AnsweredDecision> answers = desk.record().getDecisions();
    assertThat(answers).hasSize(100);
    assertThat(answers.get(0).getDecision()).isEqualTo(approved);
    assertThat(answers.get(99).getDecision().getReason()).isEqualTo("note 149");
    assertThat(desk.record().getUpdate()).isEqualTo(151);
  }

  @Test
  void refusedAnswersLeaveTheHistoryFirst() {
    List<String> applied = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      applied.add(desk.applies(desk.note("bob", "note " + i)).getDecisionId());
      desk.takes(desk.release("bob"));
    }

    assertThat(desk.record().getDecisions())
        .hasSize(100)
        .extracting(answer -> answer.getDecision().getDecisionId())
        .containsAll(applied);
  }

  @Test
  void longNotesNeverCrowdOutTheArticle() {
    for (int i = 0; i < 20; i++) {
      desk.applies(desk.note("bob", "x".repeat(90_000)));
    }

    assertThat(desk.record().getDecisions()).hasSize(4);
  }
}
