package org.copydesk.language.article;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One reading of the words of a date, token by token from the left. */
final class DateTokens {

  private static final Pattern TOKEN =
      Pattern.compile(
          "(?<ymd>\\d{4}[-/.]\\d{1,2}[-/.]\\d{1,2}(?!\\d))"
              + "|(?<dmy>\\d{1,2}[-/.]\\d{1,2}[-/.]\\d{4}(?!\\d))"
              + "|(?<time>\\d{1,2}[:.h]\\d{2}(?::\\d{2}(?:[.,]\\d{1,9})?)?(?!\\d))"
              + "|(?<offset>[+\\-\u2212]\\d{2}:?\\d{2}(?!\\d)|[+\u2212]\\d{1,2}(?!\\d))"
              + "|(?<number>\\d{1,4}(?!\\d))(?:st|nd|rd|th|\u00ba|er\\b)?"
              + "|(?<region>[A-Z][A-Za-z]+/[A-Z][A-Za-z_]+(?:/[A-Z][A-Za-z_]+)?)"
              + "|(?<word>\\p{L}[\\p{L}.]*)"
              + "|(?<mark>[\\s,|\u2022\u00b7\u2013\u2014\u2015\\-@()\\[\\].:/])");

  private static final Set<String> FILLERS =
      Set.of(
          "at", "on", "of", "the", "t", "de", "del", "le", "den", "der", "um", "uhr", "\u00e0",
          "local", "time");

  private static final Set<String> AFTERWORDS =
      Set.of("updated", "modified", "last", "edited", "revised");

  private final String words;
  private final DayOrder order;
  private int day;
  private int month;
  private int year;
  private int bareHour = -1;
  private @Nullable LocalTime time;
  private @Nullable ZoneId zone;

  DateTokens(String words, DayOrder order) {
    this.words = words;
    this.order = order;
  }

  Optional<StatedDate> read() {
    Matcher token = TOKEN.matcher(words);
    int at = 0;
    while (at < words.length()) {
      token.region(at, words.length());
      if (!token.lookingAt()) {
        return Optional.empty();
      }
      if (isAfterword(token)) {
        return DateWords.isDate(words.substring(at)) ? stated() : Optional.empty();
      }
      if (!take(token)) {
        return Optional.empty();
      }
      at = token.end();
    }
    return stated();
  }

  private boolean isAfterword(Matcher token) {
    String word = token.group("word");
    return word != null && year > 0 && AFTERWORDS.contains(word.toLowerCase(Locale.ROOT));
  }

  private boolean take(Matcher token) {
    if (token.group("mark") != null) {
      return true;
    }
    if (token.group("ymd") != null) {
      String[] parts = token.group("ymd").split("[-/.]");
      return setDate(parts[0], parts[1], parts[2]);
    }
    if (token.group("dmy") != null) {
      return takeDigits(token.group("dmy"));
    }
    if (token.group("time") != null) {
      return takeTime(token.group("time"));
    }
    if (token.group("number") != null) {
      return takeNumber(Integer.parseInt(token.group("number")), token.group("number").length());
    }
    return token.group("word") != null ? takeWord(token.group("word")) : takeZone(token.group());
  }

  private boolean takeDigits(String digits) {
    String[] parts = digits.split("[-/.]");
    int first = Integer.parseInt(parts[0]);
    int second = Integer.parseInt(parts[1]);
    boolean dayFirst = digits.indexOf('.') >= 0 || order == DayOrder.DAY_FIRST;
    if (first > 12 || (dayFirst && second <= 12)) {
      return setDate(parts[2], parts[1], parts[0]);
    }
    return setDate(parts[2], parts[0], parts[1]);
  }

  private boolean setDate(String aYear, String aMonth, String aDay) {
    boolean first = year == 0 && month == 0 && day == 0;
    year = Integer.parseInt(aYear);
    month = Integer.parseInt(aMonth);
    day = Integer.parseInt(aDay);
    return first;
  }

  private boolean takeTime(String digits) {
    String[] parts = digits.replace(',', '.').split("[:h]|(?<=^\\d{1,2})\\.");
    if (time != null) {
      return false;
    }
    try {
      String[] second = parts.length > 2 ? parts[2].split("\\.") : new String[] {"0"};
      int nanos =
          second.length > 1 ? Integer.parseInt((second[1] + "00000000").substring(0, 9)) : 0;
      time =
          LocalTime.of(
              Integer.parseInt(parts[0]),
              Integer.parseInt(parts[1]),
              Integer.parseInt(second[0]),
              nanos);
      return true;
    } catch (DateTimeException notATime) {
      return false;
    }
  }

  private boolean takeNumber(int number, int digits) {
    if (digits == 4 && year == 0) {
      year = number;
    } else if (digits <= 2 && day == 0) {
      day = number;
    } else if (digits <= 2 && bareHour < 0) {
      bareHour = number;
    } else {
      return false;
    }
    return true;
  }

  private boolean takeWord(String word) {
    String lower = word.toLowerCase(Locale.ROOT).replace(".", "");
    if (lower.equals("am") || lower.equals("pm")) {
      return takeHalf(lower.equals("pm"));
    }
    int named = MonthNames.number(lower);
    if (named > 0 && month == 0) {
      month = named;
      return true;
    }
    if (lower.equals("noon") || lower.equals("midnight")) {
      time = lower.equals("noon") ? LocalTime.NOON : LocalTime.MIDNIGHT;
      bareHour = bareHour == 12 ? -1 : bareHour;
      return true;
    }
    if (FILLERS.contains(lower) || MonthNames.isWeekday(lower)) {
      return true;
    }
    Optional<ZoneId> letters = ZoneWords.named(word);
    letters.ifPresent(found -> zone = found);
    return letters.isPresent();
  }

  private boolean takeHalf(boolean afternoon) {
    int hour = time == null ? bareHour : time.getHour();
    if (hour < 1 || hour > (time == null ? 12 : 23)) {
      return hour == 0 && !afternoon;
    }
    int onTheClock = hour > 12 ? hour : hour % 12 + (afternoon ? 12 : 0);
    time = (time == null ? LocalTime.MIDNIGHT : time).withHour(onTheClock);
    bareHour = -1;
    return true;
  }

  private boolean takeZone(String id) {
    Optional<ZoneId> found = ZoneWords.region(id.replace('\u2212', '-'));
    found.ifPresent(place -> zone = place);
    return found.isPresent();
  }

  private Optional<StatedDate> stated() {
    if (bareHour >= 0 || year < 1000) {
      return Optional.empty();
    }
    try {
      LocalDate date = LocalDate.of(year, month, day);
      return Optional.of(
          new StatedDate(date, Optional.ofNullable(time), Optional.ofNullable(zone)));
    } catch (DateTimeException notADay) {
      return Optional.empty();
    }
  }
}
