package org.copydesk.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.copydesk.letters.AnsweredDecision;
import org.copydesk.letters.ArticleStatus;
import org.copydesk.letters.Decision;
import org.copydesk.letters.DecisionAction;
import org.copydesk.letters.DecisionOutcome;
import org.copydesk.letters.Flag;
import org.copydesk.letters.ReviewRecord;
import org.copydesk.letters.ReviewState;
import org.copydesk.letters.Severity;
import org.copydesk.letters.Verdict;
import org.junit.jupiter.api.Test;

class UndoingTest {

  private static final Flag LOW = Draft.flag("scare-quotes", Severity.LOW, "“night”");
  private static final Flag OTHER = Draft.flag("scare-quotes", Severity.LOW, "“ferry”");

  private final Desk desk = Desk.with(Draft.first().flags(LOW, OTHER).letter());

  @Test
  void undoneVerdictBringsTheClaimBack() {
    Decision claimed = desk.applies(desk.claim("ann"));
    Decision approved = desk.applies(desk.approve("ann", Desk.confirmed(LOW.getId())));

    desk.applies(desk.undo("ann", approved.getDecisionId()));

    ReviewRecord record = desk.record();
    assertThat(record.getState()).isEqualTo(ReviewState.CLAIMED);
    assertThat(record.getClaimedBy()).isEqualTo("ann");
    assertThat(record.getClaimedAt()).isEqualTo(claimed.getDecidedAt());
    assertThat(record.getVerdict()).isNull();
    assertThat(record.getFlagVerdicts()).isEmpty();
    assertThat(record.getDecisions()).hasSize(3);
  }

  @Test
  void undoneSecondVerdictBringsTheFirstBack() {
    desk.applies(desk.approve("ann", Desk.confirmed(LOW.getId()), Desk.confirmed(OTHER.getId())));
    Decision second = desk.reject("ann", "wrong after all");
    desk.applies(
        Decision.newBuilder(second)
            .setFlagVerdicts(List.of(Desk.dismissed(LOW.getId(), null)))
            .build());

    desk.applies(desk.undo("ann", second.getDecisionId()));

    assertThat(desk.record().getVerdict()).isEqualTo(Verdict.APPROVE);
    assertThat(desk.record().getFlagVerdicts())
        .containsExactlyInAnyOrder(Desk.confirmed(LOW.getId()), Desk.confirmed(OTHER.getId()));
  }

  @Test
  void undoneVerdictOnAReopenedRecordLeavesItReopened() {
    desk.applies(desk.approve("ann"));
    desk.arrives(Draft.first().next().title("No ferry").letter());
    Decision second = desk.applies(desk.reject("bob", "thin"));

    desk.applies(desk.undo("bob", second.getDecisionId()));

    assertThat(desk.record().getState()).isEqualTo(ReviewState.REOPENED);
    assertThat(desk.record().getVerdict()).isNull();
  }

  @Test
  void undoneVerdictOnEqualWordsBringsBackTheOneOfAnEarlierRevision() {
    desk.applies(desk.approve("ann"));
    desk.arrives(Draft.first().next().promo("Read also: x").letter());
    Decision second = desk.applies(desk.reject("ann", "thin"));

    desk.applies(desk.undo("ann", second.getDecisionId()));

    assertThat(desk.record().getState()).isEqualTo(ReviewState.DECIDED);
    assertThat(desk.record().getVerdict()).isEqualTo(Verdict.APPROVE);
  }

  @Test
  void severalAreTakenBackOneByOne() {
    Decision claimed = desk.applies(desk.claim("ann"));
    Decision approved = desk.applies(desk.approve("ann"));
    desk.applies(desk.undo("ann", approved.getDecisionId()));

    desk.applies(desk.undo("ann", claimed.getDecisionId()));

    assertThat(desk.record().getState()).isEqualTo(ReviewState.OPEN);
  }

  @Test
  void undoneHandOverAndReleaseBringTheClaimBack() {
    desk.applies(desk.claim("ann"));
    Decision handed = desk.applies(desk.handOver("ann", "bob"));
    desk.applies(desk.undo("ann", handed.getDecisionId()));
    assertThat(desk.record().getClaimedBy()).isEqualTo("ann");
    Decision released = desk.applies(desk.release("ann"));

    desk.applies(desk.undo("ann", released.getDecisionId()));

    assertThat(desk.record().getClaimedBy()).isEqualTo("ann");
  }

  @Test
  void undoneDecisionCannotBeUndoneAgain() {
    Decision approved = desk.applies(desk.approve("ann"));
    desk.applies(desk.undo("ann", approved.getDecisionId()));

    refused(desk.undo("ann", approved.getDecisionId()), "there is no decision to take back");
  }

  @Test
  void anotherDecisionSinceAnotherReviewerOrAMinuteTooLateIsRefused() {
    Decision approved = desk.applies(desk.approve("ann"));
    refused(desk.undo("bob", approved.getDecisionId()), "it was made by ann");
    refused(
        desk.by("ann", DecisionAction.UNDO).build(),
        "the id of the decision to take back is missing");
    refused(
        desk.undo("ann", "d99"),
        "only the last decision can be taken back, and that is another one");
    desk.waits(57);
    refused(
        desk.undo("ann", approved.getDecisionId()), "a decision can be taken back for 60 seconds");
    Decision note = desk.applies(desk.note("bob", "seen"));
    refused(
        desk.undo("ann", approved.getDecisionId()),
        "only the last decision can be taken back, and that is another one");
    desk.applies(desk.undo("bob", note.getDecisionId()));
  }

  @Test
  void sixtySecondsAreStillInTime() {
    Decision approved = desk.applies(desk.approve("ann"));
    desk.waits(59);

    desk.applies(desk.undo("ann", approved.getDecisionId()));

    assertThat(desk.record().getState()).isEqualTo(ReviewState.OPEN);
  }

  @Test
  void decisionOnAnEarlierRevisionIsNotTakenBack() {
    Decision approved = desk.applies(desk.approve("ann"));
    desk.arrives(Draft.first().next().letter());

    refused(desk.undo("ann", approved.getDecisionId()), "revision 2 came after it");
  }

  @Test
  void claimFromBeforeAnErasureNeverComesBack() {
    desk.applies(desk.claim("ann"));
    Draft second = Draft.first().next().status(ArticleStatus.ERASED);
    desk.arrives(second.bare(ArticleStatus.ERASED));
    desk.arrives(second.next().status(ArticleStatus.PUBLISHED).letter());
    Decision approved = desk.applies(desk.approve("bob"));

    desk.applies(desk.undo("bob", approved.getDecisionId()));

    assertThat(desk.record().getState()).isEqualTo(ReviewState.OPEN);
  }

  private void refused(Decision decision, String detail) {
    AnsweredDecision answer = desk.takes(decision);
    assertThat(answer.getOutcome()).isEqualTo(DecisionOutcome.REFUSED);
    assertThat(answer.getDetail()).isEqualTo(detail);
  }
}
