package org.copydesk.ingest.reading;

import java.util.Optional;
import java.util.Set;
import org.copydesk.language.article.LaidOut;
import org.copydesk.language.article.PlainLayout;

/**
 * text/plain: headline, byline, date line and paragraphs as lines of text. The canonical text is
 * the body with line feeds for all line ends and without byte order mark; nothing else is changed.
 */
public final class PlainFormat implements ArticleFormat {

  @Override
  public Set<String> mediaTypes() {
    return Set.of("text/plain");
  }

  @Override
  public ReadArticle read(Manuscript manuscript) throws Refusal {
    String text = manuscript.text(Optional.empty());
    return ReadArticle.of(
        new LaidOut(
            text,
            manuscript
                .knownTitle()
                .map(title -> PlainLayout.of(text, title))
                .orElseGet(() -> PlainLayout.of(text))));
  }
}
