package org.copydesk.language.stance;

import java.util.List;
import org.copydesk.language.quote.Quote;

/**
 * The quotes of one article, judged.
 *
 * @param quotes in the order they came in, with framing and stances
 * @param tallies who is for and against what: the subject of the article first, then by first
 *     mention; empty where no quote has a target
 */
public record Judged(List<Quote> quotes, List<StanceTally> tallies) {

  public Judged {
    quotes = List.copyOf(quotes);
    tallies = List.copyOf(tallies);
  }
}
