package org.copydesk.language.article;

import java.util.Optional;

/**
 * Lays out a plain text that has headline, byline, date line and paragraphs as lines of text.
 *
 * <p>Nothing is cut away: every character belongs to a block; blanks at the beginning belong to the
 * first block, all others to the block before them. Cost: linear in the text.
 */
public final class PlainLayout {

  private PlainLayout() {}

  /** The layout of the text; a text of blanks alone is one block of kind OTHER. */
  public static Layout of(String text) {
    return Arrangement.of(text, Units.of(text), Optional.empty());
  }

  /**
   * The layout of the text of an article whose title is known from elsewhere: a first line that is
   * a sentence and not that title is a paragraph.
   */
  public static Layout of(String text, String knownTitle) {
    return Arrangement.of(text, Units.of(text), Optional.of(knownTitle));
  }
}
