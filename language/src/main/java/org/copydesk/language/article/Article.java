package org.copydesk.language.article;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.copydesk.language.text.Span;

/**
 * The canonical article.
 *
 * @param id "source/externalId"
 * @param revision from 1
 * @param status where it stands with its CMS
 * @param source the outlet or CMS
 * @param externalId the id there
 * @param title the headline; empty where none was found
 * @param bylines who wrote it, in order; empty where nobody is named
 * @param published when it says it was published
 * @param language BCP 47 tag
 * @param section section of the outlet
 * @param text the canonical text
 * @param blocks in order, without gaps, covering the whole text; empty only for an empty text
 * @param metadata what the CMS and the page say beside the text
 * @param contentHash SHA-256 of the content in hexadecimal
 * @param submittedAt when the CMS handed this revision in
 * @param earlier the revisions before this one, oldest first
 */
public record Article(
    String id,
    int revision,
    ArticleStatus status,
    String source,
    String externalId,
    String title,
    List<String> bylines,
    Optional<Published> published,
    Optional<String> language,
    Optional<String> section,
    String text,
    List<Block> blocks,
    Map<String, String> metadata,
    String contentHash,
    Instant submittedAt,
    List<Revision> earlier) {

  public Article {
    Objects.requireNonNull(id, "id");
    if (revision < 1) {
      throw new IllegalArgumentException("expected a revision of 1 or more, got " + revision);
    }
    bylines = List.copyOf(bylines);
    blocks = List.copyOf(blocks);
    metadata = Map.copyOf(metadata);
    earlier = List.copyOf(earlier);
    requireCover(text, blocks);
  }

  /** The blocks of prose, in order: where quotes are looked for. */
  public List<Block> prose() {
    return blocks.stream().filter(block -> block.kind().isProse()).toList();
  }

  private static void requireCover(String text, List<Block> blocks) {
    int at = 0;
    for (Block block : blocks) {
      Span span = block.span();
      if (span.start() != at) {
        throw new IllegalArgumentException(
            "expected a block that starts at " + at + ", got " + block.kind() + " at " + span);
      }
      at = span.end();
    }
    if (at != text.length()) {
      throw new IllegalArgumentException(
          "expected blocks that end with the text at " + text.length() + ", got " + at);
    }
  }
}
