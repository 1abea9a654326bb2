package org.copydesk.language.article;

/** Where an article stands with its CMS. */
public enum ArticleStatus {
  PUBLISHED,
  CORRECTED,
  WITHDRAWN,
  ERASED
}
