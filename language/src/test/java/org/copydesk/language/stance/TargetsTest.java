package org.copydesk.language.stance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.copydesk.language.article.Article;
import org.copydesk.language.quote.Quote;
import org.copydesk.language.quote.QuoteKind;
import org.junit.jupiter.api.Test;

class TargetsTest {

  private static List<String> targetsOf(String headline, String marked) {
    Marked example = Marked.of(marked);
    Article article = Marked.article(headline, example.text());
    Judged judged = RuleJudge.standard().judge(article, List.of(example.quote()), List.of());
    return judged.quotes().get(0).stances().stream().map(s -> s.target().text()).toList();
  }

  @Test
  void subjectComesFirstAndNamesFollowInOrder() {
    assertThat(
            targetsOf(
                "Council votes to close pool",
                "[A trainer] <said> {that Mayor Lena Holt and the Swim Union had lied}."))
        .containsExactly("closure of pool", "Lena Holt", "the Swim Union");
  }

  @Test
  void speakerIsNoTarget() {
    assertThat(
            targetsOf(
                "Council votes to close pool",
                "[Lena Holt] <said> {“Lena Holt keeps her word, and so does Ivo Brandt.”}"))
        .containsExactly("closure of pool", "Ivo Brandt");
  }

  @Test
  void lastNameOfTheSpeakerIsNoTarget() {
    assertThat(
            targetsOf(
                "Council votes to close pool",
                "The vote was led by Lena Holt. [Lena Holt] <said> {that people trust Holt}."))
        .containsExactly("closure of pool");
  }

  @Test
  void pronounsAndDatesAreNoTargets() {
    assertThat(
            targetsOf(
                "Council votes to close pool",
                "[A trainer] <said> {“On Monday they told us it would be in March.”}"))
        .containsExactly("closure of pool");
  }

  @Test
  void lastNameIsTheSameTargetAsTheFullName() {
    assertThat(
            targetsOf(
                "Council votes to close pool",
                "Mayor Lena Holt signed it. [A trainer] <said> {that Holt had lied}."))
        .containsExactly("closure of pool", "Lena Holt");
  }

  @Test
  void titlesAreNoPartOfAName() {
    assertThat(targetsOf("", "[A trainer] <said> {that Estonian President Mari Tamm is wrong}."))
        .contains("Mari Tamm")
        .doesNotContain("Estonian President Mari Tamm");
  }

  @Test
  void peopleByOriginAreATargetAndTheAdjectiveAloneIsNot() {
    assertThat(
            targetsOf(
                "Council votes to close pool",
                "[A trainer] <said> {that Estonian officials ate Italian bread}."))
        .contains("Estonian officials")
        .doesNotContain("Italian", "Estonian");
  }

  @Test
  void proposalIsATargetWithItsAdjective() {
    assertThat(
            targetsOf(
                "Mayor Lena Holt resigns",
                "[A trainer] <said> {he wants a permanent ceasefire and not a tax reform}."))
        .contains("permanent ceasefire", "tax reform");
  }

  @Test
  void proposalsOfOneMeaningAreOneTarget() {
    Marked example =
        Marked.of(
            "[Gen. Orr] <suggested> {a preventive strike}. He <said> {“preemptive attacks work.”}");
    Article article = Marked.article("", example.text());
    Quote first =
        Marked.quote(
            "q1",
            QuoteKind.INDIRECT,
            List.of(example.quoted().get(0)),
            Marked.attributed("s1", "Gen. Orr", Optional.empty()),
            Optional.of(example.cues().get(0)));
    Quote second =
        Marked.quote(
            "q2",
            QuoteKind.DIRECT,
            List.of(example.quoted().get(1)),
            Marked.attributed("s1", "Gen. Orr", Optional.empty()),
            Optional.of(example.cues().get(1)));

    Judged judged = RuleJudge.standard().judge(article, List.of(first, second), List.of());

    assertThat(judged.quotes())
        .allSatisfy(
            quote ->
                assertThat(quote.stances())
                    .extracting(s -> s.target().text())
                    .contains("preventive strike"));
  }

  @Test
  void wordsForTheSubjectAreNoTargetBesideIt() {
    assertThat(
            targetsOf(
                "Council votes to close pool", "[A trainer] <said> {that the closure would hurt}."))
        .containsExactly("closure of pool");
  }

  @Test
  void mentionOfTheSubjectIsWhereTheQuoteSpeaksOfIt() {
    Marked example = Marked.of("[A trainer] <said> {“Shutting the pool is a disgrace.”}");
    Article article = Marked.article("Council votes to close pool", example.text());

    Judged judged = RuleJudge.standard().judge(article, List.of(example.quote()), List.of());

    Stance stance = judged.quotes().get(0).stances().get(0);
    assertThat(stance.target().mention().map(span -> span.of(example.text())))
        .contains("Shutting the pool");
    assertThat(stance.label()).isEqualTo(StanceLabel.AGAINST);
  }

  @Test
  void pronounInADirectQuoteStandsForThePersonTheArticleIsAbout() {
    Marked example =
        Marked.of("Governor Lena Holt won. [A trainer] <said> {“She is a brilliant leader.”}");
    Article article = Marked.article("Voters back Lena Holt", example.text());

    Judged judged = RuleJudge.standard().judge(article, List.of(example.quote()), List.of());

    Stance stance = judged.quotes().get(0).stances().get(0);
    assertThat(stance.target().text()).isEqualTo("Lena Holt");
    assertThat(stance.target().mention().map(span -> span.of(example.text()))).contains("She");
    assertThat(stance.label()).isEqualTo(StanceLabel.FAVOUR);
  }

  @Test
  void speakerWhomTheArticleIsAboutHoldsNothingOfThemselves() {
    Marked example =
        Marked.of("Governor Lena Holt won. [Lena Holt] <said> {“Lena Holt is great.”}");
    Article article = Marked.article("Voters back Lena Holt", example.text());

    Judged judged = RuleJudge.standard().judge(article, List.of(example.quote()), List.of());

    assertThat(judged.quotes().get(0).stances())
        .extracting(Stance::label)
        .containsExactly(StanceLabel.UNDETERMINED);
  }

  @Test
  void lawFirmAndPlansAreNoProposals() {
    assertThat(
            targetsOf(
                "Council votes to close pool",
                "[A trainer] <said> {he asked a law firm about the plans}."))
        .containsExactly("closure of pool");
  }

  @Test
  void subjectThatTheQuoteDoesNotSpeakOfIsUndeterminedWithAReason() {
    Marked example = Marked.of("[A trainer] <said> {the weather was nice}.");
    Article article = Marked.article("Council votes to close pool", example.text());

    Judged judged = RuleJudge.standard().judge(article, List.of(example.quote()), List.of());

    Stance stance = judged.quotes().get(0).stances().get(0);
    assertThat(stance.label()).isEqualTo(StanceLabel.UNDETERMINED);
    assertThat(stance.reason()).contains("the quote does not speak of it");
    assertThat(stance.model()).isEqualTo("rules-1");
  }
}
