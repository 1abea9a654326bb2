package org.copydesk.policy.model;

import java.util.List;
import org.copydesk.language.quote.MarkState;
import org.copydesk.language.quote.Quote;
import org.copydesk.language.quote.QuoteKind;
import org.copydesk.language.text.Span;
import org.copydesk.policy.pattern.SpanIndex;

/** Where the quotes in quotation marks stand. */
final class QuoteExtents {

  private final SpanIndex index;

  QuoteExtents(List<Quote> quotes) {
    index =
        new SpanIndex(
            quotes.stream()
                .filter(quote -> quote.marks() != MarkState.NONE)
                .filter(quote -> quote.kind() == QuoteKind.DIRECT)
                .flatMap(quote -> quote.spans().stream())
                .toList());
  }

  boolean hold(Span span) {
    return index.overlaps(span);
  }
}
