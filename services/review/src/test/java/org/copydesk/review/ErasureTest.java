package org.copydesk.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.copydesk.letters.AnsweredDecision;
import org.copydesk.letters.ArticleStatus;
import org.copydesk.letters.Decision;
import org.copydesk.letters.DecisionOutcome;
import org.copydesk.letters.Flag;
import org.copydesk.letters.QuoteKind;
import org.copydesk.letters.ReviewRecord;
import org.copydesk.letters.ReviewState;
import org.copydesk.letters.Severity;
import org.junit.jupiter.api.Test;

class ErasureTest {

  private static final String SECRET = "Zanzibar";
  private static final Flag FLAG = Draft.flag("threat-in-quote", Severity.HIGH, SECRET);

  /** A record that holds the secret word in every place that can hold one. */
  private static Desk deskFullOf(String word) {
    Draft first =
        Draft.first()
            .title(word + " ferry")
            .by(word)
            .body("“" + word + "”")
            .promo(word)
            .flags(FLAG)
            .quotes(Draft.quote("q1", QuoteKind.DIRECT, "s1", 20, 26))
            .missing(word);
    Desk desk = Desk.with(first.letter());
    desk.applies(desk.correct("ann", "q1", "stance:" + word, "FAVOUR"));
    desk.applies(desk.correct("ann", "q1", "speaker", word));
    desk.takes(desk.correct("ann", word, "speaker", word));
    desk.takes(desk.approve("ann", Desk.dismissed(word, word)));
    desk.applies(desk.approve("ann", Desk.dismissed(FLAG.getId(), "they mean " + word)));
    desk.arrives(first.next().title(word).flags(FLAG).letter());
    return desk;
  }

  @Test
  void nothingOfTheArticleIsLeftInTheRecord() throws Exception {
    Desk desk = deskFullOf(SECRET);
    assertThat(bytes(desk.record())).contains(SECRET);

    ReviewRecord record =
        desk.arrives(Draft.first().title(SECRET).next().next().bare(ArticleStatus.ERASED));

    assertThat(bytes(record)).doesNotContain(SECRET).doesNotContain("Waterfront");
    assertThat(record.getState()).isEqualTo(ReviewState.ERASED);
    assertThat(record.getSummary()).isEqualTo("Erased at the request of herald");
    assertThat(record.getArticle().getId()).isEqualTo(Draft.ID);
    assertThat(record.getArticle().getExternalId()).isEqualTo("harbour-7");
    assertThat(record.getArticle().getContentHash()).isEmpty();
    assertThat(record.getQuotes()).isEmpty();
    assertThat(record.getSpeakers()).isEmpty();
    assertThat(record.getFlags()).isEmpty();
    assertThat(record.getShadow()).isEmpty();
    assertThat(record.getPriority()).isZero();
  }

  @Test
  void whoDecidedWhatAndWhenRemains() {
    Desk desk = deskFullOf(SECRET);
    List<AnsweredDecision> before = desk.record().getDecisions();

    ReviewRecord record = desk.arrives(Draft.first().next().next().bare(ArticleStatus.ERASED));

    assertThat(record.getDecisions()).hasSameSizeAs(before);
    Decision verdict = record.getDecisions().get(4).getDecision();
    assertThat(verdict.getReviewer()).isEqualTo("ann");
    assertThat(verdict.getVerdict()).isNotNull();
    assertThat(verdict.getDecidedAt()).isEqualTo(before.get(4).getDecision().getDecidedAt());
    assertThat(verdict.getFlagVerdicts()).containsExactly(Desk.dismissed(FLAG.getId(), null));
  }

  @Test
  void decisionOnAnErasedArticleIsRefusedAndBringsNoTextBack() throws Exception {
    Desk desk = deskFullOf(SECRET);
    desk.arrives(Draft.first().next().next().bare(ArticleStatus.ERASED));

    AnsweredDecision answer = desk.takes(desk.note("ann", "it said " + SECRET));

    assertThat(answer.getOutcome()).isEqualTo(DecisionOutcome.REFUSED);
    assertThat(bytes(desk.record())).doesNotContain(SECRET);
  }

  @Test
  void withdrawalAfterAnErasureBringsNoTextBack() throws Exception {
    Desk desk = deskFullOf(SECRET);
    Draft third = Draft.first().title(SECRET).next().next();
    desk.arrives(third.bare(ArticleStatus.ERASED));

    ReviewRecord record =
        desk.arrives(third.title("").next().title(SECRET).bare(ArticleStatus.WITHDRAWN));

    assertThat(record.getState()).isEqualTo(ReviewState.WITHDRAWN);
    assertThat(record.getArticle().getTitle()).isEmpty();
  }

  @Test
  void articlePublishedAfterAnErasureIsJudgedAnew() {
    Desk desk = deskFullOf(SECRET);
    Draft third = Draft.first().next().next().status(ArticleStatus.ERASED);
    desk.arrives(third.bare(ArticleStatus.ERASED));

    ReviewRecord record =
        desk.arrives(third.next().status(ArticleStatus.PUBLISHED).flags(FLAG).letter());

    assertThat(record.getState()).isEqualTo(ReviewState.REOPENED);
    assertThat(record.getFlagVerdicts()).isEmpty();
    assertThat(record.getMaterialChanges()).last().isEqualTo("status: erased, now published");
  }

  @Test
  void erasureOfAnUnknownArticleIsARecordWithoutText() {
    ReviewRecord record =
        Desk.with(Draft.first().title(SECRET).status(ArticleStatus.ERASED).letter()).record();

    assertThat(record.getState()).isEqualTo(ReviewState.ERASED);
    assertThat(record.getArticle().getText()).isEmpty();
    assertThat(record.getArticle().getTitle()).isEmpty();
  }

  private static String bytes(ReviewRecord record) throws Exception {
    return StandardCharsets.UTF_8.decode(ReviewRecord.getEncoder().encode(record)).toString();
  }
}
