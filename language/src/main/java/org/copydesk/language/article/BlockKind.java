package org.copydesk.language.article;

/** What a block of an article is. */
public enum BlockKind {
  HEADLINE,
  /** The line that says who wrote it. */
  BYLINE,
  /**
   * The line with the date, or the place and agency before the first words ("KYIV, July 3 (Agency)
   * –").
   */
  DATELINE,
  PARAGRAPH,
  SUBHEAD,
  /** A block quotation. */
  QUOTATION,
  CAPTION,
  /** "Read also", "Read more", newsletter boxes, paragraphs that are only a link. */
  PROMO,
  /** Disclaimers, notices of correction and of republication, editor's notes. */
  NOTICE,
  OTHER;

  /** Whether the author's account of events stands here: what quotes are looked for in. */
  public boolean isProse() {
    return this == HEADLINE || this == PARAGRAPH || this == SUBHEAD || this == QUOTATION;
  }
}
