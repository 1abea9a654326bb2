package org.copydesk.ingest.reading;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A media type as RFC 9110 writes it, as far as bodies need it.
 *
 * @param name type and subtype in small letters, as "text/plain"
 * @param charset the charset it names; empty where it names none
 */
public record MediaType(String name, Optional<String> charset) {

  private static final int LONGEST = 256;

  private static final Pattern NAME =
      Pattern.compile("[A-Za-z0-9!#$&^_.+-]++/[A-Za-z0-9!#$&^_.+-]++");

  private static final Pattern PARAMETER =
      Pattern.compile(
          "\\s*+;\\s*+([A-Za-z0-9!#$&^_.+-]++)\\s*+=\\s*+(?:\"([^\"]*+)\"|([^\\s;\"]*+))");

  public MediaType {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(charset, "charset");
  }

  /**
   * The media type that the words name.
   *
   * @throws Refusal where they are none
   */
  public static MediaType of(String words) throws Refusal {
    String line = words.strip();
    Matcher name = NAME.matcher(line);
    if (line.length() > LONGEST || !name.lookingAt()) {
      throw bad(words);
    }
    Optional<String> charset = Optional.empty();
    Matcher parameter = PARAMETER.matcher(line);
    int at = name.end();
    while (at < line.length()) {
      if (!parameter.region(at, line.length()).lookingAt()) {
        if (line.substring(at).strip().equals(";")) {
          break;
        }
        throw bad(words);
      }
      String value = parameter.group(2) != null ? parameter.group(2) : parameter.group(3);
      boolean named = parameter.group(1).equalsIgnoreCase("charset") && value != null;
      charset = charset.isEmpty() && named ? Optional.of(value) : charset;
      at = parameter.end();
    }
    return new MediaType(name.group().toLowerCase(Locale.ROOT), charset);
  }

  private static Refusal bad(String words) {
    return new Refusal(
        "bad-media-type",
        "mediaType",
        "expected a media type such as \"text/plain; charset=UTF-8\", got " + Refusal.shown(words));
  }
}
