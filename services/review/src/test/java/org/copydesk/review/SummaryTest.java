package org.copydesk.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.copydesk.letters.ArticleStatus;
import org.copydesk.letters.Flag;
import org.copydesk.letters.Quote;
import org.copydesk.letters.QuoteKind;
import org.copydesk.letters.Severity;
import org.copydesk.letters.StanceTally;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SummaryTest {

  @Test
  void saysWhatStandsWhoSpeaksAndWhoIsForAndAgainst() {
    Draft draft =
        Draft.first()
            .flags(
                Draft.flag("threat-in-quote", Severity.HIGH, "a"),
                Draft.flag("unattributed-quote", Severity.HIGH, "b"),
                Draft.flag("unattributed-quote", Severity.HIGH, "c"),
                Draft.flag("opinion-labelled", Severity.INFO, "d"))
            .quotes(
                Draft.quote("q1", QuoteKind.DIRECT, "s1", 0, 1),
                Draft.quote("q2", QuoteKind.INDIRECT, "s2", 2, 3),
                Draft.unattributed("q3", 4, 5),
                Quote.newBuilder(Draft.quote("q4", QuoteKind.DIRECT, "s3", 0, 1))
                    .setInsideOf("q1")
                    .build())
            .tallies(
                tally("closing the pier", false, List.of("s1", "s2", "s3"), List.of()),
                tally("the\nnight  ferry", true, List.of("s1"), List.of("s2")));

    assertThat(summary(draft))
        .isEqualTo(
            "3 high flags: threat-in-quote, unattributed-quote ×2; 1 info flag: opinion-labelled;"
                + " 3 quotes by 2 speakers; 1 for, 1 against the night ferry");
  }

  @Test
  void emptyArticleHasALineToo() {
    assertThat(summary(Draft.first())).isEqualTo("no flags; no quotes");
  }

  @Test
  void missingPartsAndQuotesWithoutSpeakersAreSaid() {
    Draft draft = Draft.first().quotes(Draft.unattributed("q1", 0, 1)).missing("stance", "stance");

    assertThat(summary(draft)).isEqualTo("no flags; 1 quote without a speaker; not done: stance");
  }

  @Test
  void dismissedFlagsAreCountedApart() {
    Flag low = Draft.flag("scare-quotes", Severity.LOW, "x");
    Desk desk = Desk.with(Draft.first().flags(low).letter());
    desk.applies(desk.approve("ann", Desk.dismissed(low.getId(), null)));

    assertThat(desk.record().getSummary()).isEqualTo("no flags; 1 dismissed; no quotes");
  }

  @Test
  void reopenedAndErasedAreSaidFirst() {
    Desk desk = Desk.with(Draft.first().letter());
    desk.applies(desk.approve("ann"));
    Draft second = Draft.first().next().title("No ferry");
    assertThat(desk.arrives(second.letter()).getSummary())
        .isEqualTo("Reopened; no flags; no quotes");

    assertThat(desk.arrives(second.next().bare(ArticleStatus.ERASED)).getSummary())
        .isEqualTo("Erased at the request of herald");
  }

  @Test
  void hugeTargetsAndPolicyNamesStayOnOneShortLine() {
    Draft draft =
        Draft.first()
            .flags(Draft.flag("p".repeat(5_000), Severity.HIGH, "x"))
            .tallies(tally("t\n".repeat(5_000), true, List.of("s1"), List.of()));

    assertThat(summary(draft)).hasSizeLessThanOrEqualTo(400).doesNotContain("\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "abc | 5 | abc",
        "abcde | 5 | abcde",
        "abcdef | 5 | abcd…",
        "' a  b ' | 9 | a b",
        "abc😀d | 4 | abc…",
        "abc😀d | 5 | abc…",
        "ab\u202ecd | 9 | abcd",
      })
  void lineIsCutBetweenCharacters(String text, int most, String expected) {
    assertThat(OneLine.of(text, most)).isEqualTo(expected);
  }

  private static StanceTally tally(
      String target, boolean primary, List<String> favour, List<String> against) {
    return new StanceTally(target, primary, favour, against, List.of(), List.of());
  }

  private static String summary(Draft draft) {
    return Desk.with(draft.letter()).record().getSummary();
  }
}
