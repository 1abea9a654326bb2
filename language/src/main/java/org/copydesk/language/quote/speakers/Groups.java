package org.copydesk.language.quote.speakers;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.copydesk.language.quote.SpeakerKind;
import org.copydesk.language.quote.speakers.Appearance.Place;
import org.copydesk.language.text.Span;

/**
 * Finds the group or body that "they" and "it" stand for: the nearest of the last one that spoke,
 * the body that is the subject of a sentence near by, and for "they" also two people named together
 * and people who have not spoken.
 */
final class Groups {

  /** Outside of quotation marks these are the author or the outlet. */
  private static final Set<String> AUTHOR = Set.of("i", "we", "you");

  private static final int MOST = 40;
  private static final int NEAR = 3;
  private static final String AND = " and ";

  private final String text;
  private final List<Appearance> names;
  private final Cast cast;
  private final List<Said> said;
  private final Bodies bodies;
  private final Crowds crowds;

  Groups(
      String text,
      List<Appearance> names,
      Cast cast,
      List<Said> said,
      Bodies bodies,
      Crowds crowds) {
    this.text = text;
    this.names = names;
    this.cast = cast;
    this.said = said;
    this.bodies = bodies;
    this.crowds = crowds;
  }

  /** Whom "they" or "it" stands for. */
  Optional<Said> resolve(Span mention, Place place, Naming naming) {
    if (AUTHOR.contains(naming.last())) {
      return Optional.empty();
    }
    Optional<Said> spoke = spoke(mention, naming.last().equals("it"));
    return (naming.last().equals("it")
            ? itself(spoke, mention, place, naming)
            : themselves(spoke, mention, place, naming))
        .map(who -> who.with(mention, place, who.person().rule(), 0.5));
  }

  private Optional<Said> itself(Optional<Said> spoke, Span mention, Place place, Naming naming) {
    Optional<Said> named =
        bodies
            .subject(mention, place)
            .map(who -> NameResolver.of(who, mention, place, naming, "pronoun-to-body", 0.5));
    boolean far = spoke.filter(who -> who.place().sentence() >= place.sentence() - 1).isEmpty();
    return far ? named.or(() -> spoke) : spoke;
  }

  /** The nearest; of those in one sentence who spoke, then two people, then others, then a body. */
  private Optional<Said> themselves(
      Optional<Said> spoke, Span mention, Place place, Naming naming) {
    Optional<Said> pair = pair(mention, place, naming);
    if (pair.isEmpty() && crowds.areTwo(mention)) {
      pair = two(mention, naming);
      if (pair.isPresent()) {
        return pair;
      }
    }
    return Stream.of(spoke, pair, crowds.before(mention, naming))
        .flatMap(Optional::stream)
        .reduce((a, b) -> isNearer(b, a) ? b : a);
  }

  private static boolean isNearer(Said one, Said other) {
    int nearer = one.place().sentence() - other.place().sentence();
    return nearer > 0 || (nearer == 0 && other.person().kind() == SpeakerKind.ORGANISATION);
  }

  private Optional<Said> spoke(Span mention, boolean one) {
    for (int i = said.size() - 1; i >= Math.max(0, said.size() - MOST); i--) {
      Said who = said.get(i);
      if (who.mention().start() < mention.start() && fits(who, one)) {
        return Optional.of(who.with(who.mention(), who.place(), "pronoun-to-last-group", 0.5));
      }
    }
    return Optional.empty();
  }

  private static boolean fits(Said who, boolean one) {
    SpeakerKind kind = who.person().kind();
    boolean thing = kind == SpeakerKind.ORGANISATION || kind == SpeakerKind.DOCUMENT;
    boolean pronoun = who.naming().form() == Naming.Form.PRONOUN;
    boolean again = !one && kind == SpeakerKind.GROUP;
    return (!pronoun || again)
        && kind != SpeakerKind.PERSON
        && (one ? thing : kind != SpeakerKind.DOCUMENT);
  }

  /** "Ann Lee and Bo Roe", named together in a sentence near by. */
  private Optional<Said> pair(Span mention, Place place, Naming naming) {
    int last = Described.indexBefore(names, mention.start());
    for (int i = last; i > Math.max(0, last - MOST); i--) {
      Appearance second = names.get(i);
      Appearance first = names.get(i - 1);
      if (place.sentence() - first.place().sentence() > NEAR) {
        break;
      }
      if (isAnd(first, second)) {
        return Optional.of(together(naming, first, second));
      }
    }
    return Optional.empty();
  }

  private boolean isAnd(Appearance first, Appearance second) {
    int from = first.span().end();
    int to = second.span().start();
    return to - from == AND.length()
        && text.startsWith(AND, from)
        && isPerson(first)
        && isPerson(second);
  }

  /** The two people named last, each in a sentence of their own. */
  private Optional<Said> two(Span mention, Naming naming) {
    int last = Described.indexBefore(names, mention.start());
    Appearance second = null;
    for (int i = last; i >= Math.max(0, last - MOST); i--) {
      Appearance one = names.get(i);
      boolean person = isPerson(one) && cast.figure(one).isSurelyPerson();
      if (person && second == null) {
        second = one;
      } else if (second != null && person && cast.figure(one) != cast.figure(second)) {
        return Optional.of(together(naming, one, second));
      }
    }
    return Optional.empty();
  }

  private boolean isPerson(Appearance one) {
    return !one.quoted() && cast.figure(one).kind() == SpeakerKind.PERSON;
  }

  private Said together(Naming naming, Appearance first, Appearance second) {
    String name = cast.figure(first).name() + AND + cast.figure(second).name();
    Person person = new Person(name, SpeakerKind.GROUP, Optional.empty(), "pronoun-to-pair", 0.5);
    return new Said(second.span(), second.place(), naming, Optional.empty(), person);
  }
}
