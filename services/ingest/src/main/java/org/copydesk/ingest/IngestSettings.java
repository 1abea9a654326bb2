package org.copydesk.ingest;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Objects;
import org.copydesk.language.article.DayOrder;

/**
 * How submissions are read.
 *
 * @param defaultZone the zone of a time of day where neither its words nor the metadata name one
 * @param dayOrder how a date such as "03/04/2025" is read
 * @param maxTextBytes the canonical text's size limit, in bytes of UTF-8
 * @param maxBodyBytes the body's size limit, in bytes as sent; mark-up makes it larger than the
 *     text
 */
public record IngestSettings(
    ZoneId defaultZone, DayOrder dayOrder, int maxTextBytes, int maxBodyBytes) {

  /** 900 KB: 921,600 bytes of UTF-8. */
  public static final int MAX_TEXT_BYTES = 900 * 1024;

  /** 4 MB: 4,194,304 bytes. */
  public static final int MAX_BODY_BYTES = 4 * 1024 * 1024;

  public IngestSettings {
    Objects.requireNonNull(defaultZone, "defaultZone");
    Objects.requireNonNull(dayOrder, "dayOrder");
    if (maxTextBytes < 1 || maxBodyBytes < maxTextBytes) {
      throw new IllegalArgumentException(
          "expected 1 <= maxTextBytes <= maxBodyBytes, got "
              + maxTextBytes
              + " and "
              + maxBodyBytes);
    }
  }

  /** UTC, day before month, 900 KB of text, 4 MB of body. */
  public static IngestSettings standard() {
    return new IngestSettings(ZoneOffset.UTC, DayOrder.DAY_FIRST, MAX_TEXT_BYTES, MAX_BODY_BYTES);
  }

  /** The same with another default zone. */
  public IngestSettings withZone(ZoneId zone) {
    return new IngestSettings(zone, dayOrder, maxTextBytes, maxBodyBytes);
  }

  /** The same with another order of day and month. */
  public IngestSettings withDayOrder(DayOrder order) {
    return new IngestSettings(defaultZone, order, maxTextBytes, maxBodyBytes);
  }
}
