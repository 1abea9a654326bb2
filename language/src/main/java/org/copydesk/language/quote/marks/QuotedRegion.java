package org.copydesk.language.quote.marks;

import java.util.Objects;
import org.copydesk.language.quote.MarkState;
import org.copydesk.language.text.Span;

/**
 * A stretch between quotation marks.
 *
 * @param outer marks included; of an unclosed one, to the last word of its passage
 * @param inner without the marks; never reaching out of {@code outer}
 * @param state whether both marks are there; NONE for the turn of a transcript, which has none
 * @param single whether its marks are single ones
 */
public record QuotedRegion(Span outer, Span inner, MarkState state, boolean single) {

  public QuotedRegion {
    Objects.requireNonNull(state, "state");
    if (!outer.contains(inner)) {
      throw new IllegalArgumentException("expected " + inner + " inside " + outer);
    }
  }
}
