package org.copydesk.language.article;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Optional;

/**
 * A date as words state it, before anybody decides what a missing zone means.
 *
 * @param day the calendar day
 * @param time the time of day; empty where none is stated
 * @param zone the zone or offset; empty where none is stated
 */
public record StatedDate(LocalDate day, Optional<LocalTime> time, Optional<ZoneId> zone) {

  public StatedDate {
    Objects.requireNonNull(day, "day");
    Objects.requireNonNull(time, "time");
    Objects.requireNonNull(zone, "zone");
  }
}
