package org.copydesk.language.quote;

import java.util.Objects;
import org.copydesk.language.text.Span;

/**
 * The words that introduce a quote, as "said".
 *
 * @param span where they stand
 * @param kind what they tell of
 */
public record Cue(Span span, CueKind kind) {

  public Cue {
    Objects.requireNonNull(span, "span");
    Objects.requireNonNull(kind, "kind");
  }
}
