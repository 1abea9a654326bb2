package org.copydesk.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.copydesk.letters.AnsweredDecision;
import org.copydesk.letters.ArticleStatus;
import org.copydesk.letters.Decision;
import org.copydesk.letters.DecisionAction;
import org.copydesk.letters.DecisionOutcome;
import org.copydesk.letters.Flag;
import org.copydesk.letters.FlagVerdict;
import org.copydesk.letters.QuoteKind;
import org.copydesk.letters.ReviewRecord;
import org.copydesk.letters.ReviewState;
import org.copydesk.letters.Severity;
import org.copydesk.letters.Verdict;
import org.copydesk.runtime.Outcome;
import org.copydesk.runtime.Outcome.Rejected;
import org.copydesk.runtime.Outcome.Unchanged;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecidingTest {

  private static final Flag LOW = Draft.flag("scare-quotes", Severity.LOW, "“night”");
  private static final Flag HIGH = Draft.flag("threat-in-quote", Severity.HIGH, "sink it");
  private static final Flag ASKING =
      Flag.newBuilder(Draft.flag("anonymous-source", Severity.MEDIUM, "an official"))
          .setReasonRequired(true)
          .build();

  private final Desk desk =
      Desk.with(
          Draft.first()
              .flags(HIGH, ASKING, LOW)
              .quotes(Draft.quote("q1", QuoteKind.DIRECT, "s1", 40, 60))
              .letter());

  @Test
  void olderRevisionIsAConflictThatSaysWhatCameSince() {
    Decision late = desk.approve("ann");
    Draft second = Draft.first().next().status(ArticleStatus.CORRECTED);
    desk.arrives(second.letter());
    desk.applies(desk.reject("bob", "wrong figures"));
    desk.arrives(second.next().letter());
    ReviewRecord before = desk.record();

    AnsweredDecision answer = desk.takes(late);

    assertThat(answer.getOutcome()).isEqualTo(DecisionOutcome.CONFLICT);
    assertThat(answer.getDetail())
        .isEqualTo(
            "decided on revision 1, the current one is 3; since then: revision 2 (corrected,"
                + " 2026-03-01T09:00:00Z), revision 3 (corrected, 2026-03-01T09:00:03Z);"
                + " bob decided reject on revision 2 at 2026-03-01T10:00:02Z");
    assertThat(desk.record().getState()).isEqualTo(before.getState());
    assertThat(desk.record().getVerdict()).isEqualTo(Verdict.REJECT);
  }

  @Test
  void revisionThatIsNotThereYetIsRefused() {
    Decision early = desk.by("ann", DecisionAction.CLAIM).setRevision(5).build();

    refused(early, "revision 5 is not on record, the current one is 1");
  }

  @Test
  void secondVerdictMeetsAConflictThatNamesTheFirst() {
    desk.applies(desk.approve("ann"));

    AnsweredDecision answer = desk.takes(desk.reject("bob", "no"));

    assertThat(answer.getOutcome()).isEqualTo(DecisionOutcome.CONFLICT);
    assertThat(answer.getDetail())
        .isEqualTo(
            "ann decided approve on revision 1 at 2026-03-01T10:00:01Z; claim it to decide anew");
    assertThat(desk.record().getVerdict()).isEqualTo(Verdict.APPROVE);
  }

  @Test
  void escalatedRecordIsClaimedAndDecidedByAnother() {
    desk.applies(desk.escalate("ann"));
    desk.applies(desk.claim("lead"));
    assertThat(desk.record().getVerdict()).isEqualTo(Verdict.ESCALATE);

    desk.applies(desk.approve("lead"));

    assertThat(desk.record().getState()).isEqualTo(ReviewState.DECIDED);
    assertThat(desk.record().getVerdict()).isEqualTo(Verdict.APPROVE);
  }

  @Test
  void releasedClaimOnADecidedRecordLeavesItDecided() {
    desk.applies(desk.approve("ann"));
    desk.applies(desk.claim("lead"));

    desk.applies(desk.release("lead"));

    assertThat(desk.record().getState()).isEqualTo(ReviewState.DECIDED);
  }

  @Test
  void verdictEndsTheClaim() {
    desk.applies(desk.claim("ann"));
    desk.applies(desk.approve("ann"));

    assertThat(desk.record().getClaimedBy()).isNull();
    assertThat(desk.record().getClaimedAt()).isNull();
  }

  @Test
  void handedRecordIsTheColleaguesFromThenOn() {
    desk.applies(desk.claim("ann"));
    Decision handed = desk.applies(desk.handOver("ann", "bob"));

    assertThat(desk.record().getClaimedBy()).isEqualTo("bob");
    assertThat(desk.record().getClaimedAt()).isEqualTo(handed.getDecidedAt());
    refused(desk.handOver("bob", " "), "handing over needs a name of a colleague");
  }

  @Test
  void strandedClaimIsReleasedByAnotherWithAReason() {
    desk.applies(desk.claim("ann"));
    AnsweredDecision bare = desk.takes(desk.release("lead"));
    assertThat(bare.getOutcome()).isEqualTo(DecisionOutcome.CONFLICT);
    assertThat(bare.getDetail()).startsWith("ann has it since").endsWith("needs a reason");

    desk.applies(desk.by("lead", DecisionAction.RELEASE).setReason("ann went home").build());

    assertThat(desk.record().getState()).isEqualTo(ReviewState.OPEN);
  }

  @Test
  void verdictIsAskedFor() {
    refused(desk.by("ann", DecisionAction.DECIDE).build(), "a verdict is missing");
  }

  @Test
  void rejectingAndEscalatingNeedAReasonAndApprovingDoesNot() {
    refused(desk.reject("ann", " "), "to reject needs a reason");
    Decision escalate = desk.by("ann", DecisionAction.DECIDE).setVerdict(Verdict.ESCALATE).build();
    refused(escalate, "to escalate needs a reason");
    desk.applies(desk.approve("ann"));
  }

  @Test
  void dismissingAGraveFlagOrOneThatAsksNeedsAReason() {
    String high = HIGH.getId();
    String asking = ASKING.getId();
    refused(desk.approve("ann", Desk.dismissed(high, null)), needs(high));
    refused(desk.approve("ann", Desk.dismissed(asking, " ")), needs(asking));
    desk.applies(
        desk.approve(
            "ann",
            Desk.dismissed(high, "a joke"),
            Desk.confirmed(asking),
            Desk.dismissed(LOW.getId(), null)));

    assertThat(desk.record().getFlagVerdicts())
        .extracting(FlagVerdict::getFlagId)
        .containsExactly(high, asking, LOW.getId());
  }

  private static String needs(String flagId) {
    return "dismissing flag " + flagId + " needs a reason";
  }

  @Test
  void laterFlagVerdictReplacesTheEarlierAndKeepsTheOthers() {
    desk.applies(desk.approve("ann", Desk.confirmed(LOW.getId()), Desk.confirmed(ASKING.getId())));
    desk.applies(desk.approve("ann", Desk.dismissed(LOW.getId(), null)));

    assertThat(desk.record().getFlagVerdicts())
        .containsExactlyInAnyOrder(
            Desk.dismissed(LOW.getId(), null), Desk.confirmed(ASKING.getId()));
  }

  @Test
  void unknownOrRepeatedFlagIsRefused() {
    refused(
        desk.approve("ann", Desk.confirmed("nothing-1")),
        "there is no flag nothing-1 on this revision");
    refused(
        desk.approve("ann", Desk.confirmed(LOW.getId()), Desk.dismissed(LOW.getId(), null)),
        "there are two verdicts on flag " + LOW.getId());
  }

  @Test
  void verdictsComeWithDecideAlone() {
    Decision claim = desk.by("ann", DecisionAction.CLAIM).setVerdict(Verdict.APPROVE).build();

    refused(claim, "verdicts come with DECIDE alone, got CLAIM");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "q1 | quote | not-a-quote | ",
        "q1 | speaker | Mira Tolland | ",
        "q1 | stance:night ferry | FAVOUR | ",
        "q9 | quote | not-a-quote | there is no quote q9 on this revision",
        "q1 | quote | perhaps | a correction of quote needs not-a-quote",
        "q1 | speaker | '' | a correction of speaker needs a name",
        "q1 | stance:x | maybe | a correction of stance needs one of [FAVOUR, AGAINST, NEUTRAL,"
            + " UNDETERMINED]",
        "q1 | mood | glad | a correction is of quote, speaker or stance:TARGET, not of another part",
      })
  void correctionIsCheckedAgainstTheQuotes(
      String quote, String part, String value, String expected) {
    AnsweredDecision answer = desk.takes(desk.correct("ann", quote, part, value));

    assertThat(answer.getDetail()).isEqualTo(Optional.ofNullable(expected).orElse(""));
    assertThat(answer.getOutcome())
        .isEqualTo(expected == null ? DecisionOutcome.APPLIED : DecisionOutcome.REFUSED);
    assertThat(desk.record().getState()).isEqualTo(ReviewState.OPEN);
  }

  @Test
  void emptyNoteIsRefused() {
    refused(
        desk.by("ann", DecisionAction.CORRECT_READING).build(),
        "a correction or a note is missing");
  }

  @Test
  void sameDecisionAgainChangesNothing() {
    Decision decision = desk.applies(desk.approve("ann"));

    assertThat(desk.decision(decision)).isInstanceOf(Unchanged.class);
  }

  @Test
  void decisionOnAnUnknownArticleIsRejected() {
    Outcome<ReviewRecord> outcome = new Desk().decision(desk.claim("ann"));

    assertThat(outcome).isInstanceOf(Rejected.class);
    assertThat(((Rejected<ReviewRecord>) outcome).code()).isEqualTo("unknown-article");
  }

  @Test
  void decisionWithoutIdReviewerOrWithAnotherArticleIsRejected() {
    rejected(desk.by("ann", DecisionAction.CLAIM).setDecisionId(" ").build(), "bad-decision");
    rejected(desk.by("", DecisionAction.CLAIM).build(), "bad-decision");
    rejected(desk.by("x".repeat(201), DecisionAction.CLAIM).build(), "bad-decision");
    rejected(desk.by("ann", DecisionAction.CLAIM).setArticleId("a/b").build(), "wrong-article");
  }

  @Test
  void oversizeDecisionIsRefusedAndItsTextNotKept() {
    AnsweredDecision answer = desk.takes(desk.note("ann", "x".repeat(200_000)));

    assertThat(answer.getOutcome()).isEqualTo(DecisionOutcome.REFUSED);
    assertThat(answer.getDetail()).contains("at most 100000 characters");
    assertThat(answer.getDecision().getReason()).isNull();
  }

  private void refused(Decision decision, String detail) {
    AnsweredDecision answer = desk.takes(decision);
    assertThat(answer.getOutcome()).isEqualTo(DecisionOutcome.REFUSED);
    assertThat(answer.getDetail()).isEqualTo(detail);
  }

  private void rejected(Decision decision, String code) {
    Outcome<ReviewRecord> outcome = desk.decision(decision);
    assertThat(outcome).isInstanceOf(Rejected.class);
    assertThat(((Rejected<ReviewRecord>) outcome).code()).isEqualTo(code);
  }
}
