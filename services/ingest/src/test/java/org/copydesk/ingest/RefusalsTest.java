package org.copydesk.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.copydesk.ingest.Samples.plain;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.copydesk.language.article.Article;
import org.copydesk.runtime.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RefusalsTest {

  private final IngestStep step = new IngestStep(IngestSettings.standard());

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'' | x | bad-source",
        "a b | x | bad-source",
        "a/b | x | bad-source",
        "courier | '' | bad-external-id",
        "courier | '  ' | bad-external-id"
      })
  void articleWithoutIdentityIsRefused(String source, String externalId, String code) {
    Submitted submission =
        new Submitted(source, externalId, Action.ERASE, "", new byte[0], Map.of(), Samples.NOW);

    assertThat(reject(submission).code()).isEqualTo(code);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\u0000b", "a\nb", "\u009f", "\ud800"})
  void externalIdWithControlCharactersIsRefused(String externalId) {
    Submitted submission =
        new Submitted("courier", externalId, Action.ERASE, "", new byte[0], Map.of(), Samples.NOW);

    assertThat(reject(submission).detail()).doesNotContain(externalId);
    assertThat(
            reject(
                    new Submitted(
                        "courier",
                        "x".repeat(513),
                        Action.ERASE,
                        "",
                        new byte[0],
                        Map.of(),
                        Samples.NOW))
                .code())
        .isEqualTo("bad-external-id");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'' | bad-media-type | mediaType",
        "plain | bad-media-type | mediaType",
        "text/plain; charset= ; ? | bad-media-type | mediaType",
        "application/pdf | unsupported-media-type | mediaType",
        "text/plain; charset=klingon-8 | unknown-charset | mediaType",
        "text/plain; charset='no such' | bad-media-type | mediaType"
      })
  void mediaTypeThatCannotBeReadIsRefused(String mediaType, String code, String field) {
    Outcome.Rejected<Article> rejected =
        reject(Samples.body(mediaType, new byte[] {'a'}, Action.PUBLISH, Map.of()));

    assertThat(rejected.code()).isEqualTo(code);
    assertThat(rejected.field()).isEqualTo(field);
    assertThat(rejected.detail()).startsWith("expected ").contains("got ");
  }

  @Test
  void unsupportedMediaTypeListsWhatIsSupported() {
    assertThat(
            reject(Samples.body("application/pdf", new byte[] {'a'}, Action.PUBLISH, Map.of()))
                .detail())
        .contains(
            "text/plain",
            "text/html",
            "application/vnd.copydesk.article+json",
            "\"application/pdf\"");
  }

  @Test
  void nothingToReadIsRefused() {
    assertThat(reject(plain(Action.PUBLISH, "")).code()).isEqualTo("empty-body");
    assertThat(reject(plain(Action.PUBLISH, " \n\n* * *")).code()).isEqualTo("empty-article");
    assertThat(
            reject(
                    Samples.body(
                        "text/html",
                        "<p></p>".getBytes(StandardCharsets.UTF_8),
                        Action.PUBLISH,
                        Map.of()))
                .code())
        .isEqualTo("empty-article");
    assertThat(reject(plain(Action.PUBLISH, "A title\n\nA\u0000b")))
        .returns("bad-character", Outcome.Rejected::code)
        .returns(
            "expected text without U+0000, got one at character 10 when read as UTF-8",
            Outcome.Rejected::detail);
  }

  private Outcome.Rejected<Article> reject(Submitted submission) {
    return Samples.rejected(step.take(submission, Optional.empty()));
  }
}
