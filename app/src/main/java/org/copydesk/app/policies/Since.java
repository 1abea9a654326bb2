package org.copydesk.app.policies;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A point in time as people write it. */
public final class Since {

  /** What can be written. */
  public static final String FORMS =
      "a date, a time, or how long ago: 2026-11-01, 2026-11-01T08:00:00Z, 7d, 24h";

  private static final Pattern AGO = Pattern.compile("(\\d{1,6})([dhm])");

  private Since() {}

  /**
   * The point in time; dates begin in UTC.
   *
   * @throws IllegalArgumentException where it is in none of the {@link #FORMS}
   */
  public static Instant of(String text, Clock clock) {
    Matcher ago = AGO.matcher(text);
    try {
      if (ago.matches()) {
        return clock.instant().minus(duration(Long.parseLong(ago.group(1)), ago.group(2)));
      }
      return text.contains("T")
          ? Instant.parse(text)
          : LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant();
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("expected " + FORMS + ", got " + text, e);
    }
  }

  private static Duration duration(long number, String unit) {
    return switch (unit) {
      case "d" -> Duration.ofDays(number);
      case "h" -> Duration.ofHours(number);
      default -> Duration.ofMinutes(number);
    };
  }
}
