package org.copydesk.language.article;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Reads a date line: "Jul 17, 2025", "Published 17 July 2025 at 5:04 PM EDT",
 * "2025-07-17T21:04:00Z", "Thu, 17 Jul 2025 21:04:00 GMT", "17.07.2025, 21:04 Uhr".
 *
 * <p>All words must belong to the date; a sentence with a date in it is none. Months and weekdays
 * are read in English, German, French, Spanish, Italian and Dutch. Cost: linear; words over {@value
 * #LONGEST} units are never a date.
 */
public final class DateWords {

  /** Longest date line in UTF-16 units. */
  public static final int LONGEST = 120;

  private static final List<String> LABELS =
      List.of(
          "first published",
          "originally published",
          "published on",
          "published",
          "last updated",
          "last modified",
          "updated on",
          "updated",
          "modified",
          "posted on",
          "posted",
          "issued",
          "created",
          "date",
          "on");

  private DateWords() {}

  /**
   * The date that the words state; empty where they are not wholly a date with day, month and year.
   *
   * @param order how "03/04/2025" is read; "17/04/2025" can be read in one way only, and is
   */
  public static Optional<StatedDate> read(String words, DayOrder order) {
    String stripped = words.strip();
    if (stripped.isEmpty() || stripped.length() > LONGEST || !hasDigit(stripped)) {
      return Optional.empty();
    }
    return new DateTokens(withoutLabel(stripped), order).read();
  }

  /** Whether the words are a date line. */
  static boolean isDate(String words) {
    return read(words, DayOrder.MONTH_FIRST).isPresent();
  }

  /** Whether the words tell of a later change and not of the publishing: "Updated 3 May 2024". */
  static boolean tellsOfUpdate(String words) {
    String lower = words.strip().toLowerCase(Locale.ROOT);
    return lower.startsWith("updated") || lower.startsWith("last ") || lower.startsWith("modified");
  }

  private static boolean hasDigit(String words) {
    return words.chars().anyMatch(Character::isDigit);
  }

  private static String withoutLabel(String words) {
    String lower = words.toLowerCase(Locale.ROOT);
    for (String label : LABELS) {
      if (lower.startsWith(label) && words.length() > label.length()) {
        char next = words.charAt(label.length());
        if (next == ':' || Character.isWhitespace(next)) {
          return words.substring(label.length() + 1).strip();
        }
      }
    }
    return words;
  }
}
