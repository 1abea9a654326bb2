package org.copydesk.policy;

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
import org.copydesk.language.reading.RuleReader;

/**
 * How the examples of packs are judged, wherever they are: laid out as plain text, read by rules,
 * as of one day, so that an example does the same on every machine and in every year.
 */
public final class ExampleArticles {

  /** So that an example with a date does not come to do something else with time. */
  static final Clock JUDGED_AT = Clock.fixed(Instant.parse("2026-03-03T12:00:00Z"), ZoneOffset.UTC);

  private static final String OUTLET = "examples";

  private ExampleArticles() {}

  /** What runs the examples of a book. */
  public static PolicyTester tester(PolicyBook book) {
    return new PolicyTester(book, RuleReader.standard(), ExampleArticles::article, JUDGED_AT);
  }

  /** An example's text, with what the CMS says beside it. */
  static Article article(String text, Map<String, String> metadata) {
    Layout layout = PlainLayout.of(text);
    return new Article(
        OUTLET + "/1",
        1,
        ArticleStatus.PUBLISHED,
        OUTLET,
        "1",
        layout.title(),
        layout.bylines(),
        layout.published().map(ExampleArticles::published),
        Optional.of(metadata.getOrDefault("language", "en")),
        Optional.ofNullable(metadata.get("section")),
        text,
        layout.blocks(),
        metadata,
        "0",
        JUDGED_AT.instant(),
        List.of());
  }

  private static Published published(String words) {
    LocalDate day = LocalDate.ofInstant(JUDGED_AT.instant(), ZoneOffset.UTC);
    return new Published(day, Optional.empty(), "none", words);
  }
}
