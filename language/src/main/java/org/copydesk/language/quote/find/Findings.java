package org.copydesk.language.quote.find;

import java.util.List;
import org.copydesk.language.notice.Notice;

/**
 * What was found in one article.
 *
 * @param quotes in order of their start; no two share a word
 * @param notices in the order of the text
 */
public record Findings(List<FoundQuote> quotes, List<Notice> notices) {

  public Findings {
    quotes = List.copyOf(quotes);
    notices = List.copyOf(notices);
  }
}
