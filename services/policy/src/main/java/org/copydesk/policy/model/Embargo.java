package org.copydesk.policy.model;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/**
 * What the metadata say about an embargo.
 *
 * @param state "none", "running", "over" or "unreadable"
 * @param until its end; 1970-01-01 where there is none or it cannot be read
 */
record Embargo(String state, Instant until) {

  /**
   * Reads ISO 8601: a time with its zone, or a day, whose embargo then ends with the day's
   * beginning in the westernmost zone, so that it is never lifted too early.
   */
  static Embargo of(String field, Instant now) {
    String text = field.strip();
    if (text.isEmpty()) {
      return new Embargo("none", Instant.EPOCH);
    }
    try {
      Instant until =
          text.length() > 10
              ? OffsetDateTime.parse(text).toInstant()
              : LocalDate.parse(text).atStartOfDay(ZoneOffset.ofHours(-12)).toInstant();
      return new Embargo(until.isAfter(now) ? "running" : "over", until);
    } catch (DateTimeException e) {
      return new Embargo("unreadable", Instant.EPOCH);
    }
  }
}
