package org.copydesk.language.quote.speakers;

import java.util.List;
import java.util.Optional;
import org.copydesk.language.quote.SpeakerKind;
import org.copydesk.language.quote.speakers.Appearance.Place;
import org.copydesk.language.text.Span;

/** Finds whom "who" stands for: the name right before it, or the words there. */
final class Relatives {

  private static final int LONGEST = 40;

  private final String text;
  private final List<Appearance> names;
  private final Cast cast;

  Relatives(String text, List<Appearance> names, Cast cast) {
    this.text = text;
    this.names = names;
    this.cast = cast;
  }

  Said resolve(Span who, Place place, Naming naming) {
    int before = Described.indexBefore(names, who.start());
    boolean near = before >= 0 && who.start() - names.get(before).span().end() <= 2;
    if (near) {
      Naming named = names.get(before).naming();
      return NameResolver.of(cast.figure(named), who, place, named, "relative-to-name", 0.85);
    }
    int start = who.start();
    while (start > 0
        && who.start() - start < LONGEST
        && isPhrase(text.charAt(start - 1), who.start() - start)) {
      start--;
    }
    Span words = new Span(start, who.start()).trimmed(text);
    String name = words.isEmpty() ? naming.name() : words.of(text).replace(",", "").strip();
    Person person =
        new Person(name, SpeakerKind.GROUP, Optional.empty(), "relative-as-written", 0.4);
    return new Said(who, place, naming, Optional.empty(), person);
  }

  private static boolean isPhrase(char c, int distance) {
    return Character.isLetter(c) || c == ' ' || c == '-' || (c == ',' && distance <= 2);
  }
}
