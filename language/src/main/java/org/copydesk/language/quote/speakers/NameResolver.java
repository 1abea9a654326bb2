package org.copydesk.language.quote.speakers;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.copydesk.language.quote.SpeakerKind;
import org.copydesk.language.quote.marks.Passage;
import org.copydesk.language.quote.speakers.Appearance.Place;
import org.copydesk.language.quote.words.Grammar;
import org.copydesk.language.text.Span;

/**
 * Resolves mentions over one article, asked in the order of the text: short names to full ones,
 * pronouns and roles to those named before. One resolver reads one article, whoever found the
 * mentions.
 */
public final class NameResolver {

  private static final Set<String> ONE = Set.of("he", "she", "him", "her", "his");

  private final String text;
  private final NameReader reader;
  private final Cast cast;
  private final Places places;
  private final List<Said> said = new ArrayList<>();
  private final Antecedents antecedents;
  private final Groups groups;
  private final Described described;
  private final Relatives relatives;
  private final Set<Integer> titles;

  private NameResolver(String text, List<Passage> passages, NameReader reader) {
    NameScan.Found found = NameScan.of(passages, reader, reader.vocabulary());
    this.text = text;
    this.reader = reader;
    this.cast = new Cast(found.names(), found.shorts());
    this.places = Places.of(passages);
    this.antecedents = new Antecedents(found.all(), cast, said);
    Bodies bodies = new Bodies(found.names(), cast);
    Crowds crowds = new Crowds(passages, places, reader);
    this.groups = new Groups(text, found.names(), cast, said, bodies, crowds);
    this.described = new Described(found.names(), cast, said, antecedents, bodies);
    this.relatives = new Relatives(text, found.names(), cast, reader, described);
    this.titles = found.titles();
  }

  /** A resolver for the article of these passages. */
  public static NameResolver of(
      String text, List<Passage> passages, NameReader reader, Grammar grammar) {
    return new NameResolver(text, passages, reader);
  }

  /** Who the mention at this place stands for. */
  public Person resolve(Span mention) {
    Said resolved = resolved(mention, places.of(mention.start()), reader.read(text, mention));
    said.add(resolved);
    return resolved.person();
  }

  /** The same, but nothing that is asked later goes by the answer. */
  public Person resolveAside(Span mention) {
    return resolved(mention, places.of(mention.start()), reader.read(text, mention)).person();
  }

  private Said resolved(Span mention, Place place, Naming naming) {
    if (isAnswer(mention)) {
      return answer(mention, place, naming);
    }
    if (naming.last().equals("who")) {
      return relatives.resolve(mention, place, naming);
    }
    return switch (naming.form()) {
      case NAME -> named(mention, place, naming);
      case WORDS -> described.resolve(mention, place, naming);
      case PRONOUN -> pronoun(mention, place, naming);
    };
  }

  /** "A:" or "A." that opens a paragraph, and not the article of "A reference". */
  private boolean isAnswer(Span mention) {
    int end = mention.end();
    boolean sign = end < text.length() && ":.".indexOf(text.charAt(end)) >= 0;
    String words = mention.of(text);
    return words.equals("A.") || (words.equals("A") && sign);
  }

  /** "A:" in questions and answers: the one that the article is about. */
  private Said answer(Span mention, Place place, Naming naming) {
    return cast.main()
        .map(figure -> of(figure, mention, place, naming, "answer-to-interviewee", 0.7))
        .orElseGet(() -> unresolved(mention, place, naming));
  }

  private Said named(Span mention, Place place, Naming naming) {
    Optional<Figure> inside =
        titles.contains(place.passage()) ? cast.namedIn(naming) : Optional.empty();
    return inside
        .map(figure -> of(figure, mention, place, figure.naming(), "name", 0.7))
        .orElseGet(
            () -> of(cast.figure(naming, mention.start()), mention, place, naming, "name", 0.95));
  }

  /** The answer that it is this one of those named. */
  static Said of(
      Figure figure, Span mention, Place place, Naming naming, String rule, double confidence) {
    boolean unclear =
        naming.form() != Naming.Form.NAME
            || naming.kind() == SpeakerKind.OTHER
            || figure.kind() == SpeakerKind.PERSON;
    SpeakerKind kind = unclear ? figure.kind() : naming.kind();
    Optional<String> role = naming.role().or(figure::role);
    Person person = new Person(figure.name(), kind, role, rule, confidence);
    return new Said(mention, place, figure.naming(), Optional.of(figure), person);
  }

  private Said pronoun(Span mention, Place place, Naming naming) {
    Optional<Said> found =
        ONE.contains(naming.last())
            ? antecedents
                .find(mention, place, naming)
                .map(choice -> chosen(choice, mention, place, naming))
            : groups.resolve(mention, place, naming);
    return found.orElseGet(() -> unresolved(mention, place, naming));
  }

  private static Said chosen(Antecedents.Choice choice, Span mention, Place place, Naming naming) {
    return choice
        .figure()
        .map(figure -> of(figure, mention, place, naming, "pronoun-to-name", choice.sureness()))
        .or(
            () ->
                choice
                    .speaker()
                    .map(who -> who.with(mention, place, "pronoun-to-last-speaker", 0.7)))
        .orElseGet(() -> unresolved(mention, place, naming));
  }

  private static Said unresolved(Span mention, Place place, Naming naming) {
    Person person =
        new Person(naming.name(), SpeakerKind.OTHER, Optional.empty(), "pronoun-unresolved", 0.2);
    return new Said(mention, place, naming, Optional.empty(), person);
  }
}
