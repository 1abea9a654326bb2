package org.copydesk.language.quote.speakers;

import java.util.Optional;
import org.copydesk.language.quote.speakers.Appearance.Place;
import org.copydesk.language.text.Span;

/**
 * A mention that spoke, resolved.
 *
 * @param mention where it stands
 * @param place its sentence and passage
 * @param naming what it says
 * @param figure who of those named it is
 * @param person the answer
 */
record Said(Span mention, Place place, Naming naming, Optional<Figure> figure, Person person) {

  Said with(Span otherMention, Place otherPlace, String rule, double confidence) {
    Person again = new Person(person.name(), person.kind(), person.role(), rule, confidence);
    return new Said(otherMention, otherPlace, naming, figure, again);
  }
}
