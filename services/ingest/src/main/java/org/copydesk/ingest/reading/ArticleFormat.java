package org.copydesk.ingest.reading;

import java.util.Set;

/** One format in which a CMS sends articles. Safe for several threads. */
public interface ArticleFormat {

  /** The media types it reads, in small letters, without parameters. */
  Set<String> mediaTypes();

  /**
   * What the body says.
   *
   * @throws Refusal where it cannot be read
   */
  ReadArticle read(Manuscript manuscript) throws Refusal;
}
