package org.copydesk.language.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.copydesk.language.text.Span;

/** Makes one text and its layout of an article that came in pieces. */
public final class PieceLayout {

  private static final String GAP = "\n\n";

  private PieceLayout() {}

  /**
   * The pieces in order, a blank line between two, and what they are.
   *
   * <p>A piece's kind stands, except that a subhead, a quotation or an OTHER with the words of a
   * promo ("Related stories") is a promo. Pieces of blanks are left out.
   */
  public static LaidOut of(List<TextPiece> pieces) {
    StringBuilder text = new StringBuilder();
    List<Unit> units = new ArrayList<>();
    for (TextPiece piece : pieces) {
      String words = new Span(0, piece.words().length()).trimmed(piece.words()).of(piece.words());
      if (!words.isEmpty()) {
        text.append(text.isEmpty() ? "" : GAP);
        Span span = new Span(text.length(), text.length() + words.length());
        text.append(words);
        units.add(new Unit(span, true, piece.kind(), piece.linked()));
      }
    }
    String whole = text.toString();
    return new LaidOut(whole, Arrangement.of(whole, units, Optional.empty()));
  }
}
