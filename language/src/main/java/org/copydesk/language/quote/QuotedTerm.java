package org.copydesk.language.quote;

import java.util.Objects;
import org.copydesk.language.text.Span;

/**
 * Words in quotation marks that nobody is quoted with.
 *
 * @param span where they stand, marks included
 * @param kind what they are
 * @param why why they are not a quote, for an editor
 */
public record QuotedTerm(Span span, TermKind kind, String why) {

  public QuotedTerm {
    Objects.requireNonNull(span, "span");
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(why, "why");
  }
}
