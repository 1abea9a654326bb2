package org.copydesk.language.quote.find;

import java.util.List;
import java.util.Optional;
import org.copydesk.language.notice.Notice;

/**
 * What was found in one article.
 *
 * @param quotes in order of their start; no two share a word
 * @param notices in the order of the text; nothing where they were not looked for
 */
public record Findings(List<FoundQuote> quotes, Optional<List<Notice>> notices) {

  public Findings {
    quotes = List.copyOf(quotes);
    notices = notices.map(List::copyOf);
  }
}
