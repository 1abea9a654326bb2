package org.copydesk.review;

import java.time.Instant;
import org.copydesk.letters.Article;
import org.copydesk.letters.ReviewRecord;

/**
 * Review letters opened and sealed. Neither copies the article: letters have no setters, so parts
 * are shared.
 */
final class ReviewLetters {

  private ReviewLetters() {}

  static Review open(ReviewRecord letter) {
    Claim claim =
        letter.getClaimedBy() == null || letter.getClaimedAt() == null
            ? null
            : new Claim(letter.getClaimedBy(), letter.getClaimedAt());
    Judgement judgement =
        new Judgement(
            claim,
            letter.getVerdict(),
            letter.getFlagVerdicts(),
            new History(letter.getDecisions()),
            letter.getMaterialChanges());
    return new Review(letter.getUpdate(), Content.of(letter), judgement);
  }

  static ReviewRecord seal(Review review, Instant recordedAt, String producer) {
    Priority priority = Priority.of(review);
    ReviewRecord.Builder letter = ReviewRecord.newBuilder();
    writeContent(review.content(), letter);
    writeJudgement(review.judgement(), letter);
    return letter
        .setUpdate(review.update())
        .setState(review.state())
        .setPriority(priority.points())
        .setPriorityReasons(priority.reasons())
        .setSummary(Summary.of(review))
        .setRecordedAt(recordedAt)
        .setProducer(producer)
        .build();
  }

  private static void writeContent(Content content, ReviewRecord.Builder letter) {
    Article article = content.article();
    letter
        .setArticleId(article.getId())
        .setRevision(article.getRevision())
        .setArticle(article)
        .setQuotes(content.quotes())
        .setSpeakers(content.speakers())
        .setTerms(content.terms())
        .setTallies(content.tallies())
        .setFlags(content.flags())
        .setShadow(content.shadow())
        .setPacks(content.packs())
        .setMissing(content.missing())
        .setSubmittedAt(article.getSubmittedAt());
  }

  private static void writeJudgement(Judgement judgement, ReviewRecord.Builder letter) {
    Claim claim = judgement.claim();
    letter
        .setClaimedBy(claim == null ? null : claim.by())
        .setClaimedAt(claim == null ? null : claim.at())
        .setVerdict(judgement.verdict())
        .setFlagVerdicts(judgement.flagVerdicts())
        .setDecisions(judgement.history().answers())
        .setMaterialChanges(judgement.materialChanges());
  }
}
