package org.copydesk.desk.pages.difference;

import java.util.List;

/**
 * What changed from one revision to another.
 *
 * @param from the earlier revision
 * @param to the later one
 * @param paragraphs of both, in order, unchanged ones shortened
 * @param flagsGone titles of flags that are there no more
 * @param flagsCome titles of flags that are new
 * @param quotesGone words of quotes that are there no more
 * @param quotesCome words of quotes that are new
 */
public record DiffView(
    int from,
    int to,
    List<Paragraph> paragraphs,
    List<String> flagsGone,
    List<String> flagsCome,
    List<String> quotesGone,
    List<String> quotesCome) {

  public DiffView {
    paragraphs = List.copyOf(paragraphs);
    flagsGone = List.copyOf(flagsGone);
    flagsCome = List.copyOf(flagsCome);
    quotesGone = List.copyOf(quotesGone);
    quotesCome = List.copyOf(quotesCome);
  }

  /** Whether a reader would see the same words. */
  public boolean isSameText() {
    return paragraphs.stream().allMatch(it -> it.change() == Change.SAME);
  }

  /** What became of words. */
  public enum Change {
    SAME,
    GONE,
    COME,
    CHANGED
  }

  /**
   * A paragraph.
   *
   * @param change CHANGED where its pieces differ among themselves
   */
  public record Paragraph(Change change, List<Piece> pieces) {

    public Paragraph {
      pieces = List.copyOf(pieces);
    }
  }

  /**
   * Words in a paragraph.
   *
   * @param change SAME, GONE or COME
   */
  public record Piece(Change change, String text) {}
}
