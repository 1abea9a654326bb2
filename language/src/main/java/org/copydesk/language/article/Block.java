package org.copydesk.language.article;

import java.util.Objects;
import org.copydesk.language.text.Span;

/**
 * One block of an article; blank lines belong to the block before them.
 *
 * @param kind what it is
 * @param span its place in UTF-16 units, the blanks after it included
 */
public record Block(BlockKind kind, Span span) {

  public Block {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(span, "span");
  }

  /** Where its words stand, without the blanks around them. */
  public Span words(String text) {
    return span.trimmed(text);
  }
}
