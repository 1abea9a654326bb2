package org.copydesk.language.article;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * How a text is laid out: what its blocks are and what its head says.
 *
 * @param title the headline on one line; empty where none was found
 * @param bylines who wrote it, in order, as the text names them; empty where it names nobody
 * @param published the words of the date line, as "Jul 17, 2025"; empty where there is none
 * @param blocks in order, without gaps, covering the whole text; empty only for an empty text
 */
public record Layout(
    String title, List<String> bylines, Optional<String> published, List<Block> blocks) {

  public Layout {
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(published, "published");
    bylines = List.copyOf(bylines);
    blocks = List.copyOf(blocks);
  }
}
