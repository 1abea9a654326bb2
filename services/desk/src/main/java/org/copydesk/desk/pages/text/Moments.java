package org.copydesk.desk.pages.text;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Times as an editor reads them. */
public final class Moments {

  private static final DateTimeFormatter SHORT =
      DateTimeFormatter.ofPattern("d MMM, HH:mm", Locale.ENGLISH);
  private static final DateTimeFormatter LONG =
      DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm:ss z", Locale.ENGLISH);

  private static final Pattern ISO =
      Pattern.compile("\\b\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d{1,9})?Z");

  private Moments() {}

  /** As "3 Mar, 10:15". */
  public static String brief(Instant moment, ZoneId zone) {
    return SHORT.format(moment.atZone(zone));
  }

  /** As "3 March 2026, 10:15:07 UTC". */
  public static String full(Instant moment, ZoneId zone) {
    return LONG.format(moment.atZone(zone));
  }

  /** A sentence in which moments that are written for machines are written for an editor. */
  public static String inWords(String sentence, ZoneId zone) {
    return ISO.matcher(sentence).replaceAll(it -> words(it.group(), zone));
  }

  private static String words(String iso, ZoneId zone) {
    try {
      return Matcher.quoteReplacement(brief(Instant.parse(iso), zone));
    } catch (DateTimeParseException e) {
      return Matcher.quoteReplacement(iso);
    }
  }

  /** How long ago, as "now", "4 min", "3 h", "12 days"; a moment to come is "now". */
  public static String ago(Instant moment, Instant now) {
    Duration passed = Duration.between(moment, now);
    if (passed.toMinutes() < 1) {
      return "now";
    }
    if (passed.toMinutes() < 60) {
      return passed.toMinutes() + " min";
    }
    if (passed.toHours() < 48) {
      return passed.toHours() + " h";
    }
    return passed.toDays() + " days";
  }
}
