package org.copydesk.language.quote.speakers;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.copydesk.language.quote.SpeakerKind;
import org.copydesk.language.quote.speakers.Appearance.Part;
import org.copydesk.language.quote.speakers.Appearance.Place;
import org.copydesk.language.text.Span;

/**
 * Finds the group or body that "they", "it" and "the company" stand for: the last one that spoke,
 * or that is the subject of a sentence near by; for "they" also two people named together.
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

  Groups(String text, List<Appearance> names, Cast cast, List<Said> said) {
    this.text = text;
    this.names = names;
    this.cast = cast;
    this.said = said;
  }

  /** Whom "they" or "it" stands for. */
  Optional<Said> resolve(Span mention, Place place, Naming naming) {
    if (AUTHOR.contains(naming.last())) {
      return Optional.empty();
    }
    boolean one = naming.last().equals("it");
    Optional<Said> spoke = spoke(mention, one);
    Optional<Said> named =
        one
            ? body(mention, place)
                .map(who -> NameResolver.of(who, mention, place, naming, "pronoun-to-body", 0.5))
            : pair(mention, place, naming);
    boolean nearer =
        named.isPresent()
            && spoke.map(who -> who.place().sentence() < place.sentence() - 1).orElse(true);
    return (nearer ? named : spoke.or(() -> named))
        .map(who -> who.with(mention, place, who.person().rule(), 0.5));
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
    return !pronoun && kind != SpeakerKind.PERSON && (one ? thing : kind != SpeakerKind.DOCUMENT);
  }

  /** The body that is the subject of the nearest sentence before. */
  Optional<Figure> body(Span mention, Place place) {
    int last = Described.indexBefore(names, mention.start());
    for (int i = last; i >= Math.max(0, last - MOST); i--) {
      Appearance one = names.get(i);
      Figure figure = cast.figure(one.naming());
      boolean near = place.sentence() - one.place().sentence() <= NEAR;
      boolean body = figure.kind() == SpeakerKind.ORGANISATION || isThing(figure);
      boolean subject = one.part() == Part.SUBJECT || one.part() == Part.SPEAKER;
      if (near && body && !one.quoted() && subject) {
        return Optional.of(figure);
      }
    }
    return Optional.empty();
  }

  /** The body named last in the sentence before, in whatever part. */
  Optional<Figure> lastBody(Span mention, Place place) {
    int last = Described.indexBefore(names, mention.start());
    for (int i = last; i >= Math.max(0, last - MOST); i--) {
      Appearance one = names.get(i);
      Figure figure = cast.figure(one.naming());
      boolean near = place.sentence() - one.place().sentence() <= 1;
      if (near && !one.quoted() && (figure.kind() == SpeakerKind.ORGANISATION || isThing(figure))) {
        return Optional.of(figure);
      }
    }
    return Optional.empty();
  }

  /** A name that is no person's and no place's, and not just a word at a sentence's beginning. */
  private static boolean isThing(Figure figure) {
    boolean often = figure.weight() > 2 || figure.isFull();
    return figure.kind() == SpeakerKind.OTHER && !figure.isPlace() && often;
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
        return Optional.of(together(mention, place, naming, first, second));
      }
    }
    return Optional.empty();
  }

  private boolean isAnd(Appearance first, Appearance second) {
    int from = first.span().end();
    int to = second.span().start();
    return !first.quoted()
        && to - from == AND.length()
        && text.startsWith(AND, from)
        && cast.figure(first.naming()).kind() == SpeakerKind.PERSON
        && cast.figure(second.naming()).kind() == SpeakerKind.PERSON;
  }

  private Said together(
      Span mention, Place place, Naming naming, Appearance first, Appearance second) {
    String name = cast.figure(first.naming()).name() + AND + cast.figure(second.naming()).name();
    Person person = new Person(name, SpeakerKind.GROUP, Optional.empty(), "pronoun-to-pair", 0.5);
    return new Said(mention, place, naming, Optional.empty(), person);
  }
}
