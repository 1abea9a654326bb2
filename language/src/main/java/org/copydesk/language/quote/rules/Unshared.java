package org.copydesk.language.quote.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.copydesk.language.quote.find.FoundQuote;
import org.copydesk.language.text.Span;

/**
 * Makes sure that no two quotes share a word: the one found first keeps it, and those with a cue
 * are found first.
 */
final class Unshared {

  private final TreeMap<Integer, Integer> taken = new TreeMap<>();

  /** The quotes in the order they came in; one that has nothing left is dropped. */
  List<FoundQuote> of(List<FoundQuote> quotes) {
    List<FoundQuote> kept = new ArrayList<>();
    for (FoundQuote quote : quotes) {
      List<Span> content = quote.content().stream().filter(this::isFree).toList();
      content.forEach(span -> taken.put(span.start(), span.end()));
      if (!content.isEmpty()) {
        kept.add(
            new FoundQuote(content, quote.cue(), quote.mention(), quote.medium(), quote.finding()));
      }
    }
    return kept;
  }

  private boolean isFree(Span span) {
    Map.Entry<Integer, Integer> before = taken.lowerEntry(span.end());
    return before == null || before.getValue() <= span.start();
  }
}
