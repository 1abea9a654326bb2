package org.copydesk.language.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line of the head that says who or when, in its parts: "By Ana Roe | 3 May 2024 | 4 min read".
 *
 * @param parts the parts in order; the first starts at 0
 */
record HeadLine(List<Part> parts) {

  /** Longest line of a head in UTF-16 units. */
  static final int LONGEST = 240;

  private static final Pattern PARTED =
      Pattern.compile("\\s*[|\u2022\u00b7]\\s*|\\s+[\u2013\u2014-]\\s+");

  /**
   * One part of the line.
   *
   * @param kind BYLINE or DATELINE
   * @param start where it begins in the line, in UTF-16 units
   * @param names who it names; empty for a date
   * @param date the words of its date; empty for a byline
   */
  record Part(BlockKind kind, int start, List<String> names, String date) {}

  /** The parts of the line; empty where it is neither byline nor date line. */
  static Optional<HeadLine> read(String line) {
    if (line.length() > LONGEST || line.isEmpty()) {
      return Optional.empty();
    }
    Optional<HeadLine> whole = whole(line);
    return whole.isPresent() ? whole : parted(line);
  }

  private static Optional<HeadLine> whole(String line) {
    if (DateWords.isDate(line)) {
      return Optional.of(new HeadLine(List.of(new Part(BlockKind.DATELINE, 0, List.of(), line))));
    }
    Optional<List<String>> names = BylineWords.marked(line).or(() -> BylineWords.withRole(line));
    return names.isPresent()
        ? names.map(found -> new HeadLine(List.of(new Part(BlockKind.BYLINE, 0, found, ""))))
        : datedByline(line);
  }

  /** "By Ana Roe, 3 May 2024" and "By Ana Roe 3 May 2024". */
  private static Optional<HeadLine> datedByline(String line) {
    if (!line.toLowerCase(Locale.ROOT).startsWith("by") || !hasDigit(line)) {
      return Optional.empty();
    }
    for (int at = line.indexOf(' '); at >= 0; at = line.indexOf(' ', at + 1)) {
      String date = line.substring(at + 1);
      String people = line.substring(0, at);
      if (DateWords.isDate(date)) {
        int dateStart = at + 1;
        return BylineWords.marked(people.endsWith(",") ? people.substring(0, at - 1) : people)
            .map(names -> byline(names, dateStart, date));
      }
    }
    return Optional.empty();
  }

  private static HeadLine byline(List<String> names, int dateStart, String date) {
    return new HeadLine(
        List.of(
            new Part(BlockKind.BYLINE, 0, names, ""),
            new Part(BlockKind.DATELINE, dateStart, List.of(), date)));
  }

  private static boolean hasDigit(String line) {
    return line.chars().anyMatch(Character::isDigit);
  }

  private static Optional<HeadLine> parted(String line) {
    List<Part> parts = new ArrayList<>();
    Matcher mark = PARTED.matcher(line);
    int start = 0;
    while (start < line.length()) {
      int end = mark.find(Math.min(start, line.length())) ? mark.start() : line.length();
      if (!addPart(line, start, end, parts)) {
        return Optional.empty();
      }
      start = end < line.length() ? mark.end() : end;
    }
    return parts.isEmpty() || parts.get(0).start() != 0
        ? Optional.empty()
        : Optional.of(new HeadLine(parts));
  }

  private static boolean addPart(String line, int start, int end, List<Part> parts) {
    String words = line.substring(start, end);
    if (DateWords.isDate(words)) {
      parts.add(new Part(BlockKind.DATELINE, start, List.of(), words));
      return true;
    }
    Optional<List<String>> names = BylineWords.marked(words);
    if (names.isPresent()) {
      parts.add(new Part(BlockKind.BYLINE, start, names.get(), ""));
      return true;
    }
    boolean bareName = start == 0 && end < line.length() && BylineWords.isPerson(words);
    if (bareName && hasDate(line, end)) {
      parts.add(new Part(BlockKind.BYLINE, start, List.of(words.strip()), ""));
      return true;
    }
    return !parts.isEmpty() && words.split("\\s+", 6).length < 6;
  }

  /** Whether one of the parts from here on is a date. */
  private static boolean hasDate(String line, int from) {
    for (String part : PARTED.split(line.substring(from))) {
      if (DateWords.isDate(part)) {
        return true;
      }
    }
    return false;
  }
}
