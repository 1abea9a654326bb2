package org.copydesk.policy.model;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.copydesk.language.article.Block;
import org.copydesk.language.quote.Quote;
import org.copydesk.language.text.Span;
import org.copydesk.policy.pattern.Edge;
import org.copydesk.policy.pattern.SpanIndex;
import org.copydesk.policy.pattern.Words;

/** What stands around a quote that might name its speaker, where the reading found nobody. */
final class Surroundings {

  private static final String DASHES = "-\u2010\u2013\u2014\u2015";

  private final Reading reading;
  private final SpanIndex quotes;

  /** By the block's number, since many quotes may stand in one. */
  private final Map<Integer, Boolean> known = new HashMap<>();

  Surroundings(Reading reading) {
    this.reading = reading;
    this.quotes =
        new SpanIndex(
            reading.quoted().quotes().stream().flatMap(one -> one.spans().stream()).toList());
  }

  /** Whether a name stands beside it; linear in its block, once for all quotes of the block. */
  boolean namesBeside(Quote quote) {
    return known.computeIfAbsent(reading.blockNumber(quote.hull().start()), this::namesBesideBlock);
  }

  private boolean namesBesideBlock(int number) {
    return nameIn(block(number)) || announcedBefore(number) || signedAfter(number);
  }

  private Block block(int number) {
    return reading.article().blocks().get(number);
  }

  private boolean nameIn(Block block) {
    Words words = reading.words();
    int to = words.from(block.span().end());
    for (int word = words.from(block.span().start()); word < to; word++) {
      boolean inside = !words.has(word, Edge.SENTENCE) && !words.has(word, Edge.BLOCK);
      Span span = words.span(word, word + 1);
      if (inside && words.capitalised(word) && span.length() > 1 && !quotes.overlaps(span)) {
        return true;
      }
    }
    return false;
  }

  private boolean announcedBefore(int number) {
    return number > 0 && words(number - 1).endsWith(":");
  }

  private boolean signedAfter(int number) {
    List<Block> blocks = reading.article().blocks();
    String next = number + 1 < blocks.size() ? words(number + 1) : "";
    return !next.isEmpty() && DASHES.indexOf(next.charAt(0)) >= 0;
  }

  private String words(int number) {
    return block(number).words(reading.article().text()).of(reading.article().text());
  }
}
