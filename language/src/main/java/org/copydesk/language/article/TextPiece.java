package org.copydesk.language.article;

import java.util.Objects;
import java.util.Optional;

/**
 * One piece of an article that already came in pieces, as the elements of a page do.
 *
 * @param words its words; blanks around them are dropped
 * @param kind what its mark-up says it is; empty where its words shall tell
 * @param linked whether all its words stand inside a link
 */
public record TextPiece(String words, Optional<BlockKind> kind, boolean linked) {

  public TextPiece {
    Objects.requireNonNull(words, "words");
    Objects.requireNonNull(kind, "kind");
  }

  public static TextPiece of(String words) {
    return new TextPiece(words, Optional.empty(), false);
  }

  public static TextPiece of(BlockKind kind, String words) {
    return new TextPiece(words, Optional.of(kind), false);
  }
}
