package org.copydesk.language.reading;

import org.copydesk.language.article.Article;

/**
 * Finds what is quoted in an article, who says it, what they hold, and how the article frames them.
 */
public interface ArticleReader {

  /**
   * Reads one article. Safe for use by several threads; the same article gives the same answer.
   *
   * @param article any article, also an empty one
   * @return all that was found; a part that failed is named in {@link QuotedArticle#missing()}
   */
  QuotedArticle read(Article article);
}
