package org.copydesk.review;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.copydesk.letters.Decision;

/** How answers name things to an editor. */
final class Said {

  private static final int MOST_NAME = 60;

  private Said() {}

  /** A choice in plain small words, as "approve with changes". */
  static String word(Enum<?> choice) {
    return choice.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  /** A moment to the second. */
  static String moment(Instant at) {
    return at.truncatedTo(ChronoUnit.SECONDS).toString();
  }

  /** A name or id that a sender made, cut to a length that a line bears. */
  static String name(String given) {
    return OneLine.of(given, MOST_NAME);
  }

  /** Who decided what when, as "bob decided reject on revision 2 at 2026-03-01T10:15:00Z". */
  static String verdict(Decision decision) {
    String verdict = decision.getVerdict() == null ? "" : word(decision.getVerdict());
    return name(decision.getReviewer())
        + " decided "
        + verdict
        + " on revision "
        + decision.getRevision()
        + " at "
        + moment(decision.getDecidedAt());
  }

  /** A noun with its number, as "1 quote" or "2 quotes". */
  static String count(int number, String one, String several) {
    return number + " " + (number == 1 ? one : several);
  }
}
