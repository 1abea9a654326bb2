package org.copydesk.ingest;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Optional;
import org.copydesk.language.article.DateWords;
import org.copydesk.language.article.Published;
import org.copydesk.language.article.StatedDate;

/**
 * Decides what the words of a date mean.
 *
 * <p>The zone of a time of day is the one that its words state; without one, that of the metadata's
 * "zone"; without one, the configured one. A day without a time of day needs no zone. The day is
 * the day at the place of publishing: as written, except that a time stated in UTC is a machine's,
 * so its day is the one in the metadata's zone where there is one.
 */
final class PublishedReader {

  private final IngestSettings settings;

  PublishedReader(IngestSettings settings) {
    this.settings = settings;
  }

  /** When the words say it was; empty where they are no date. */
  Optional<Published> read(String words, Optional<ZoneId> metadataZone) {
    return DateWords.read(words, settings.dayOrder())
        .map(stated -> published(stated, words.strip(), metadataZone));
  }

  private Published published(StatedDate stated, String words, Optional<ZoneId> metadataZone) {
    if (stated.time().isEmpty()) {
      return new Published(stated.day(), Optional.empty(), "none", words);
    }
    LocalTime time = stated.time().get();
    if (stated.zone().isPresent()) {
      ZoneId zone = stated.zone().get();
      Instant moment = moment(stated.day(), time, zone);
      LocalDate day =
          zone.equals(ZoneOffset.UTC) && metadataZone.isPresent()
              ? LocalDate.ofInstant(moment, metadataZone.get())
              : stated.day();
      return new Published(day, Optional.of(moment), "stated", words);
    }
    ZoneId zone = metadataZone.orElse(settings.defaultZone());
    String from = metadataZone.isPresent() ? "metadata" : "configured";
    return new Published(stated.day(), Optional.of(moment(stated.day(), time, zone)), from, words);
  }

  private static Instant moment(LocalDate day, LocalTime time, ZoneId zone) {
    return ZonedDateTime.of(day, time, zone).toInstant();
  }
}
