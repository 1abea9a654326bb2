package org.copydesk.language.article;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * When an article says it was published.
 *
 * @param day the calendar day at the place of publishing
 * @param moment the moment, where a time of day was given
 * @param zone where the zone of the moment comes from: "stated", "metadata", "configured" or "none"
 * @param asWritten the words it was read from
 */
public record Published(LocalDate day, Optional<Instant> moment, String zone, String asWritten) {

  public Published {
    Objects.requireNonNull(day, "day");
    Objects.requireNonNull(moment, "moment");
    Objects.requireNonNull(zone, "zone");
    Objects.requireNonNull(asWritten, "asWritten");
  }
}
