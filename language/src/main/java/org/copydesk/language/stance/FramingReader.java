package org.copydesk.language.stance;

import org.copydesk.language.article.Article;
import org.copydesk.language.quote.Quote;

/** Reads how the author of an article presents a quote. */
final class FramingReader {

  Framing read(Article article, Quote quote) {
    return Framing.neutral(article.text().isEmpty() || quote.cue().isEmpty() ? 0.4 : 0.5);
  }
}
