package org.copydesk.ingest;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.copydesk.language.article.Article;
import org.copydesk.language.article.ArticleStatus;
import org.copydesk.language.article.Revision;

/**
 * What ingest remembers of an article: its last revision, without text.
 *
 * @param revision number of the last revision
 * @param status where the article stands
 * @param contentHash SHA-256 of its content in hexadecimal
 * @param title its title
 * @param submittedAt when that revision was handed in
 * @param earlier the revisions before it, oldest first
 */
public record KnownArticle(
    int revision,
    ArticleStatus status,
    String contentHash,
    String title,
    Instant submittedAt,
    List<Revision> earlier) {

  /** How many earlier revisions an article carries; older ones are dropped. */
  public static final int MOST_EARLIER = 50;

  public KnownArticle {
    if (revision < 1) {
      throw new IllegalArgumentException("expected a revision of 1 or more, got " + revision);
    }
    Objects.requireNonNull(status, "status");
    Objects.requireNonNull(contentHash, "contentHash");
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(submittedAt, "submittedAt");
    earlier = List.copyOf(earlier);
  }

  /** What to remember once this article has gone on. */
  public static KnownArticle after(Article article) {
    return new KnownArticle(
        article.revision(),
        article.status(),
        article.contentHash(),
        article.title(),
        article.submittedAt(),
        article.earlier());
  }

  /** The earlier revisions of the next one: these and this, the last {@value #MOST_EARLIER}. */
  List<Revision> history() {
    List<Revision> history = new ArrayList<>(earlier);
    history.add(new Revision(revision, status, contentHash, title, submittedAt));
    return List.copyOf(history.subList(Math.max(0, history.size() - MOST_EARLIER), history.size()));
  }

  /** The same history with nothing left of what the article said: neither titles nor hashes. */
  List<Revision> erasedHistory() {
    return history().stream()
        .map(past -> new Revision(past.number(), past.status(), "", "", past.submittedAt()))
        .toList();
  }
}
