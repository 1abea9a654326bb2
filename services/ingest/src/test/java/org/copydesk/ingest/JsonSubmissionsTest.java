package org.copydesk.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.copydesk.language.article.Article;
import org.copydesk.language.article.Block;
import org.copydesk.language.article.BlockKind;
import org.copydesk.language.article.Published;
import org.copydesk.runtime.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonSubmissionsTest {

  private static final String TYPE = "application/vnd.copydesk.article+json";

  private final IngestStep step = new IngestStep(IngestSettings.standard());

  @Test
  void textGetsItsTitleInFront() {
    Article article =
        accept(
            """
            {"title": "Bridge opens", "byline": "Ana Roe and Max Poe", "published": "2024-03-04", "language": "en",
             "section": "Town", "metadata": {"genre": "news"}, "text": "The bridge opened on Monday.\\r\\n\\r\\nNobody came."}
            """);

    assertThat(article.text())
        .isEqualTo("Bridge opens\n\nThe bridge opened on Monday.\n\nNobody came.");
    assertThat(article.blocks())
        .extracting(Block::kind)
        .containsExactly(BlockKind.HEADLINE, BlockKind.PARAGRAPH, BlockKind.PARAGRAPH);
    assertThat(article.title()).isEqualTo("Bridge opens");
    assertThat(article.bylines()).containsExactly("Ana Roe", "Max Poe");
    assertThat(article.published().map(Published::day)).contains(LocalDate.of(2024, 3, 4));
    assertThat(article.language()).contains("en");
    assertThat(article.section()).contains("Town");
    assertThat(article.metadata()).isEqualTo(Map.of("genre", "news"));
  }

  @Test
  void titleThatTheTextBeginsWithIsNotDoubled() {
    assertThat(
            accept("{\"title\": \"Bridge opens\", \"text\": \"Bridge  opens\\n\\nNobody came.\"}")
                .text())
        .isEqualTo("Bridge  opens\n\nNobody came.");
  }

  @Test
  void blocksKeepTheirKindsAndTheRestIsTold() {
    Article article =
        accept(
            """
            {"title": "Bridge opens", "bylines": ["Ana Roe"], "blocks": [
              {"kind": "byline", "text": "By Ana Roe"},
              {"text": "The bridge opened on Monday."},
              {"kind": "quotation", "text": "We are glad."},
              {"text": "Read also: The old bridge"}]}
            """);

    assertThat(article.blocks())
        .extracting(Block::kind)
        .containsExactly(
            BlockKind.HEADLINE,
            BlockKind.BYLINE,
            BlockKind.PARAGRAPH,
            BlockKind.QUOTATION,
            BlockKind.PROMO);
    assertThat(article.bylines()).containsExactly("Ana Roe");
  }

  @Test
  void htmlIsReadAsAPage() {
    Article article =
        accept(
            "{\"title\": \"Bridge opens\", \"html\": \"<p>The bridge <b>opened</b> on Monday.</p><p>Nobody came.</p>\"}");

    assertThat(article.text())
        .isEqualTo("Bridge opens\n\nThe bridge opened on Monday.\n\nNobody came.");
  }

  @Test
  void allFaultsAreReportedAtOnceWithTheirPointers() {
    Outcome.Rejected<Article> rejected =
        reject(
            """
            {"titel": "x", "title": 3, "published": "soon", "language": "e", "byline": "a", "bylines": ["b", 4], "metadata": {"a/b": 1},
             "text": "x", "blocks": [{"kind": "poem", "text": "y"}, {"kind": "subhead"}, 7, {"text": "a\\u0000"}, {"text": "\\ud800"}]}
            """);

    assertThat(rejected.code()).isEqualTo("bad-json");
    assertThat(rejected.detail().split("; "))
        .hasSize(13)
        .anySatisfy(fault -> assertThat(fault).contains("\"titel\" at /"))
        .contains(
            "expected a string, got a number at /title",
            "expected a string, got a number at /bylines/1",
            "expected a string, got a number at /metadata/a~1b",
            "expected exactly one of text, blocks and html, got 2 at /",
            "expected an object with kind and text, got a number at /blocks/2",
            "expected a string, got nothing at /blocks/1/text",
            "expected byline or bylines, got both at /",
            "expected text without U+0000 and lone surrogates, got U+0000 as character 1 at /blocks/3/text",
            "expected text without U+0000 and lone surrogates, got U+D800 as character 0 at /blocks/4/text")
        .anySatisfy(fault -> assertThat(fault).contains("got \"poem\" at /blocks/0/kind"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"text\": \"secret words",
        "secret",
        "{\"text\": \"secret\", \"text\": \"secret\"}",
        "{\"text\": \"secret\"} x",
        "[\"secret\"]",
        "\"secret\"",
        "{}",
        "null"
      })
  void whatIsNoArticleIsRefusedWithoutItsWords(String json) {
    Outcome.Rejected<Article> rejected = reject(json);

    assertThat(rejected.code()).isEqualTo("bad-json");
    assertThat(rejected.detail()).startsWith("expected ").doesNotContain("secret");
  }

  @Test
  void deepNestingIsRefused() {
    assertThat(reject("[".repeat(500_000)).code()).isEqualTo("bad-json");
    assertThat(reject("{\"metadata\":".repeat(100_000)).code()).isEqualTo("bad-json");
  }

  private Article accept(String json) {
    return Samples.accepted(step.take(submission(json), Optional.empty()));
  }

  private Outcome.Rejected<Article> reject(String json) {
    return Samples.rejected(step.take(submission(json), Optional.empty()));
  }

  private static Submitted submission(String json) {
    return Samples.body(TYPE, json.getBytes(StandardCharsets.UTF_8), Action.PUBLISH, Map.of());
  }
}
