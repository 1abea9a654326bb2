package org.copydesk.quotes;

import org.copydesk.language.article.Article;
import org.copydesk.language.article.ArticleStatus;
import org.copydesk.language.reading.ArticleReader;
import org.copydesk.language.reading.QuotedArticle;

/** The one door of this stage into the reading room. */
public final class QuotesStep {

  private final ArticleReader reader;

  /** With what reads; it must be safe for several threads. */
  public QuotesStep(ArticleReader reader) {
    this.reader = reader;
  }

  /** What was read in the article; nothing for one that is withdrawn or erased. */
  public QuotedArticle read(Article article) {
    boolean live =
        article.status() == ArticleStatus.PUBLISHED || article.status() == ArticleStatus.CORRECTED;
    return live ? reader.read(article) : QuotedArticle.unread(article);
  }
}
