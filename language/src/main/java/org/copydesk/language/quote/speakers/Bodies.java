package org.copydesk.language.quote.speakers;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.copydesk.language.quote.SpeakerKind;
import org.copydesk.language.quote.speakers.Appearance.Part;
import org.copydesk.language.quote.speakers.Appearance.Place;
import org.copydesk.language.text.Span;
import org.copydesk.language.text.Token;

/** Finds the body that "it", "the company" and "the newspaper" stand for. */
final class Bodies {

  private static final int MOST = 40;
  private static final int NEAR = 3;
  private static final Set<String> PRESS =
      Set.of(
          "times",
          "post",
          "journal",
          "herald",
          "tribune",
          "globe",
          "mail",
          "guardian",
          "telegraph",
          "gazette",
          "news",
          "express",
          "observer",
          "star",
          "chronicle",
          "review",
          "today");
  private static final Set<String> SOCIETIES =
      Set.of(
          "group",
          "association",
          "federation",
          "foundation",
          "institute",
          "council",
          "league",
          "coalition",
          "alliance",
          "society",
          "committee",
          "union",
          "fund",
          "pac",
          "network");

  /** Words that say what a body is, and those in names that fit. */
  private static final Map<String, Set<String>> SIGNS =
      Map.ofEntries(
          Map.entry("company", Set.of("inc", "corp", "co", "ltd", "company", "holdings")),
          Map.entry("firm", Set.of("inc", "llc", "llp", "firm", "partners", "associates")),
          Map.entry("group", SOCIETIES),
          Map.entry("organization", SOCIETIES),
          Map.entry("organisation", SOCIETIES),
          Map.entry("charity", Set.of("trust", "foundation", "fund", "society")),
          Map.entry("union", Set.of("union", "workers", "federation", "brotherhood")),
          Map.entry(
              "agency",
              Set.of(
                  "agency",
                  "department",
                  "bureau",
                  "administration",
                  "service",
                  "commission",
                  "fbi",
                  "cia",
                  "nsa",
                  "dea",
                  "irs",
                  "epa",
                  "fda",
                  "cdc",
                  "fema",
                  "nasa")),
          Map.entry("newspaper", PRESS),
          Map.entry("paper", PRESS),
          Map.entry("magazine", PRESS),
          Map.entry("outlet", PRESS),
          Map.entry("publisher", Set.of("press", "books", "publishing", "publishers")),
          Map.entry(
              "network",
              Set.of(
                  "news",
                  "cnn",
                  "nbc",
                  "cbs",
                  "abc",
                  "fox",
                  "msnbc",
                  "cnbc",
                  "bbc",
                  "itv",
                  "channel",
                  "television",
                  "tv")),
          Map.entry("airline", Set.of("air", "airlines", "airways")),
          Map.entry("bank", Set.of("bank", "bancorp")),
          Map.entry("club", Set.of("club", "fc", "united")),
          Map.entry("carmaker", Set.of("motors", "motor")),
          Map.entry("retailer", Set.of("stores")),
          Map.entry("manufacturer", Set.of("industries", "works")),
          Map.entry("utility", Set.of("energy", "electric", "power", "water")),
          Map.entry("operator", Set.of("rail", "trains")),
          Map.entry("developer", Set.of("properties", "homes", "estates")));

  /** More nouns for bodies, as they stand before names: "the retailer Exton". */
  private static final Set<String> NOUNS =
      Set.of(
          "giant",
          "maker",
          "startup",
          "start-up",
          "website",
          "site",
          "insurer",
          "brewer",
          "lender",
          "chain",
          "broadcaster",
          "supermarket",
          "brand");

  /** They look like the names of bodies, and speak for none. */
  private static final Set<String> NONE =
      Set.of("gop", "tv", "u.s.", "us", "u.k.", "uk", "usa", "united states", "united kingdom");

  private final List<Appearance> names;
  private final Cast cast;

  Bodies(List<Appearance> names, Cast cast) {
    this.names = names;
    this.cast = cast;
  }

  /** Whether it is a word for a body that may stand before its name. */
  static boolean isNoun(Token token) {
    boolean lower = token.shape() == Token.Shape.LOWER;
    return lower && (SIGNS.containsKey(token.lower()) || NOUNS.contains(token.lower()));
  }

  /** The body that "the airline" stands for; empty where the word is none for a body. */
  Optional<Figure> called(Span mention, Place place, String word) {
    Set<String> signs = SIGNS.get(word);
    return signs == null
        ? Optional.empty()
        : signed(mention, signs).or(() -> subject(mention, place)).or(() -> last(mention, place));
  }

  /** The nearest one named before whose name holds one of the words. */
  private Optional<Figure> signed(Span mention, Set<String> signs) {
    int last = Described.indexBefore(names, mention.start());
    for (int i = last; i >= Math.max(0, last - MOST); i--) {
      Appearance one = names.get(i);
      Figure figure = cast.figure(one);
      if (!one.quoted() && isBody(figure) && holds(figure.name(), signs)) {
        return Optional.of(figure);
      }
    }
    return Optional.empty();
  }

  private static boolean holds(String name, Set<String> signs) {
    for (String word : name.toLowerCase(Locale.ROOT).split("[ .’']", 20)) {
      if (signs.contains(word)) {
        return true;
      }
    }
    return false;
  }

  /** The body that is the subject of the nearest sentence before. */
  Optional<Figure> subject(Span mention, Place place) {
    int last = Described.indexBefore(names, mention.start());
    for (int i = last; i >= Math.max(0, last - MOST); i--) {
      Appearance one = names.get(i);
      Figure figure = cast.figure(one);
      boolean near = place.sentence() - one.place().sentence() <= NEAR;
      boolean subject = one.part() == Part.SUBJECT || one.part() == Part.SPEAKER;
      if (near && !one.quoted() && subject && isBody(figure)) {
        return Optional.of(figure);
      }
    }
    return Optional.empty();
  }

  /** The body named last in the sentence before, in whatever part. */
  private Optional<Figure> last(Span mention, Place place) {
    int last = Described.indexBefore(names, mention.start());
    for (int i = last; i >= Math.max(0, last - MOST); i--) {
      Appearance one = names.get(i);
      Figure figure = cast.figure(one);
      boolean near = place.sentence() - one.place().sentence() <= 1;
      if (near && !one.quoted() && isBody(figure)) {
        return Optional.of(figure);
      }
    }
    return Optional.empty();
  }

  /**
   * A body, or a name that is no person's and no place's, and not just a word at a sentence's
   * beginning.
   */
  private static boolean isBody(Figure figure) {
    boolean often = figure.weight() > 2 || figure.isFull();
    boolean thing = figure.kind() == SpeakerKind.OTHER && !figure.isPlace() && often;
    boolean body = figure.kind() == SpeakerKind.ORGANISATION || thing;
    return body && !NONE.contains(figure.name().toLowerCase(Locale.ROOT));
  }
}
