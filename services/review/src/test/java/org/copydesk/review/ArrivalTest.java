package org.copydesk.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.copydesk.letters.ArticleStatus;
import org.copydesk.letters.Flag;
import org.copydesk.letters.FlagVerdict;
import org.copydesk.letters.FlaggedArticle;
import org.copydesk.letters.QuoteKind;
import org.copydesk.letters.ReviewRecord;
import org.copydesk.letters.ReviewState;
import org.copydesk.letters.Severity;
import org.copydesk.letters.Verdict;
import org.copydesk.runtime.Outcome;
import org.copydesk.runtime.Outcome.Unchanged;
import org.junit.jupiter.api.Test;

class ArrivalTest {

  private static final Flag SCARE = Draft.flag("scare-quotes", Severity.LOW, "“night”");
  private static final Flag THREAT = Draft.flag("threat-in-quote", Severity.HIGH, "sink it");

  @Test
  void firstRevisionOpensWithAllThatWasFound() {
    FlaggedArticle letter = Draft.first().flags(THREAT).missing("stance").letter();

    ReviewRecord record = Desk.with(letter).record();

    assertThat(record.getArticleId()).isEqualTo(Draft.ID);
    assertThat(record.getState()).isEqualTo(ReviewState.OPEN);
    assertThat(record.getUpdate()).isZero();
    assertThat(record.getMaterialChanges()).isEmpty();
    assertThat(record.getArticle()).isEqualTo(letter.getQuoted().getArticle());
    assertThat(record.getFlags()).containsExactly(THREAT);
    assertThat(record.getSpeakers()).isEqualTo(letter.getQuoted().getSpeakers());
    assertThat(record.getMissing()).hasSize(1);
    assertThat(record.getPacks()).isEqualTo(letter.getPacks());
    assertThat(record.getSubmittedAt()).isEqualTo(letter.getQuoted().getArticle().getSubmittedAt());
    assertThat(record.getRecordedAt()).isEqualTo(Desk.NOW);
    assertThat(record.getProducer()).isEqualTo("review test");
  }

  @Test
  void claimIsKeptOverRevisions() {
    Desk desk = Desk.with(Draft.first().letter());
    desk.applies(desk.claim("ann"));

    ReviewRecord record = desk.arrives(Draft.first().next().body("All new.").letter());

    assertThat(record.getState()).isEqualTo(ReviewState.CLAIMED);
    assertThat(record.getClaimedBy()).isEqualTo("ann");
    assertThat(record.getMaterialChanges()).hasSize(1);
  }

  @Test
  void verdictOnEqualWordsIsKeptWithItsFlagVerdicts() {
    Desk desk = Desk.with(Draft.first().flags(THREAT, SCARE).letter());
    FlagVerdict dismissed = Desk.dismissed(THREAT.getId(), "a figure of speech");
    desk.applies(desk.approve("ann", dismissed, Desk.confirmed(SCARE.getId())));

    ReviewRecord record =
        desk.arrives(Draft.first().next().flags(THREAT).promo("Read also: other").letter());

    assertThat(record.getState()).isEqualTo(ReviewState.DECIDED);
    assertThat(record.getVerdict()).isEqualTo(Verdict.APPROVE);
    assertThat(record.getFlagVerdicts()).containsExactly(dismissed);
    assertThat(record.getMaterialChanges()).isEmpty();
    assertThat(record.getUpdate()).isZero();
  }

  @Test
  void verdictOnFlagReturnsWithItsFlag() {
    Desk desk = Desk.with(Draft.first().flags(SCARE).letter());
    FlagVerdict dismissed = Desk.dismissed(SCARE.getId(), null);
    desk.applies(desk.approve("ann", dismissed));
    assertThat(desk.arrives(Draft.first().next().letter()).getFlagVerdicts()).isEmpty();

    ReviewRecord record = desk.arrives(Draft.first().next().next().flags(SCARE).letter());

    assertThat(record.getFlagVerdicts()).containsExactly(dismissed);
  }

  @Test
  void materialChangeEndsTheVerdictAndSaysWhy() {
    Desk desk = Desk.with(Draft.first().letter());
    desk.applies(desk.approve("ann"));

    ReviewRecord record = desk.arrives(Draft.first().next().title("No night ferry").letter());

    assertThat(record.getState()).isEqualTo(ReviewState.REOPENED);
    assertThat(record.getVerdict()).isNull();
    assertThat(record.getDecisions()).hasSize(1);
    assertThat(record.getMaterialChanges())
        .containsExactly("title: “" + Draft.TITLE + "” is now “No night ferry”");
  }

  @Test
  void changesAddUpUntilTheNextVerdict() {
    Desk desk = Desk.with(Draft.first().letter());
    desk.applies(desk.approve("ann"));
    Draft second = Draft.first().next().title("No night ferry");
    desk.arrives(second.letter());

    desk.arrives(second.next().by("Jon Aster", "Pia Lund").letter());
    assertThat(desk.record().getMaterialChanges()).hasSize(2);
    assertThat(desk.record().getState()).isEqualTo(ReviewState.REOPENED);
    desk.applies(desk.approve("bob"));

    Draft fourth = second.next().by("Jon Aster", "Pia Lund").next();
    assertThat(desk.arrives(fourth.letter()).getMaterialChanges()).isEmpty();
    assertThat(desk.record().getState()).isEqualTo(ReviewState.DECIDED);
  }

  @Test
  void changesOfARecordThatWasNeverDecidedAreThoseOfItsRevision() {
    Desk desk = Desk.with(Draft.first().letter());
    Draft second = Draft.first().next().title("No night ferry");
    desk.arrives(second.letter());

    assertThat(desk.record().getMaterialChanges()).hasSize(1);
    assertThat(desk.arrives(second.next().letter()).getMaterialChanges()).isEmpty();
    assertThat(desk.record().getState()).isEqualTo(ReviewState.OPEN);
  }

  @Test
  void sameRevisionWithTheSameFindingsChangesNothing() {
    Desk desk = Desk.with(Draft.first().flags(THREAT).letter());

    Outcome<ReviewRecord> again = desk.arrival(Draft.first().flags(THREAT).letter());

    assertThat(again).isInstanceOf(Unchanged.class);
  }

  @Test
  void changedPolicyRefreshesFlagsAndKeepsTheJudgement() {
    Desk desk = Desk.with(Draft.first().flags(SCARE).letter());
    desk.applies(desk.approve("ann", Desk.confirmed(SCARE.getId())));

    ReviewRecord record =
        desk.arrives(Draft.first().flags(THREAT, SCARE).letter(Map.of("house", "bbbbbbbbbbbb")));

    assertThat(record.getState()).isEqualTo(ReviewState.DECIDED);
    assertThat(record.getUpdate()).isEqualTo(2);
    assertThat(record.getFlags()).containsExactly(THREAT, SCARE);
    assertThat(record.getFlagVerdicts()).containsExactly(Desk.confirmed(SCARE.getId()));
    assertThat(record.getPacks()).containsEntry("house", "bbbbbbbbbbbb");
  }

  @Test
  void sameRevisionWithOtherWordsIsJudgedAsAChange() {
    Desk desk = Desk.with(Draft.first().letter());
    desk.applies(desk.approve("ann"));

    ReviewRecord record = desk.arrives(Draft.first().body("Nothing of the kind.").letter());

    assertThat(record.getState()).isEqualTo(ReviewState.REOPENED);
    assertThat(record.getUpdate()).isEqualTo(2);
  }

  @Test
  void olderRevisionChangesNothing() {
    Desk desk = Desk.with(Draft.first().next().letter());

    Outcome<ReviewRecord> late = desk.arrival(Draft.first().body("Old words.").letter());

    assertThat(late).isEqualTo(new Unchanged<ReviewRecord>("revision 1 is older than 2"));
  }

  @Test
  void withdrawalKeepsTextQuotesAndFlagsOfTheLastRevision() {
    Draft first =
        Draft.first().flags(THREAT).quotes(Draft.quote("q1", QuoteKind.DIRECT, "s1", 40, 60));
    Desk desk = Desk.with(first.letter());

    ReviewRecord record = desk.arrives(first.next().bare(ArticleStatus.WITHDRAWN));

    assertThat(record.getState()).isEqualTo(ReviewState.WITHDRAWN);
    assertThat(record.getRevision()).isEqualTo(2);
    assertThat(record.getArticle().getRevision()).isEqualTo(2);
    assertThat(record.getArticle().getStatus()).isEqualTo(ArticleStatus.WITHDRAWN);
    assertThat(record.getArticle().getText()).contains("The ferry pays for itself");
    assertThat(record.getArticle().getBlocks()).hasSize(3);
    assertThat(record.getArticle().getMetadata()).containsEntry("section", "Waterfront");
    assertThat(record.getArticle().getEarlier()).hasSize(1);
    assertThat(record.getQuotes()).hasSize(1);
    assertThat(record.getFlags()).containsExactly(THREAT);
    assertThat(record.getSummary()).startsWith("Withdrawn by herald; 1 high flag");
    assertThat(record.getMaterialChanges()).containsExactly("status: published, now withdrawn");
  }

  @Test
  void withdrawalOfAnUnknownArticleIsARecordAsItCame() {
    ReviewRecord record = Desk.with(Draft.first().bare(ArticleStatus.WITHDRAWN)).record();

    assertThat(record.getState()).isEqualTo(ReviewState.WITHDRAWN);
    assertThat(record.getArticle().getText()).isEmpty();
    assertThat(record.getPriority()).isZero();
  }

  @Test
  void publishingAfterAWithdrawalReopensWhatHadBeenDecided() {
    Desk desk = Desk.with(Draft.first().letter());
    desk.applies(desk.approve("ann"));
    Draft second = Draft.first().next().status(ArticleStatus.WITHDRAWN);
    desk.arrives(second.bare(ArticleStatus.WITHDRAWN));

    ReviewRecord record = desk.arrives(second.next().status(ArticleStatus.PUBLISHED).letter());

    assertThat(record.getState()).isEqualTo(ReviewState.REOPENED);
    assertThat(record.getMaterialChanges())
        .containsExactly("status: published, now withdrawn", "status: withdrawn, now published");
  }

  @Test
  void recordOfAnotherArticleIsOurFault() {
    Desk desk = Desk.with(Draft.first().letter());
    FlaggedArticle letter = Draft.first().next().bare(ArticleStatus.WITHDRAWN);
    letter.getQuoted().getArticle().put("id", "herald/other");

    assertThatThrownBy(() -> desk.arrival(letter)).isInstanceOf(IllegalArgumentException.class);
  }
}
