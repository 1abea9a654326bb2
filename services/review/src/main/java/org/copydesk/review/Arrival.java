package org.copydesk.review;

import java.util.List;
import java.util.Optional;
import org.copydesk.letters.Article;
import org.copydesk.letters.ArticleStatus;
import org.copydesk.letters.FlaggedArticle;
import org.copydesk.runtime.Outcome;
import org.copydesk.runtime.Outcome.Accepted;
import org.copydesk.runtime.Outcome.Unchanged;

/** What becomes of a review when a flagged article comes. */
final class Arrival {

  private Arrival() {}

  /**
   * The review after the arrival. An older revision than the one on record, and the one on record
   * with the same findings, change nothing.
   */
  static Outcome<Review> of(Optional<Review> current, FlaggedArticle flagged) {
    if (current.isEmpty()) {
      return new Accepted<>(new Review(0, content(Optional.empty(), flagged), Judgement.NONE));
    }
    Review before = current.get();
    int revision = flagged.getQuoted().getArticle().getRevision();
    if (revision < before.revision()) {
      return new Unchanged<>("revision " + revision + " is older than " + before.revision());
    }
    Content after = content(Optional.of(before.content()), flagged);
    if (revision > before.revision()) {
      return new Accepted<>(new Review(0, after, changed(before, after)));
    }
    return again(before, after);
  }

  /** The same revision once more: a replay, or a changed policy applied to it. */
  private static Outcome<Review> again(Review before, Content after) {
    // A changed policy has other versions: then the rest need not be compared.
    boolean samePolicy = after.packs().equals(before.content().packs());
    if (samePolicy && after.equals(before.content())) {
      return new Unchanged<>("revision " + after.revision() + " is on record with these findings");
    }
    String hash = before.content().article().getContentHash();
    boolean sameWords = hash.equals(after.article().getContentHash());
    Judgement judgement = sameWords ? before.judgement().onFlagsOf(after) : changed(before, after);
    return new Accepted<>(new Review(before.update() + 1, after, judgement));
  }

  private static Judgement changed(Review before, Content after) {
    List<String> changes = MaterialChange.between(before.content(), after);
    return after.isErased()
        ? before.judgement().onErased(changes)
        : before.judgement().onChanged(after, changes);
  }

  /** A withdrawal brings no text: the last one stays readable. An erasure leaves none. */
  private static Content content(Optional<Content> before, FlaggedArticle flagged) {
    Article article = flagged.getQuoted().getArticle();
    if (article.getStatus() == ArticleStatus.ERASED) {
      return Content.erased(article);
    }
    if (article.getStatus() == ArticleStatus.WITHDRAWN && before.isPresent()) {
      return before.get().movedTo(article);
    }
    return Content.of(flagged);
  }
}
