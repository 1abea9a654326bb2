package org.copydesk.mailroom;

import java.util.Optional;
import org.copydesk.language.article.Article;
import org.copydesk.language.article.ArticleStatus;
import org.copydesk.language.article.Block;
import org.copydesk.language.article.BlockKind;
import org.copydesk.language.article.Published;
import org.copydesk.language.article.Revision;

/** The canonical article, as letter and as value. */
public final class ArticleLetters {

  private ArticleLetters() {}

  /** The letter of an article, written by the stage version {@code producer}. */
  public static org.copydesk.letters.Article seal(Article article, String producer) {
    SpanLetters spans = new SpanLetters(article.text());
    return org.copydesk.letters.Article.newBuilder()
        .setId(article.id())
        .setRevision(article.revision())
        .setStatus(seal(article.status()))
        .setSource(article.source())
        .setExternalId(article.externalId())
        .setTitle(article.title())
        .setBylines(article.bylines())
        .setPublished(article.published().map(ArticleLetters::seal).orElse(null))
        .setLanguage(article.language().orElse(null))
        .setSection(article.section().orElse(null))
        .setText(article.text())
        .setBlocks(article.blocks().stream().map(block -> seal(block, spans)).toList())
        .setMetadata(article.metadata())
        .setContentHash(article.contentHash())
        .setSubmittedAt(article.submittedAt())
        .setEarlier(article.earlier().stream().map(ArticleLetters::seal).toList())
        .setProducer(producer)
        .build();
  }

  /**
   * The value of an article's letter.
   *
   * @throws IllegalArgumentException where the letter contradicts itself, as blocks that leave a
   *     gap
   * @throws IndexOutOfBoundsException where a block lies outside the text
   */
  public static Article open(org.copydesk.letters.Article letter) {
    SpanLetters spans = new SpanLetters(letter.getText());
    return new Article(
        letter.getId(),
        letter.getRevision(),
        ArticleStatus.valueOf(letter.getStatus().name()),
        letter.getSource(),
        letter.getExternalId(),
        letter.getTitle(),
        letter.getBylines(),
        Optional.ofNullable(letter.getPublished()).map(ArticleLetters::open),
        Optional.ofNullable(letter.getLanguage()),
        Optional.ofNullable(letter.getSection()),
        letter.getText(),
        letter.getBlocks().stream().map(block -> open(block, spans)).toList(),
        letter.getMetadata(),
        letter.getContentHash(),
        letter.getSubmittedAt(),
        letter.getEarlier().stream().map(ArticleLetters::open).toList());
  }

  private static org.copydesk.letters.ArticleStatus seal(ArticleStatus status) {
    return org.copydesk.letters.ArticleStatus.valueOf(status.name());
  }

  private static org.copydesk.letters.Block seal(Block block, SpanLetters spans) {
    return new org.copydesk.letters.Block(
        org.copydesk.letters.BlockKind.valueOf(block.kind().name()),
        spans.start(block.span()),
        spans.end(block.span()));
  }

  private static Block open(org.copydesk.letters.Block letter, SpanLetters spans) {
    return new Block(
        BlockKind.valueOf(letter.getKind().name()), spans.open(letter.getStart(), letter.getEnd()));
  }

  private static org.copydesk.letters.Published seal(Published published) {
    return new org.copydesk.letters.Published(
        published.day(), published.moment().orElse(null), published.zone(), published.asWritten());
  }

  private static Published open(org.copydesk.letters.Published letter) {
    return new Published(
        letter.getDay(),
        Optional.ofNullable(letter.getMoment()),
        letter.getZone(),
        letter.getAsWritten());
  }

  private static org.copydesk.letters.Revision seal(Revision revision) {
    return new org.copydesk.letters.Revision(
        revision.number(),
        seal(revision.status()),
        revision.contentHash(),
        revision.title(),
        revision.submittedAt());
  }

  private static Revision open(org.copydesk.letters.Revision letter) {
    return new Revision(
        letter.getNumber(),
        ArticleStatus.valueOf(letter.getStatus().name()),
        letter.getContentHash(),
        letter.getTitle(),
        letter.getSubmittedAt());
  }
}
