package org.copydesk.review;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.copydesk.letters.Article;
import org.copydesk.letters.ArticleStatus;
import org.copydesk.letters.DecisionAction;
import org.copydesk.letters.Revision;

/** What happened to an article since the revision that an editor saw. */
final class SinceThen {

  private static final int MOST = 5;

  private SinceThen() {}

  /**
   * For an editor: the revisions that came, and who has decided on them. The last few of each, so
   * that the answer stays short.
   */
  static String detail(Review review, int seen) {
    List<String> parts = new ArrayList<>();
    parts.add("decided on revision " + seen + ", the current one is " + review.revision());
    List<String> revisions = lastFew(revisions(review.content().article(), seen));
    parts.add("since then: " + String.join(", ", revisions));
    List<String> verdicts =
        lastFew(
            review.judgement().history().standing().stream()
                .filter(decision -> decision.getAction() == DecisionAction.DECIDE)
                .filter(decision -> decision.getRevision() >= seen)
                .map(Said::verdict)
                .toList());
    parts.addAll(verdicts);
    return String.join("; ", parts);
  }

  private static List<String> revisions(Article article, int seen) {
    Stream<String> between =
        article.getEarlier().stream()
            .filter(revision -> revision.getNumber() > seen)
            .map(SinceThen::line);
    String current =
        line(article.getRevision(), article.getStatus(), Said.moment(article.getSubmittedAt()));
    return Stream.concat(between, Stream.of(current)).toList();
  }

  private static String line(Revision revision) {
    return line(revision.getNumber(), revision.getStatus(), Said.moment(revision.getSubmittedAt()));
  }

  private static String line(int number, ArticleStatus status, String at) {
    return "revision " + number + " (" + Said.word(status) + ", " + at + ")";
  }

  private static List<String> lastFew(List<String> lines) {
    return lines.subList(Math.max(0, lines.size() - MOST), lines.size());
  }
}
