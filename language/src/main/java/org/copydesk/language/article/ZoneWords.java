package org.copydesk.language.article;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The zones that datelines name by letters.
 *
 * <p>Letters that stand for one offset are that offset; "ET", "CT", "MT", "PT" follow the clock of
 * the place. Where several places share letters, the one that news uses most is meant: BST is
 * British Summer Time and IST is Indian Standard Time.
 */
final class ZoneWords {

  private static final Map<String, ZoneId> BY_LETTERS =
      Map.ofEntries(
          Map.entry("Z", ZoneOffset.UTC),
          Map.entry("UTC", ZoneOffset.UTC),
          Map.entry("GMT", ZoneOffset.UTC),
          Map.entry("WET", ZoneOffset.UTC),
          Map.entry("BST", ZoneOffset.ofHours(1)),
          Map.entry("CET", ZoneOffset.ofHours(1)),
          Map.entry("CEST", ZoneOffset.ofHours(2)),
          Map.entry("MEZ", ZoneOffset.ofHours(1)),
          Map.entry("MESZ", ZoneOffset.ofHours(2)),
          Map.entry("SAST", ZoneOffset.ofHours(2)),
          Map.entry("EET", ZoneOffset.ofHours(2)),
          Map.entry("EEST", ZoneOffset.ofHours(3)),
          Map.entry("MSK", ZoneOffset.ofHours(3)),
          Map.entry("IST", ZoneOffset.ofHoursMinutes(5, 30)),
          Map.entry("SGT", ZoneOffset.ofHours(8)),
          Map.entry("HKT", ZoneOffset.ofHours(8)),
          Map.entry("JST", ZoneOffset.ofHours(9)),
          Map.entry("KST", ZoneOffset.ofHours(9)),
          Map.entry("AEST", ZoneOffset.ofHours(10)),
          Map.entry("AEDT", ZoneOffset.ofHours(11)),
          Map.entry("NZST", ZoneOffset.ofHours(12)),
          Map.entry("NZDT", ZoneOffset.ofHours(13)),
          Map.entry("EST", ZoneOffset.ofHours(-5)),
          Map.entry("EDT", ZoneOffset.ofHours(-4)),
          Map.entry("CST", ZoneOffset.ofHours(-6)),
          Map.entry("CDT", ZoneOffset.ofHours(-5)),
          Map.entry("MST", ZoneOffset.ofHours(-7)),
          Map.entry("MDT", ZoneOffset.ofHours(-6)),
          Map.entry("PST", ZoneOffset.ofHours(-8)),
          Map.entry("PDT", ZoneOffset.ofHours(-7)),
          Map.entry("AKST", ZoneOffset.ofHours(-9)),
          Map.entry("AKDT", ZoneOffset.ofHours(-8)),
          Map.entry("HST", ZoneOffset.ofHours(-10)),
          Map.entry("ET", ZoneId.of("America/New_York")),
          Map.entry("CT", ZoneId.of("America/Chicago")),
          Map.entry("MT", ZoneId.of("America/Denver")),
          Map.entry("PT", ZoneId.of("America/Los_Angeles")));

  private ZoneWords() {}

  /** The zone that the word names, dots and case aside ("E.T."); empty for any other word. */
  static Optional<ZoneId> named(String word) {
    return Optional.ofNullable(BY_LETTERS.get(word.replace(".", "").toUpperCase(Locale.ROOT)));
  }

  /** The zone of a region as "Europe/Paris" or an offset as "+02:00", "+0200", "+2"; else empty. */
  static Optional<ZoneId> region(String id) {
    try {
      return Optional.of(ZoneId.of(id));
    } catch (DateTimeException notAZone) {
      return Optional.empty();
    }
  }
}
