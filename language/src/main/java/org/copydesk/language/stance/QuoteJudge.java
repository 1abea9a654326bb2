package org.copydesk.language.stance;

import java.util.List;
import org.copydesk.language.article.Article;
import org.copydesk.language.quote.Quote;
import org.copydesk.language.quote.Speaker;

/**
 * Tells what each quote's speaker holds of what, and how the article's author presents the quote.
 */
public interface QuoteJudge {

  /**
   * Judges all quotes of one article. Safe for use by several threads; the same input gives the
   * same answer, and no quote or article, however written, is an exception.
   *
   * @param article the article that the spans of the quotes point into
   * @param quotes in the order of the text; stances and framing that they bring along are replaced
   * @param speakers who speaks in the article; may lack the speaker of a quote
   * @return the same quotes in the same order with framing and stances, and the tallies
   */
  Judged judge(Article article, List<Quote> quotes, List<Speaker> speakers);
}
