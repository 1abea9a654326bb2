package org.copydesk.ingest;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.copydesk.language.article.Block;
import org.copydesk.language.article.Published;

/** What an article says, before it has a revision. */
record Content(
    String title,
    List<String> bylines,
    Optional<Published> published,
    Optional<String> language,
    Optional<String> section,
    String text,
    List<Block> blocks,
    Map<String, String> metadata) {

  /** No text, and the title alone; the empty title for nothing at all. */
  static Content without(String title) {
    return new Content(
        title,
        List.of(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        "",
        List.of(),
        Map.of());
  }
}
