package org.copydesk.language.article;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.copydesk.language.text.Span;

/**
 * Finds the place, day and agency before the first words of a report: "KYIV, July 3 (Agency) – ",
 * "DES MOINES, Iowa — ", "July 3 (Agency) - ".
 *
 * <p>A place in capitals needs no more; a place in small letters needs a day or an agency after it.
 * Labels such as "EXCLUSIVE - " are not places.
 */
final class DatelinePrefix {

  private static final int LONGEST = 120;

  /** Most words of a place that neither day nor agency makes sure, its dash counted. */
  private static final int MOST_WORDS = 6;

  private static final String DAY =
      "(?:(?:[A-Z][a-z]{2,8}\\.?|[A-Z]{3,9}) \\d{1,2}|\\d{1,2} [A-Z][a-z]{2,8}\\.?)(?:,? \\d{4})?";

  private static final String CAPITALS =
      "(?:\\p{Lu}[\\p{Lu}.'\u2019/-]*+)(?: \\p{Lu}[\\p{Lu}.'\u2019/-]*+){0,3}";
  private static final String WORDS =
      "\\p{Lu}[\\p{L}.'\u2019-]*+(?: \\p{Lu}[\\p{L}.'\u2019-]*+){0,3}";
  private static final String AGENCY = "\\([^()\\n]{2,40}\\)";
  private static final String DASH = " ?(?:\u2014|\u2013|\u2015|--|\u2012) ?| - ";

  private static final Pattern PREFIX =
      Pattern.compile(
          "(?:(?<place>"
              + CAPITALS
              + ")(?:, (?!"
              + DAY
              + ")"
              + WORDS
              + "){0,2}(?:,? (?<day>"
              + DAY
              + "))?(?: (?<agency>"
              + AGENCY
              + "))?"
              + "|"
              + WORDS
              + "(?:, (?!"
              + DAY
              + ")"
              + WORDS
              + "){0,2}(?:,? "
              + DAY
              + "(?: "
              + AGENCY
              + ")?| "
              + AGENCY
              + ")"
              + "|"
              + DAY
              + " "
              + AGENCY
              + ")"
              + "(?:"
              + DASH
              + "|(?<colon>: ))");

  private static final Pattern LABEL =
      Pattern.compile(
          "(?:breaking|exclusive|opinion|update|updated|correction|corrected|clarification|live|analysis"
              + "|watch|video|photos?|editorial|comment|review|interview|explainer|factbox|timeline|note"
              + "|q&a|poll|quick poll|sponsored|advertisement|embargoed|urgent|news|report|feature|column"
              + "|letters?|alert|recap|corrections|clarifications|editors? note|preview|profile|listen|read|must read|related|on)\\b[\\s\\S]*+");

  private DatelinePrefix() {}

  /** Where the words after the prefix begin; empty where the span begins with none. */
  static Optional<Integer> end(String text, Span words) {
    String head = text.substring(words.start(), Math.min(words.end(), words.start() + LONGEST));
    Matcher prefix = PREFIX.matcher(head.replace('\u00a0', ' ').replace('\n', ' '));
    if (!prefix.lookingAt() || prefix.end() >= words.length()) {
      return Optional.empty();
    }
    boolean sure =
        prefix.group("day") != null
            || prefix.group("agency") != null
            || prefix.group("place") == null;
    String place = prefix.group("place");
    boolean label = LABEL.matcher(head.toLowerCase(Locale.ROOT)).matches();
    boolean colon = prefix.group("colon") != null;
    boolean tooShort = place != null && place.length() < 3 && !sure;
    boolean tooLong = !sure && head.substring(0, prefix.end()).split(" ").length > MOST_WORDS;
    if (label || tooShort || tooLong || (colon && !sure) || isTail(head, prefix.end())) {
      return Optional.empty();
    }
    return Optional.of(words.start() + prefix.end());
  }

  /** Whether what follows goes on in small letters: then the dash was one inside a sentence. */
  private static boolean isTail(String head, int at) {
    return at < head.length() && Character.isLowerCase(head.charAt(at));
  }
}
