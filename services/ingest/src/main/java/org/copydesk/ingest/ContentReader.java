package org.copydesk.ingest;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.copydesk.ingest.reading.Formats;
import org.copydesk.ingest.reading.Manuscript;
import org.copydesk.ingest.reading.MediaType;
import org.copydesk.ingest.reading.ReadArticle;
import org.copydesk.ingest.reading.Refusal;
import org.copydesk.language.article.Bylines;
import org.copydesk.language.article.Published;

/**
 * Reads the body of a submission and lays the metadata of the CMS over it.
 *
 * <p>The CMS knows best: where its metadata gives title, byline, published, language or section,
 * that stands, and what the body says is not asked. A date, zone or language of the metadata that
 * cannot be understood is refused, since it was meant to be; one of the body is left empty. The
 * text and its blocks are the body's alone.
 */
final class ContentReader {

  private final IngestSettings settings;
  private final Formats formats;
  private final PublishedReader dates;

  ContentReader(IngestSettings settings, Formats formats) {
    this.settings = settings;
    this.formats = formats;
    this.dates = new PublishedReader(settings);
  }

  Content read(Submitted submission) throws Refusal {
    Map<String, String> metadata = submission.metadata();
    Optional<ZoneId> zone = zone(metadata);
    ReadArticle body = body(submission);
    String text = body.content().text();
    requireWords(text);
    requireSize(text);
    Map<String, String> beside = new HashMap<>(body.metadata());
    beside.putAll(metadata);
    return new Content(
        given(metadata, "title").map(ContentReader::oneLine).orElse(body.title()),
        given(metadata, "byline").map(Bylines::of).orElse(body.bylines()),
        published(metadata, body, zone),
        language(metadata, body),
        given(metadata, "section").or(body::section).map(ContentReader::oneLine),
        text,
        body.content().layout().blocks(),
        beside);
  }

  private ReadArticle body(Submitted submission) throws Refusal {
    byte[] bytes = submission.body();
    if (bytes.length == 0) {
      throw new Refusal("empty-body", "body", "expected an article, got 0 bytes");
    }
    if (bytes.length > settings.maxBodyBytes()) {
      throw tooLarge("a body", settings.maxBodyBytes(), bytes.length);
    }
    return formats.read(
        new Manuscript(
            MediaType.of(submission.mediaType()),
            bytes,
            given(submission.metadata(), "title").map(ContentReader::oneLine),
            settings.dayOrder()));
  }

  private Optional<Published> published(
      Map<String, String> metadata, ReadArticle body, Optional<ZoneId> zone) throws Refusal {
    Optional<String> given = given(metadata, "published");
    if (given.isEmpty()) {
      return body.published().flatMap(words -> dates.read(words, zone));
    }
    Optional<Published> read = dates.read(given.get(), zone);
    if (read.isEmpty()) {
      throw new Refusal(
          "bad-date",
          "metadata.published",
          "expected a date such as 2025-07-17, 2025-07-17T21:04:00Z or 17 July 2025, got "
              + Refusal.shown(given.get()));
    }
    return read;
  }

  private static Optional<String> language(Map<String, String> metadata, ReadArticle body)
      throws Refusal {
    Optional<String> given = given(metadata, "language");
    if (given.isEmpty()) {
      return body.language().flatMap(ContentReader::tag);
    }
    Optional<String> tag = tag(given.get());
    if (tag.isEmpty()) {
      throw new Refusal(
          "bad-language",
          "metadata.language",
          "expected a language tag such as en or pt-BR, got " + Refusal.shown(given.get()));
    }
    return tag;
  }

  private static Optional<String> tag(String words) {
    try {
      Locale locale = new Locale.Builder().setLanguageTag(words.strip().replace('_', '-')).build();
      return Optional.of(locale.toLanguageTag()).filter(tag -> !tag.equals("und"));
    } catch (IllformedLocaleException notATag) {
      return Optional.empty();
    }
  }

  private static Optional<ZoneId> zone(Map<String, String> metadata) throws Refusal {
    Optional<String> given = given(metadata, "zone");
    if (given.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(ZoneId.of(given.get().strip()));
    } catch (DateTimeException notAZone) {
      throw new Refusal(
          "bad-zone",
          "metadata.zone",
          "expected a zone such as Europe/Paris or +02:00, got " + Refusal.shown(given.get()));
    }
  }

  private static Optional<String> given(Map<String, String> metadata, String key) {
    return Optional.ofNullable(metadata.get(key)).filter(value -> !value.isBlank());
  }

  private static String oneLine(String words) {
    return words.strip().replaceAll("\\s+", " ");
  }

  private static void requireWords(String text) throws Refusal {
    if (text.codePoints().noneMatch(Character::isLetterOrDigit)) {
      throw new Refusal("empty-article", "body", "expected an article with words, got none");
    }
  }

  private void requireSize(String text) throws Refusal {
    int bytes = text.getBytes(StandardCharsets.UTF_8).length;
    if (bytes > settings.maxTextBytes()) {
      throw tooLarge("a text", settings.maxTextBytes(), bytes);
    }
  }

  private static Refusal tooLarge(String what, int limit, int size) {
    return new Refusal(
        "too-large",
        "body",
        "expected " + what + " of at most " + limit + " bytes, got " + size + " bytes");
  }
}
