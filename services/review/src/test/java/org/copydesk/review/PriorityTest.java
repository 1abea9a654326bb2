package org.copydesk.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.IntStream;
import org.copydesk.letters.ArticleStatus;
import org.copydesk.letters.DecisionAction;
import org.copydesk.letters.Flag;
import org.copydesk.letters.PriorityReason;
import org.copydesk.letters.Quote;
import org.copydesk.letters.QuoteKind;
import org.copydesk.letters.ReviewRecord;
import org.copydesk.letters.Severity;
import org.copydesk.letters.Verdict;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class PriorityTest {

  private static final Flag EMBARGO =
      Draft.flag("embargo-active", Severity.BLOCK, "EMBARGOED UNTIL noon");
  private static final Flag HIGH = Draft.flag("threat-in-quote", Severity.HIGH, "sink it");

  @Test
  void articleWithoutFindingsHasNone() {
    ReviewRecord record = Desk.with(Draft.first().letter()).record();

    assertThat(record.getPriority()).isZero();
    assertThat(record.getPriorityReasons()).isEmpty();
  }

  @Test
  void reasonsAddUpAndTheGreatestComesFirst() {
    ReviewRecord record =
        Desk.with(
                Draft.first()
                    .status(ArticleStatus.CORRECTED)
                    .flags(Draft.flag("scare-quotes", Severity.LOW, "“a”"), EMBARGO)
                    .quotes(Draft.unattributed("q1", 40, 60))
                    .missing("stance")
                    .letter())
            .record();

    assertThat(reasons(record))
        .containsExactly(
            "flag embargo-active (block) 700",
            "under embargo 100",
            "flag scare-quotes (low) 20",
            "corrects what was published 20",
            "1 part not done 20",
            "1 quote without a speaker 10");
    assertThat(record.getPriority()).isEqualTo(870);
  }

  @Test
  void furtherFlagsAreNamedTogether() {
    ReviewRecord record =
        Desk.with(
                Draft.first()
                    .flags(
                        HIGH,
                        Draft.flag("unattributed-quote", Severity.HIGH, "a"),
                        Draft.flag("unattributed-quote", Severity.HIGH, "b"))
                    .letter())
            .record();

    assertThat(reasons(record))
        .containsExactly(
            "flag threat-in-quote (high) 300", "2 further flags (high): unattributed-quote ×2 50");
  }

  @Test
  void eachSeverityFromHighOnOutweighsAllBelowIt() {
    for (Severity severity : List.of(Severity.HIGH, Severity.BLOCK)) {
      Flag one = Draft.flag("one", severity, "x");
      int alone = Desk.with(Draft.first().flags(one).letter()).record().getPriority();
      List<Flag> below = new ArrayList<>();
      for (int i = 0; i < 500; i++) {
        for (Severity lower : Severity.values()) {
          if (lower.compareTo(severity) < 0) {
            below.add(Draft.flag("many", lower, lower + " " + i));
          }
        }
      }
      List<Quote> quotes =
          IntStream.range(0, 100).mapToObj(i -> Draft.unattributed("q" + i, i, i + 1)).toList();
      Draft worst =
          Draft.first()
              .status(ArticleStatus.CORRECTED)
              .flags(below)
              .quotes(quotes)
              .missing("stance", "speakers", "policy x");

      assertThat(Desk.with(worst.letter()).record().getPriority())
          .as("everything below " + severity)
          .isLessThan(alone);
    }
  }

  @Test
  void neverMoreThanAThousandAndTheReasonsStillAddUp() {
    List<Flag> flags = new ArrayList<>(List.of(EMBARGO, HIGH));
    for (int i = 0; i < 3_000; i++) {
      flags.add(
          Draft.flag(
              "policy-" + i % 50,
              List.copyOf(EnumSet.allOf(Severity.class)).get(i % 5),
              "words " + i));
    }

    ReviewRecord record = Desk.with(Draft.first().flags(flags).letter()).record();

    assertThat(record.getPriority()).isEqualTo(1000);
    assertThat(record.getPriorityReasons()).hasSizeLessThan(20);
    assertThat(record.getPriorityReasons().stream().mapToInt(PriorityReason::getPoints).sum())
        .isEqualTo(1000);
  }

  @Test
  void dismissedFlagsCountNothing() {
    Flag unattributed = Draft.flag("unattributed-quote", Severity.HIGH, "“Pay up”");
    Draft draft = Draft.first().flags(EMBARGO, unattributed).quotes(Draft.unattributed("q1", 2, 6));
    Desk desk = Desk.with(draft.letter());
    desk.applies(
        desk.by("ann", DecisionAction.DECIDE)
            .setVerdict(Verdict.ESCALATE)
            .setReason("is it ours?")
            .setFlagVerdicts(
                List.of(
                    Desk.dismissed(EMBARGO.getId(), "lifted by phone"),
                    Desk.dismissed(unattributed.getId(), "a chant")))
            .build());

    assertThat(desk.record().getPriority()).isZero();
  }

  @Test
  void correctedSpeakerIsNotMissingAnyMore() {
    Desk desk = Desk.with(Draft.first().quotes(Draft.unattributed("q1", 40, 60)).letter());
    assertThat(desk.record().getPriority()).isEqualTo(10);

    desk.applies(desk.correct("ann", "q1", "speaker", "Mira Tolland"));

    assertThat(desk.record().getPriority()).isZero();
  }

  @Test
  void nestedAndIndirectQuotesNeedNoSpeakerOfTheirOwn() {
    Quote nested = Quote.newBuilder(Draft.unattributed("q2", 42, 50)).setInsideOf("q1").build();
    Quote indirect =
        Quote.newBuilder(Draft.unattributed("q3", 70, 90)).setKind(QuoteKind.INDIRECT).build();

    assertThat(Desk.with(Draft.first().quotes(nested, indirect).letter()).record().getPriority())
        .isZero();
  }

  @Test
  void decidedRecordNeedsNobodyUnlessItIsEscalated() {
    Desk desk = Desk.with(Draft.first().flags(HIGH).letter());
    desk.applies(desk.escalate("ann"));
    assertThat(desk.record().getPriority()).isEqualTo(300);

    desk.applies(desk.approve("ann"));

    assertThat(desk.record().getPriority()).isZero();
    assertThat(reasons(desk.record())).containsExactly("decided: nothing to do 0");
  }

  @Test
  void reopenedRecordCountsMoreAlsoWhileClaimed() {
    Desk desk = Desk.with(Draft.first().letter());
    desk.applies(desk.approve("ann"));
    desk.arrives(Draft.first().next().title("No ferry").letter());
    desk.applies(desk.claim("bob"));

    assertThat(reasons(desk.record())).containsExactly("reopened after a verdict 60");
  }

  @Test
  void manyQuotesAndFlagsAreWeighedInLinearTime() {
    List<Quote> quotes =
        IntStream.range(0, 100_000).mapToObj(i -> Draft.unattributed("q" + i, i, i + 1)).toList();
    List<Flag> flags =
        IntStream.range(0, 100_000)
            .mapToObj(i -> Draft.flag("unattributed-quote", Severity.HIGH, "w" + i))
            .toList();
    Draft draft = Draft.first().quotes(quotes).flags(flags);

    ReviewRecord record =
        Assertions.assertTimeout(Duration.ofSeconds(10), () -> Desk.with(draft.letter()).record());

    assertThat(record.getPriority()).isEqualTo(440);
  }

  private static List<String> reasons(ReviewRecord record) {
    return record.getPriorityReasons().stream()
        .map(reason -> reason.getReason() + " " + reason.getPoints())
        .toList();
  }
}
