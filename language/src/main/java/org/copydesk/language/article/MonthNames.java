package org.copydesk.language.article;

import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The names of months and weekdays in the languages that datelines are read in. */
final class MonthNames {

  private static final List<Locale> LANGUAGES =
      List.of(
          Locale.ENGLISH,
          Locale.GERMAN,
          Locale.FRENCH,
          Locale.forLanguageTag("es"),
          Locale.ITALIAN,
          Locale.forLanguageTag("nl"));

  private static final Map<String, Integer> MONTHS = months();
  private static final Set<String> WEEKDAYS = weekdays();

  private MonthNames() {}

  /** The month's number from 1 for a name in small letters without dots; 0 for any other word. */
  static int number(String lower) {
    return MONTHS.getOrDefault(lower, 0);
  }

  static boolean isWeekday(String lower) {
    return WEEKDAYS.contains(lower);
  }

  private static Map<String, Integer> months() {
    Map<String, Integer> byName = new HashMap<>();
    byName.put("sept", 9);
    for (Locale language : LANGUAGES) {
      for (Month month : Month.values()) {
        for (TextStyle style : List.of(TextStyle.FULL, TextStyle.SHORT)) {
          byName.putIfAbsent(
              plain(month.getDisplayName(style, language), language), month.getValue());
        }
      }
    }
    return Map.copyOf(byName);
  }

  private static Set<String> weekdays() {
    Set<String> names = new HashSet<>(Set.of("tues", "wednes", "thur", "thurs"));
    for (Locale language : LANGUAGES) {
      for (DayOfWeek day : DayOfWeek.values()) {
        names.add(plain(day.getDisplayName(TextStyle.FULL, language), language));
        names.add(plain(day.getDisplayName(TextStyle.SHORT, language), language));
      }
    }
    return Set.copyOf(names);
  }

  private static String plain(String name, Locale language) {
    return name.toLowerCase(language).replace(".", "");
  }
}
