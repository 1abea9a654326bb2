package org.copydesk.language.quote.tagger;

import java.util.List;
import org.copydesk.language.notice.Notice;

/**
 * What the tagger found in some passages.
 *
 * @param quotes in no order; they may overlap
 * @param notices in the order of the text; empty where the model cannot tell them
 */
record Tagging(List<TaggedQuote> quotes, List<Notice> notices) {

  Tagging {
    quotes = List.copyOf(quotes);
    notices = List.copyOf(notices);
  }
}
