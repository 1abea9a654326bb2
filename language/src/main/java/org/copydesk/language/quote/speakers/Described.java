package org.copydesk.language.quote.speakers;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.copydesk.language.quote.SpeakerKind;
import org.copydesk.language.quote.speakers.Appearance.Part;
import org.copydesk.language.quote.speakers.Appearance.Place;
import org.copydesk.language.text.Span;

/** Finds who "the minister", "the ministry" is: somebody whose role or name holds the word. */
final class Described {

  private static final int FARTHEST = 400;
  private static final int MOST = 40;
  private static final double STANDS_OUT = -0.8;

  private static final int NEXT = 8;

  /** "the ministry's minister", "the company and its founder". */
  private static final Pattern OF_OTHERS = Pattern.compile("'s |s' | and (its|his|her|their) ");

  /** Plural words for bodies that stand for one another. */
  private static final Set<String> BODIES =
      Set.of("groups", "organizations", "organisations", "associations", "charities", "unions");

  /** They stay without a name. */
  private static final Set<String> NAMELESS =
      Set.of(
          "official",
          "source",
          "aide",
          "adviser",
          "advisor",
          "spokesman",
          "spokeswoman",
          "spokesperson",
          "diplomat",
          "insider",
          "operative",
          "member",
          "critic",
          "supporter");

  /** They come with a place or an event, and need no introduction. */
  private static final Set<String> SCENE =
      Set.of(
          "judge",
          "prosecutor",
          "lawyer",
          "attorney",
          "officer",
          "detective",
          "police",
          "coroner",
          "moderator",
          "host",
          "reporter",
          "interviewer",
          "correspondent",
          "witness",
          "victim",
          "suspect",
          "driver",
          "king",
          "queen",
          "pope",
          "president",
          "minister",
          "premier",
          "spokesman",
          "spokeswoman",
          "spokesperson",
          "official",
          "source",
          "doctor",
          "owner",
          "teacher",
          "speaker",
          "editor",
          "wife",
          "husband",
          "mother",
          "father",
          "son",
          "daughter",
          "brother",
          "sister",
          "man",
          "woman",
          "boy",
          "girl",
          "member",
          "resident",
          "voter",
          "secretary",
          "counsel",
          "superintendent",
          "administrator",
          "sheriff",
          "clerk");

  private final List<Appearance> names;
  private final Cast cast;
  private final List<Said> said;
  private final Antecedents antecedents;
  private final Bodies bodies;

  Described(
      List<Appearance> names, Cast cast, List<Said> said, Antecedents antecedents, Bodies bodies) {
    this.names = names;
    this.cast = cast;
    this.said = said;
    this.antecedents = antecedents;
    this.bodies = bodies;
  }

  Said resolve(Span mention, Place place, Naming naming) {
    String words = naming.name().toLowerCase(Locale.ROOT).replace('’', '\'');
    boolean definite = words.startsWith("the ");
    boolean ofOthers = OF_OTHERS.matcher(words).find();
    Optional<Said> known =
        definite && !ofOthers
            ? bearer(mention, naming)
                .map(
                    figure -> NameResolver.of(figure, mention, place, naming, "role-to-name", 0.75))
                .or(() -> epithet(mention, place, naming))
                .or(() -> fuller(mention, place, naming))
                .or(() -> company(mention, place, naming))
            : Optional.empty();
    boolean introduced = definite || words.startsWith("a ") || words.startsWith("an ");
    return known
        .or(() -> introduced ? later(mention, place, naming) : Optional.empty())
        .orElseGet(() -> asWritten(mention, place, naming));
  }

  private static Said asWritten(Span mention, Place place, Naming naming) {
    Person person = new Person(naming.name(), naming.kind(), Optional.empty(), "as-written", 0.8);
    return new Said(mention, place, naming, Optional.empty(), person);
  }

  /** The nearest one named before whose role ends with the word, or a body whose name does. */
  private Optional<Figure> bearer(Span mention, Naming naming) {
    int start = indexBefore(names, mention.start());
    for (int i = start; i >= Math.max(0, start - FARTHEST); i--) {
      Figure figure = cast.figure(names.get(i));
      boolean body =
          figure.kind() == SpeakerKind.ORGANISATION && figure.last().equals(naming.last());
      if (figure.isCalled(naming.last()) || body) {
        return Optional.of(figure);
      }
    }
    return Optional.empty();
  }

  /** "the retired surgeon": whoever stands out, unless it can be somebody new. */
  private Optional<Said> epithet(Span mention, Place place, Naming naming) {
    if (!naming.titled() || SCENE.contains(naming.last())) {
      return Optional.empty();
    }
    return antecedents
        .find(mention, place, naming)
        .filter(choice -> choice.score() > STANDS_OUT)
        .flatMap(Antecedents.Choice::figure)
        .map(who -> NameResolver.of(who, mention, place, naming, "epithet-to-name", 0.6));
  }

  /** "the company": the body that the word tells of, or the one named just before. */
  private Optional<Said> company(Span mention, Place place, Naming naming) {
    boolean bare = naming.name().indexOf(' ') == naming.name().lastIndexOf(' ');
    return bare
        ? bodies
            .called(mention, place, naming.last())
            .map(who -> NameResolver.of(who, mention, place, naming, "word-to-body", 0.5))
        : Optional.empty();
  }

  /**
   * "The transport minister said ...", and then, for the first time and with nothing beside it, the
   * name: {@code "...," Helen Marsh told the house.}
   */
  private Optional<Said> later(Span mention, Place place, Naming naming) {
    if (!naming.titled() || NAMELESS.contains(naming.last())) {
      return Optional.empty();
    }
    int next = indexBefore(names, mention.end()) + 1;
    for (int i = next; i < Math.min(names.size(), next + NEXT); i++) {
      Appearance one = names.get(i);
      Figure figure = cast.figure(one);
      boolean near = one.place().sentence() - place.sentence() <= 2;
      boolean speaks = one.part() == Part.SPEAKER && one.naming().isFullName() && !one.quoted();
      if (!near || (speaks && !isNew(figure, one, naming))) {
        return Optional.empty();
      }
      if (speaks) {
        return Optional.of(
            NameResolver.of(figure, mention, place, naming, "role-to-later-name", 0.6));
      }
    }
    return Optional.empty();
  }

  private static boolean isNew(Figure figure, Appearance one, Naming naming) {
    return figure.first() == one.span().start()
        && figure.role().isEmpty()
        && !one.apposed()
        && figure.gender().fits(naming.gender())
        && figure.kind() == SpeakerKind.PERSON;
  }

  /** "the campaign" after "the Marsh campaign said". */
  private Optional<Said> fuller(Span mention, Place place, Naming naming) {
    for (int i = said.size() - 1; i >= Math.max(0, said.size() - MOST); i--) {
      Said who = said.get(i);
      boolean same = who.figure().isEmpty() && areSame(who.naming().last(), naming.last());
      boolean longer = who.person().name().length() > naming.name().length();
      if (same && longer && who.mention().start() < mention.start()) {
        return Optional.of(who.with(mention, place, "words-to-fuller-words", 0.6));
      }
    }
    return Optional.empty();
  }

  private static boolean areSame(String one, String other) {
    return one.equals(other) || (BODIES.contains(one) && BODIES.contains(other));
  }

  static int indexBefore(List<Appearance> names, int offset) {
    int low = 0;
    int high = names.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (names.get(middle).span().start() < offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low - 1;
  }
}
