package org.copydesk.ingest.reading;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.copydesk.language.article.LaidOut;
import org.copydesk.language.article.Layout;

/**
 * What a body says, before the metadata of the CMS is laid over it.
 *
 * @param content the canonical text and its blocks
 * @param title the headline; empty where none was found
 * @param bylines who wrote it, in order
 * @param published the words that tell when it was published
 * @param language the language tag that the body states, as written
 * @param section section of the outlet
 * @param metadata what else the body says beside its text
 */
public record ReadArticle(
    LaidOut content,
    String title,
    List<String> bylines,
    Optional<String> published,
    Optional<String> language,
    Optional<String> section,
    Map<String, String> metadata) {

  public ReadArticle {
    Objects.requireNonNull(content, "content");
    Objects.requireNonNull(title, "title");
    bylines = List.copyOf(bylines);
    Objects.requireNonNull(published, "published");
    Objects.requireNonNull(language, "language");
    Objects.requireNonNull(section, "section");
    metadata = Map.copyOf(metadata);
  }

  /** What the text and its layout alone tell. */
  static ReadArticle of(LaidOut content) {
    Layout layout = content.layout();
    return new ReadArticle(
        content,
        layout.title(),
        layout.bylines(),
        layout.published(),
        Optional.empty(),
        Optional.empty(),
        Map.of());
  }
}
