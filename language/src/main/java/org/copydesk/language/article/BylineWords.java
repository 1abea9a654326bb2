package org.copydesk.language.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads who wrote an article from the words of a byline: "by Ana Roe", "By Ana Roe and Max Poe,
 * Harbour Press", "Words: Ana Roe", "Ana Roe, Senior Correspondent".
 *
 * <p>Every word must belong to a name, a role, or an outlet; "By Monday the storm had passed" is
 * none.
 */
final class BylineWords {

  private static final Pattern MARKER =
      Pattern.compile(
          "(?i)(?:(?:words|text|story|written|report|reported|reporting|analysis|opinion|comment) by"
              + "|by|words|author|authors|byline|writer)(?::|\\s)\\s*");

  private static final Pattern CREDITS =
      Pattern.compile("(?i)\\(?(?:additional )?reporting by (.{2,300}?)(?:[;.)].{0,300})?");

  private static final Pattern BETWEEN_PEOPLE =
      Pattern.compile("\\s+(?:and|AND|&|with)\\s+|\\s*;\\s*");

  private static final Set<String> PARTICLES =
      Set.of(
          "de", "da", "di", "du", "del", "della", "la", "le", "van", "von", "der", "den", "ter",
          "ten", "al", "el", "bin", "bint", "ibn", "dos", "das", "do", "y", "zu", "of", "the",
          "for");

  private static final Set<String> NOT_IN_PEOPLE = Set.of("of", "the", "for");

  private static final Set<String> OUTLET_WORDS =
      Set.of(
          "news",
          "press",
          "agency",
          "times",
          "post",
          "herald",
          "media",
          "journal",
          "magazine",
          "daily",
          "wire",
          "service",
          "network",
          "institute",
          "group",
          "today",
          "radio",
          "tv",
          "tribune",
          "reuters",
          "afp",
          "ap",
          "bbc",
          "cnn",
          "upi",
          "dpa",
          "tass",
          "xinhua",
          "bloomberg",
          "staff",
          "desk",
          "bureau",
          "editors",
          "newsroom",
          "team",
          "board",
          "observer",
          "gazette",
          "chronicle",
          "review",
          "foundation",
          "university",
          "center",
          "centre",
          "online",
          "weekly",
          "com");

  private static final Set<String> ROLE_WORDS =
      Set.of(
          "correspondent",
          "editor",
          "reporter",
          "writer",
          "columnist",
          "contributor",
          "analyst",
          "producer",
          "photographer",
          "journalist",
          "chief",
          "commentator",
          "author",
          "intern",
          "director",
          "fellow",
          "professor");

  private BylineWords() {}

  /** The names after a marker such as "by"; empty where the words are no marked byline. */
  static Optional<List<String>> marked(String words) {
    Matcher marker = MARKER.matcher(words);
    if (!marker.lookingAt()) {
      return Optional.empty();
    }
    return names(words.substring(marker.end()));
  }

  /** The name of "Ana Roe, Senior Correspondent", where the role makes it sure. */
  static Optional<List<String>> withRole(String words) {
    int comma = words.indexOf(',');
    boolean sure =
        comma > 0 && isPerson(words.substring(0, comma)) && isRole(words.substring(comma + 1));
    return sure ? Optional.of(List.of(clean(words.substring(0, comma)))) : Optional.empty();
  }

  /** The reporters of "(Reporting by Ana Roe in Oslo; editing by Max Poe)". */
  static Optional<List<String>> credits(String words) {
    Matcher credits = CREDITS.matcher(words);
    if (words.length() > HeadLine.LONGEST || !credits.matches()) {
      return Optional.empty();
    }
    List<String> names = new ArrayList<>();
    for (String piece : credits.group(1).split(",|\\band\\b|&")) {
      String name = piece.replaceFirst("\\s+(?:in|at|from)\\s.*", "");
      if (isPerson(name)) {
        names.add(clean(name));
      }
    }
    return names.isEmpty() ? Optional.empty() : Optional.of(names);
  }

  /** Whether the words are two to five words of a person's name. */
  static boolean isPerson(String words) {
    String[] parts = clean(words).split("\\s+");
    if (parts.length < 2 || parts.length > 5 || isOutlet(parts)) {
      return false;
    }
    for (String part : parts) {
      String lower = part.toLowerCase(Locale.ROOT);
      boolean known = !NOT_IN_PEOPLE.contains(lower) && !ROLE_WORDS.contains(lower);
      if (!known || !isNameWord(part)) {
        return false;
      }
    }
    return Character.isUpperCase(parts[0].codePointAt(0)) || PARTICLES.contains(parts[0]);
  }

  private static Optional<List<String>> names(String words) {
    String rest = clean(words);
    if (rest.isEmpty() || rest.endsWith(":") || rest.endsWith("?") || rest.endsWith("!")) {
      return Optional.empty();
    }
    List<String> names = new ArrayList<>();
    String[] groups = BETWEEN_PEOPLE.split(rest);
    for (String group : groups) {
      if (!addNames(group, names)) {
        return Optional.empty();
      }
    }
    return names.isEmpty() ? Optional.empty() : Optional.of(names);
  }

  /**
   * Takes the names of "Ana Roe, Max Poe, Harbour Press"; false where a piece is no name at all.
   */
  private static boolean addNames(String group, List<String> names) {
    for (String piece : group.split(",")) {
      String words = clean(withoutPlace(piece));
      boolean first = names.isEmpty();
      if (isPerson(words)) {
        names.add(words);
      } else if (first && isName(words)) {
        names.add(words);
      } else if (first || !isAside(words)) {
        return false;
      }
    }
    return true;
  }

  /** "Ana Roe" of "Ana Roe in Oslo", "Ana Roe for the Courier", "Ana Roe ana@courier.example". */
  private static String withoutPlace(String piece) {
    String words = clean(piece);
    for (String link : List.of(" in ", " for ", " at ", " @")) {
      int at = words.indexOf(link);
      if (at > 0
          && isPerson(words.substring(0, at))
          && isTail(words.substring(at + link.length()))) {
        return words.substring(0, at);
      }
    }
    int last = words.lastIndexOf(' ');
    boolean address = last > 0 && words.indexOf('@', last) > 0;
    return address && isPerson(words.substring(0, last)) ? words.substring(0, last) : words;
  }

  private static boolean isTail(String words) {
    return isName(words) || words.indexOf(' ') < 0;
  }

  /** What may stand after a name: a role, an outlet, a place ("in Oslo"), an address. */
  private static boolean isAside(String words) {
    return words.isEmpty()
        || isRole(words)
        || isName(words)
        || words.indexOf('@') >= 0
        || (words.startsWith("in ") && isName(words.substring(3)));
  }

  private static boolean isRole(String words) {
    String[] parts = clean(words).toLowerCase(Locale.ROOT).split("[\\s-]+");
    if (parts.length > 7) {
      return false;
    }
    for (String part : parts) {
      if (ROLE_WORDS.contains(part) || part.equals("staff")) {
        return true;
      }
    }
    return false;
  }

  private static boolean isOutlet(String[] parts) {
    for (String part : parts) {
      if (OUTLET_WORDS.contains(part.toLowerCase(Locale.ROOT))) {
        return true;
      }
    }
    return parts[0].equalsIgnoreCase("the");
  }

  /** Whether the words are one to seven words as names have them. */
  private static boolean isName(String words) {
    String[] parts = words.split("\\s+");
    if (parts.length > 7 || parts[0].isEmpty()) {
      return false;
    }
    boolean capital = false;
    for (String part : parts) {
      if (!isNameWord(part)) {
        return false;
      }
      capital |= Character.isUpperCase(part.codePointAt(0));
    }
    return capital;
  }

  private static boolean isNameWord(String word) {
    if (word.isEmpty() || !word.codePoints().allMatch(BylineWords::isNameLetter)) {
      return false;
    }
    int first = word.codePointAt(0);
    boolean caseless = Character.isLetter(first) && !Character.isLowerCase(first);
    return caseless
        || PARTICLES.contains(word)
        || (word.length() > 2 && word.charAt(1) == '\'' && Character.isUpperCase(word.charAt(2)));
  }

  private static boolean isNameLetter(int c) {
    return Character.isLetter(c)
        || Character.getType(c) == Character.NON_SPACING_MARK
        || c == '.'
        || c == '-'
        || c == '\''
        || c == '\u2019';
  }

  private static String clean(String words) {
    String clean = words.strip();
    boolean sentenceEnd = clean.endsWith(".") && clean.length() > 3;
    boolean initial = sentenceEnd && Character.isUpperCase(clean.charAt(clean.length() - 2));
    String unended =
        sentenceEnd && !initial && !clean.endsWith("Jr.")
            ? clean.substring(0, clean.length() - 1)
            : clean;
    return unended.replaceAll("\\s+", " ");
  }
}
