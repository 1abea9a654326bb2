package org.copydesk.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.copydesk.ingest.Samples.TEXT;
import static org.copydesk.ingest.Samples.plain;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import org.copydesk.language.article.Article;
import org.copydesk.language.article.DayOrder;
import org.copydesk.language.article.Published;
import org.copydesk.runtime.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IngestStepTest {

  private final IngestStep step = new IngestStep(IngestSettings.standard());

  @Test
  void plainTextIsKeptButForItsLineEndsAndItsByteOrderMark() {
    Article article =
        accept(plain(Action.PUBLISH, "\ufeff" + TEXT.replace("\n", "\r\n") + "\tx \r\rEnd"));

    assertThat(article.text()).isEqualTo(TEXT + "\tx \n\nEnd");
    assertThat(article.title()).isEqualTo("Bridge opens a week early");
    assertThat(article.bylines()).containsExactly("Ana Roe");
  }

  @Test
  void metadataOfTheCmsWinsAndStaysAsItIs() {
    Map<String, String> metadata =
        Map.of(
            "title",
            "Another title",
            "byline",
            "Max Poe and Lin Wu",
            "published",
            "2024-03-05",
            "language",
            "en_GB",
            "section",
            " Town ",
            "genre",
            "news");

    Article article = accept(plain(Action.PUBLISH, TEXT, metadata));

    assertThat(article.title()).isEqualTo("Another title");
    assertThat(article.bylines()).containsExactly("Max Poe", "Lin Wu");
    assertThat(article.published().map(Published::day)).contains(LocalDate.of(2024, 3, 5));
    assertThat(article.language()).contains("en-GB");
    assertThat(article.section()).contains("Town");
    assertThat(article.metadata()).isEqualTo(metadata);
    assertThat(article.text()).isEqualTo(TEXT);
  }

  @Test
  void zoneIsTheStatedOneElseTheMetadatasElseTheConfiguredOne() {
    assertThat(published("4 March 2024 9:00 EST", Map.of("zone", "Asia/Tokyo")))
        .isEqualTo(
            new Published(
                LocalDate.of(2024, 3, 4),
                Optional.of(Instant.parse("2024-03-04T14:00:00Z")),
                "stated",
                "4 March 2024 9:00 EST"));
    assertThat(published("4 March 2024 9:00", Map.of("zone", "Asia/Tokyo")))
        .isEqualTo(
            new Published(
                LocalDate.of(2024, 3, 4),
                Optional.of(Instant.parse("2024-03-04T00:00:00Z")),
                "metadata",
                "4 March 2024 9:00"));
    assertThat(published("4 March 2024 9:00", Map.of()))
        .isEqualTo(
            new Published(
                LocalDate.of(2024, 3, 4),
                Optional.of(Instant.parse("2024-03-04T08:00:00Z")),
                "configured",
                "4 March 2024 9:00"));
    assertThat(published("4 March 2024", Map.of("zone", "Asia/Tokyo")))
        .isEqualTo(
            new Published(LocalDate.of(2024, 3, 4), Optional.empty(), "none", "4 March 2024"));
  }

  @Test
  void dayOfATimeInUtcIsTheDayAtThePlace() {
    assertThat(published("2024-03-04T22:00:00Z", Map.of("zone", "Asia/Tokyo")).day())
        .isEqualTo(LocalDate.of(2024, 3, 5));
    assertThat(published("2024-03-04T22:00:00Z", Map.of()).day())
        .isEqualTo(LocalDate.of(2024, 3, 4));
  }

  @Test
  void orderOfDayAndMonthIsASetting() {
    IngestStep american =
        new IngestStep(IngestSettings.standard().withDayOrder(DayOrder.MONTH_FIRST));
    Submitted submission = plain(Action.PUBLISH, "A title\n\n03/04/2024\n\nWords follow here.");

    assertThat(day(accept(submission))).isEqualTo(LocalDate.of(2024, 4, 3));
    assertThat(day(Samples.accepted(american.take(submission, Optional.empty()))))
        .isEqualTo(LocalDate.of(2024, 3, 4));
  }

  @ParameterizedTest
  @CsvSource({
    "windows-1252",
    "ISO-8859-1",
    "ISO-8859-15",
    "UTF-16",
    "UTF-16LE",
    "UTF-16BE",
    "UTF-8",
    "utf-8",
    "'\"UTF-8\"'",
    "x-MacRoman"
  })
  void namedCharsetIsUsed(String charset) {
    String text = "Café reopens\n\nIt is a relief, said Renée.";
    Charset used = Charset.forName(charset.replace("\"", ""));

    Article article =
        accept(
            Samples.body(
                "text/plain;charset=" + charset, text.getBytes(used), Action.PUBLISH, Map.of()));

    assertThat(article.text()).isEqualTo(text);
  }

  @Test
  void byteThatIsNotOfTheCharsetIsRefusedWithItsPlace() {
    byte[] body = "Caf\u00e9 reopens\n\nWords.".getBytes(StandardCharsets.ISO_8859_1);

    Outcome.Rejected<Article> rejected =
        reject(Samples.body("text/plain", body, Action.PUBLISH, Map.of()));

    assertThat(rejected.code()).isEqualTo("bad-charset");
    assertThat(rejected.field()).isEqualTo("body");
    assertThat(rejected.detail()).isEqualTo("expected UTF-8, got byte 0xE9 at offset 3 of 20");
  }

  @Test
  void textOfExactlyTheLimitIsTakenAndOneByteMoreIsNot() {
    String text = "A title\n\n" + "é".repeat((IngestSettings.MAX_TEXT_BYTES - 10) / 2) + ".";
    assertThat(text.getBytes(StandardCharsets.UTF_8)).hasSize(921_600);

    assertThat(accept(plain(Action.PUBLISH, text)).text()).isEqualTo(text);
    Outcome.Rejected<Article> rejected = reject(plain(Action.PUBLISH, text + "."));

    assertThat(rejected.code()).isEqualTo("too-large");
    assertThat(rejected.detail())
        .isEqualTo("expected a text of at most 921600 bytes, got 921601 bytes");
  }

  @Test
  void bodyFarOverTheLimitIsNotEvenRead() {
    byte[] body = new byte[IngestSettings.MAX_BODY_BYTES + 1];

    assertThat(reject(Samples.body("text/html", body, Action.PUBLISH, Map.of())))
        .returns("too-large", Outcome.Rejected::code)
        .returns(
            "expected a body of at most 4194304 bytes, got 4194305 bytes",
            Outcome.Rejected::detail);
  }

  @Test
  void metadataThatCannotBeUnderstoodIsRefused() {
    assertThat(reject(plain(Action.PUBLISH, TEXT, Map.of("published", "soon"))))
        .returns("bad-date", Outcome.Rejected::code)
        .returns("metadata.published", Outcome.Rejected::field);
    assertThat(reject(plain(Action.PUBLISH, TEXT, Map.of("zone", "Mars/Base"))).field())
        .isEqualTo("metadata.zone");
    assertThat(reject(plain(Action.PUBLISH, TEXT, Map.of("language", "e"))).field())
        .isEqualTo("metadata.language");
  }

  @Test
  void titleOfTheMetadataTellsASentenceFromAHeadline() {
    Article article =
        accept(
            plain(
                Action.PUBLISH,
                "The bridge opened on Monday.\n\nNobody came.",
                Map.of("title", "Bridge opens")));

    assertThat(article.blocks().get(0).kind().name()).isEqualTo("PARAGRAPH");
  }

  private Published published(String words, Map<String, String> metadata) {
    IngestStep oslo = new IngestStep(IngestSettings.standard().withZone(ZoneId.of("Europe/Oslo")));
    Submitted submission =
        plain(Action.PUBLISH, "A title\n\n" + words + "\n\nWords follow here.", metadata);
    return Samples.accepted(oslo.take(submission, Optional.empty())).published().orElseThrow();
  }

  private static LocalDate day(Article article) {
    return article.published().orElseThrow().day();
  }

  private Article accept(Submitted submission) {
    return Samples.accepted(step.take(submission, Optional.empty()));
  }

  private Outcome.Rejected<Article> reject(Submitted submission) {
    return Samples.rejected(step.take(submission, Optional.empty()));
  }
}
