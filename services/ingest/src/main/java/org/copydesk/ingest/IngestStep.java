package org.copydesk.ingest;

import java.util.List;
import java.util.Optional;
import org.copydesk.ingest.reading.Formats;
import org.copydesk.ingest.reading.Refusal;
import org.copydesk.language.article.Article;
import org.copydesk.language.article.ArticleStatus;
import org.copydesk.language.article.Revision;
import org.copydesk.runtime.Outcome;

/**
 * The one door of this stage into reading: a submission and what is known of its article in, the
 * next revision out. Pure, and safe for several threads.
 *
 * <p>Order of arrival counts, not the time of handing in. PUBLISH and CORRECT of what the article
 * says already change nothing; after WITHDRAW or ERASE they bring it back as a new revision.
 * WITHDRAW makes a revision of status WITHDRAWN that keeps the title and carries no text: the
 * review keeps the text that it has. ERASE makes a revision of status ERASED that carries nothing,
 * empties what is remembered of earlier revisions, and is heeded for an unknown article too. Body
 * and metadata of WITHDRAW and ERASE are not read.
 */
public final class IngestStep {

  private final ContentReader contents;

  public IngestStep(IngestSettings settings) {
    this(settings, Formats.standard());
  }

  /** With other formats than the standard ones. */
  public IngestStep(IngestSettings settings, Formats formats) {
    this.contents = new ContentReader(settings, formats);
  }

  /**
   * The next revision of the article, that nothing changed, or why it is refused.
   *
   * @param known what {@link KnownArticle#after} told to remember; empty for a new article
   */
  public Outcome<Article> take(Submitted submission, Optional<KnownArticle> known) {
    try {
      Identity.require(submission);
      return switch (submission.action()) {
        case PUBLISH -> publish(submission, known, ArticleStatus.PUBLISHED);
        case CORRECT -> publish(submission, known, ArticleStatus.CORRECTED);
        case WITHDRAW -> withdraw(submission, known);
        case ERASE -> erase(submission, known);
      };
    } catch (Refusal refusal) {
      return new Outcome.Rejected<>(refusal.code(), refusal.field(), refusal.detail());
    }
  }

  private Outcome<Article> publish(
      Submitted submission, Optional<KnownArticle> known, ArticleStatus status) throws Refusal {
    Content content = contents.read(submission);
    String hash = ContentHash.of(content);
    if (known.isPresent() && isLive(known.get()) && known.get().contentHash().equals(hash)) {
      return new Outcome.Unchanged<>("same content as revision " + known.get().revision());
    }
    return accepted(submission, known, status, content, hash);
  }

  private static boolean isLive(KnownArticle known) {
    return known.status() == ArticleStatus.PUBLISHED || known.status() == ArticleStatus.CORRECTED;
  }

  private static Outcome<Article> withdraw(Submitted submission, Optional<KnownArticle> known)
      throws Refusal {
    if (known.isEmpty()) {
      throw new Refusal(
          "unknown-article",
          "externalId",
          "expected an article that was published before, got " + Refusal.shown(submission.id()));
    }
    if (!isLive(known.get())) {
      return new Outcome.Unchanged<>("already " + known.get().status());
    }
    Content title = Content.without(known.get().title());
    return accepted(submission, known, ArticleStatus.WITHDRAWN, title, ContentHash.of(title));
  }

  private static Outcome<Article> erase(Submitted submission, Optional<KnownArticle> known) {
    if (known.isPresent() && known.get().status() == ArticleStatus.ERASED) {
      return new Outcome.Unchanged<>("already ERASED");
    }
    Content nothing = Content.without("");
    return accepted(submission, known, ArticleStatus.ERASED, nothing, ContentHash.of(nothing));
  }

  private static Outcome<Article> accepted(
      Submitted submission,
      Optional<KnownArticle> known,
      ArticleStatus status,
      Content content,
      String hash) {
    return new Outcome.Accepted<>(
        new Article(
            submission.id(),
            known.map(KnownArticle::revision).orElse(0) + 1,
            status,
            submission.source(),
            submission.externalId(),
            content.title(),
            content.bylines(),
            content.published(),
            content.language(),
            content.section(),
            content.text(),
            content.blocks(),
            content.metadata(),
            hash,
            submission.submittedAt(),
            earlier(known, status)));
  }

  private static List<Revision> earlier(Optional<KnownArticle> known, ArticleStatus status) {
    return status == ArticleStatus.ERASED
        ? known.map(KnownArticle::erasedHistory).orElse(List.of())
        : known.map(KnownArticle::history).orElse(List.of());
  }
}
