package org.copydesk.language.quote.speakers;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.copydesk.language.quote.SpeakerKind;
import org.jspecify.annotations.Nullable;

/** Everybody and everything that an article names: short names are counted to full ones. */
final class Cast {

  /** How many bearers of one last name are told apart. */
  private static final int MOST_BEARERS = 12;

  /** A listed first name counts as so much weight. */
  private static final int LISTED = 4;

  /** Of a name no more words than this are looked at. */
  private static final int MOST_WORDS = 20;

  private final Map<String, Figure> byName = new LinkedHashMap<>();
  private final Map<String, List<Figure>> byLast = new HashMap<>();
  private final Map<String, List<Figure>> byFirst = new HashMap<>();
  private final Map<String, Figure> byShort;

  /**
   * The cast of an article.
   *
   * @param appearances all names in order
   * @param shorts full names by their short forms in lower case, as "aros"
   */
  Cast(List<Appearance> appearances, Map<String, String> shorts) {
    List<Appearance> full = appearances.stream().filter(a -> a.naming().isFullName()).toList();
    full.forEach(this::count);
    byName.values().stream()
        .sorted(Comparator.comparing(Figure::isListed).thenComparing(Figure::weight).reversed())
        .forEach(this::index);
    this.byShort = new HashMap<>();
    shorts.forEach((acronym, name) -> byShort.put(acronym, body(name)));
    appearances.stream().filter(a -> !a.naming().isFullName()).forEach(this::countShort);
  }

  private void count(Appearance one) {
    Naming naming = one.naming();
    byName.computeIfAbsent(key(naming), name -> new Figure(naming, one.listed())).add(one);
  }

  private void index(Figure figure) {
    put(byLast, figure.last(), figure);
    String name = figure.name();
    if (figure.kind() != SpeakerKind.ORGANISATION) {
      put(byFirst, name.substring(0, name.indexOf(' ')).toLowerCase(Locale.ROOT), figure);
    }
  }

  private static void put(Map<String, List<Figure>> index, String word, Figure figure) {
    List<Figure> bearers = index.computeIfAbsent(word, key -> new ArrayList<>());
    if (bearers.size() < MOST_BEARERS) {
      bearers.add(figure);
    }
  }

  private Figure body(String name) {
    Naming naming =
        new Naming(
            Naming.Form.NAME,
            SpeakerKind.ORGANISATION,
            name,
            name.substring(name.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT),
            Optional.empty(),
            Gender.UNTOLD,
            false);
    return byName.computeIfAbsent(key(naming), key -> new Figure(naming, false));
  }

  private void countShort(Appearance one) {
    figure(one).add(one);
  }

  /** Who is named there. */
  Figure figure(Appearance one) {
    return figure(one.naming(), one.span().start());
  }

  /**
   * Who is named so at this place: the bearer of the full name that this one is short for, rather
   * one who was introduced before, and named more often; else a new one.
   */
  Figure figure(Naming naming, int offset) {
    Figure known = naming.isFullName() ? byName.get(key(naming)) : null;
    if (known != null) {
      return known;
    }
    return bearer(naming, offset)
        .orElseGet(() -> byName.computeIfAbsent(key(naming), name -> new Figure(naming, false)));
  }

  /**
   * "Ann Lee" for "Ann Lee Slams Her Critics", where every word has a capital: the first of those
   * known that the words name. Empty where the words as a whole are a known name.
   */
  Optional<Figure> namedIn(Naming naming) {
    if (byName.containsKey(key(naming)) || bearer(naming, 0).isPresent()) {
      return Optional.empty();
    }
    for (String word : key(naming).split(" ", MOST_WORDS)) {
      String last = word.endsWith("'s") ? word.substring(0, word.length() - 2) : word;
      List<Figure> bearers = byLast.getOrDefault(last, byFirst.getOrDefault(last, List.of()));
      Figure figure = bearers.isEmpty() ? byName.get(last) : bearers.get(0);
      if (figure != null && figure.kind() == SpeakerKind.PERSON) {
        return Optional.of(figure);
      }
    }
    return Optional.empty();
  }

  private Optional<Figure> bearer(Naming naming, int offset) {
    if (naming.isFullName()) {
      return fuller(naming);
    }
    Figure spelled = byShort.get(naming.last());
    if (spelled != null) {
      return Optional.of(spelled);
    }
    Optional<Figure> last = fitting(byLast.get(naming.last()), naming, offset);
    return last.isPresent() || naming.titled()
        ? last
        : fitting(byFirst.get(naming.last()), naming, offset);
  }

  /** "Joseph Biden" for "Joseph R. Biden Jr.": the same first and last name. */
  private Optional<Figure> fuller(Naming naming) {
    String first = naming.name().substring(0, naming.name().indexOf(' ') + 1);
    return byLast.getOrDefault(naming.last(), List.of()).stream()
        .filter(figure -> figure.name().startsWith(first))
        .findFirst();
  }

  /** The person that is named most often outside of quotation marks; the first of several. */
  Optional<Figure> main() {
    return byName.values().stream()
        .filter(figure -> figure.kind() == SpeakerKind.PERSON && figure.isFull())
        .reduce((a, b) -> b.weight() > a.weight() ? b : a);
  }

  private static Optional<Figure> fitting(
      @Nullable List<Figure> bearers, Naming naming, int offset) {
    if (bearers == null) {
      return Optional.empty();
    }
    return bearers.stream()
        .filter(figure -> !figure.isTold() || figure.gender().fits(naming.gender()))
        .filter(figure -> !naming.titled() || figure.kind() != SpeakerKind.ORGANISATION)
        .min(
            Comparator.comparing((Figure figure) -> !figure.gender().fits(naming.gender()))
                .thenComparing(figure -> !figure.isIntroduced(offset))
                .thenComparing(figure -> -figure.weight() - (figure.isListed() ? LISTED : 0)));
  }

  private static String key(Naming naming) {
    return naming.name().toLowerCase(Locale.ROOT).replace('’', '\'');
  }
}
