package org.copydesk.language.quote.speakers;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.copydesk.language.quote.speakers.Appearance.Place;
import org.copydesk.language.text.Span;
import org.copydesk.language.text.Token;

/**
 * Finds whom "who" stands for: the name right before it, the name that the words before it tell of
 * ("Ann Lee, a baker, who said"), or those words.
 */
final class Relatives {

  private static final int FARTHEST = 160;
  private static final Set<String> PLACED = Set.of("of", "from", "in");

  private final String text;
  private final List<Appearance> names;
  private final Cast cast;
  private final NameReader reader;
  private final Phrases phrases;
  private final Described described;

  Relatives(
      String text, List<Appearance> names, Cast cast, NameReader reader, Described described) {
    this.text = text;
    this.names = names;
    this.cast = cast;
    this.reader = reader;
    this.phrases = new Phrases(reader.vocabulary());
    this.described = described;
  }

  Said resolve(Span who, Place place, Naming naming) {
    List<Token> tokens = before(who.start());
    return toldOf(tokens)
        .or(() -> nameBefore(who.start(), 2))
        .map(name -> named(name, who, place))
        .orElseGet(() -> words(tokens, who, place, naming));
  }

  /** "Ann Lee" of "Ann Lee, a baker from York, who". */
  private Optional<Appearance> toldOf(List<Token> tokens) {
    int last = tokens.size() - 1;
    if (last < 2 || !tokens.get(last).is(",")) {
      return Optional.empty();
    }
    int comma = last - 1;
    while (comma > 0 && tokens.get(comma).isWord()) {
      comma--;
    }
    boolean words = tokens.get(comma).is(",") && comma + 1 < last;
    boolean told = words && reader.vocabulary().grammar().isDeterminer(tokens.get(comma + 1));
    return told ? nameBefore(tokens.get(comma).start(), 0).map(this::notPlace) : Optional.empty();
  }

  /** "Ann Lee" for the "York" of "Ann Lee of York". */
  private Appearance notPlace(Appearance name) {
    int start = name.span().start();
    int before = Described.indexBefore(names, start);
    if (before < 0 || start - names.get(before).span().end() > 6) {
      return name;
    }
    String between = text.substring(names.get(before).span().end(), start);
    return PLACED.contains(between.strip()) ? names.get(before) : name;
  }

  private Said named(Appearance name, Span who, Place place) {
    return NameResolver.of(cast.figure(name), who, place, name.naming(), "relative-to-name", 0.85);
  }

  /** The name that ends so near before the unit. */
  private Optional<Appearance> nameBefore(int unit, int distance) {
    int before = Described.indexBefore(names, unit);
    return before >= 0 && unit - names.get(before).span().end() <= distance
        ? Optional.of(names.get(before))
        : Optional.empty();
  }

  private Said words(List<Token> tokens, Span who, Place place, Naming naming) {
    int end = tokens.size();
    boolean apposed = end > 0 && tokens.get(end - 1).is(",");
    end -= apposed ? 1 : 0;
    int first = phrases.start(tokens, end, 0);
    if (first == end) {
      return asWritten(naming, who, place, naming);
    }
    if (first > 0 && tokens.get(first - 1).is(",")) {
      Optional<Appearance> name = nameBefore(tokens.get(first - 1).start(), 0);
      if (name.isPresent()) {
        return named(name.get(), who, place);
      }
    }
    Naming words = reader.read(text, tokens.subList(first, end));
    if (words.form() == Naming.Form.NAME) {
      Figure figure = cast.figure(words, who.start());
      return NameResolver.of(figure, who, place, words, "relative-to-name", 0.7);
    }
    Span phrase = new Span(tokens.get(first).start(), tokens.get(end - 1).end());
    return apposed
        ? described.resolve(phrase, place, words).with(who, place, "relative-as-written", 0.5)
        : asWritten(words, who, place, naming);
  }

  private static Said asWritten(Naming words, Span who, Place place, Naming naming) {
    Person person =
        new Person(words.name(), words.kind(), Optional.empty(), "relative-as-written", 0.4);
    return new Said(who, place, naming, Optional.empty(), person);
  }

  /** The words and signs of the same line shortly before the unit. */
  private List<Token> before(int unit) {
    int start = unit;
    while (start > 0 && unit - start < FARTHEST && text.charAt(start - 1) != '\n') {
      start--;
    }
    List<Token> tokens = reader.vocabulary().tokenizer().tokens(text, new Span(start, unit));
    boolean cut = unit - start == FARTHEST && !tokens.isEmpty();
    return cut ? tokens.subList(1, tokens.size()) : tokens;
  }
}
