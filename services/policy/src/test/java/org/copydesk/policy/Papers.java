package org.copydesk.policy;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.copydesk.language.article.Article;
import org.copydesk.language.article.ArticleStatus;
import org.copydesk.language.article.Layout;
import org.copydesk.language.article.PlainLayout;
import org.copydesk.language.article.Published;
import org.copydesk.language.reading.ArticleReader;
import org.copydesk.language.reading.QuotedArticle;
import org.copydesk.language.reading.RuleReader;

/** Articles for tests, laid out and read as the stages before would. */
final class Papers {

  static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-03T12:00:00Z"), ZoneOffset.UTC);
  static final ArticleReader READER = RuleReader.standard();

  private Papers() {}

  static Path root() {
    return Path.of(System.getProperty("copydesk.root", "../.."));
  }

  static PolicyBook house() throws PolicyFaults {
    return PolicyBook.load(root().resolve("policies"));
  }

  static QuotedArticle read(String text) {
    return READER.read(article(text, Map.of()));
  }

  static Article article(String text, Map<String, String> metadata) {
    return article(text, metadata, ArticleStatus.PUBLISHED);
  }

  static Article article(String text, Map<String, String> metadata, ArticleStatus status) {
    Layout layout = PlainLayout.of(text);
    return new Article(
        "herald/1",
        1,
        status,
        "herald",
        "1",
        layout.title(),
        layout.bylines(),
        layout
            .published()
            .map(words -> new Published(LocalDate.of(2026, 3, 3), Optional.empty(), "none", words)),
        Optional.of("en"),
        Optional.ofNullable(metadata.get("section")),
        text,
        layout.blocks(),
        metadata,
        "0",
        Instant.EPOCH,
        List.of());
  }
}
