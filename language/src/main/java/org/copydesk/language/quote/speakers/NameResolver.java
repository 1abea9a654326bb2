package org.copydesk.language.quote.speakers;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.copydesk.language.quote.SpeakerKind;
import org.copydesk.language.quote.marks.Passage;
import org.copydesk.language.quote.speakers.Cast.Appearance;
import org.copydesk.language.quote.words.Grammar;
import org.copydesk.language.text.Span;

/**
 * Resolves mentions over one article, asked in the order of the text: short names to full ones,
 * pronouns and roles to those named before. One resolver reads one article.
 */
public final class NameResolver {

  private static final Set<String> ONE = Set.of("he", "she", "him", "her");

  /** Outside of quotation marks these are the author or the outlet. */
  private static final Set<String> AUTHOR = Set.of("i", "we", "you");

  private static final int FARTHEST = 400;
  private static final int LONGEST_ANTECEDENT = 40;

  private final String text;
  private final NameReader reader;
  private final Cast cast;
  private final List<Resolved> said = new ArrayList<>();

  private record Resolved(Span mention, Naming naming, Person person) {}

  private NameResolver(String text, NameReader reader, Cast cast) {
    this.text = text;
    this.reader = reader;
    this.cast = cast;
  }

  /** A resolver for the article of these passages. */
  public static NameResolver of(
      String text, List<Passage> passages, NameReader reader, Grammar grammar) {
    return new NameResolver(text, reader, Cast.of(passages, reader, grammar));
  }

  /** Who the mention at this place stands for. */
  public Person resolve(Span mention) {
    Naming naming = reader.read(text, mention);
    Resolved resolved = resolved(mention, naming);
    said.add(resolved);
    return resolved.person();
  }

  private Resolved resolved(Span mention, Naming naming) {
    Resolved answer;
    if (naming.last().equals("who")) {
      answer = antecedent(mention, naming);
    } else if (naming.form() == Naming.Form.PRONOUN) {
      answer = pronoun(mention, naming);
    } else if (naming.form() == Naming.Form.NAME) {
      Naming full = cast.fullest(naming);
      Person person = person(full, naming, "name", 0.95);
      answer = new Resolved(mention, full, person);
    } else {
      answer = words(mention, naming);
    }
    return answer;
  }

  /** "who": the name that stands before it, or the words there. */
  private Resolved antecedent(Span who, Naming naming) {
    List<Appearance> all = cast.appearances();
    int before = indexBefore(all, who.start());
    boolean near = before >= 0 && who.start() - all.get(before).span().end() <= 2;
    if (near) {
      Naming full = cast.fullest(all.get(before).naming());
      return new Resolved(
          who, full, person(full, all.get(before).naming(), "relative-to-name", 0.85));
    }
    int start = who.start();
    while (start > 0
        && who.start() - start < LONGEST_ANTECEDENT
        && isPhrase(text.charAt(start - 1), who.start() - start)) {
      start--;
    }
    Span words = new Span(start, who.start()).trimmed(text);
    String name = words.isEmpty() ? naming.name() : words.of(text).replace(",", "").strip();
    Person person =
        new Person(name, SpeakerKind.GROUP, Optional.empty(), "relative-as-written", 0.4);
    return new Resolved(who, naming, person);
  }

  private static boolean isPhrase(char c, int distance) {
    return Character.isLetter(c) || c == ' ' || c == '-' || (c == ',' && distance <= 2);
  }

  private static Person person(Naming full, Naming naming, String rule, double confidence) {
    SpeakerKind kind = naming.kind() == SpeakerKind.OTHER ? full.kind() : naming.kind();
    Optional<String> role = naming.role().or(full::role);
    return new Person(full.name(), kind, role, rule, confidence);
  }

  private Resolved pronoun(Span mention, Naming naming) {
    Optional<Resolved> found =
        ONE.contains(naming.last()) ? singular(mention, naming) : plural(mention, naming);
    return found.orElseGet(
        () ->
            new Resolved(
                mention,
                naming,
                new Person(
                    naming.name(),
                    SpeakerKind.OTHER,
                    Optional.empty(),
                    "pronoun-unresolved",
                    0.2)));
  }

  /** "he", "she": the first person named in the nearest sentence, or the one who spoke last. */
  private Optional<Resolved> singular(Span mention, Naming naming) {
    Optional<Appearance> near = nearest(mention, naming, true);
    Optional<Resolved> speaker = lastSpeaker(mention, who -> isPerson(who, naming));
    boolean spokeLater =
        speaker.isPresent()
            && near.map(a -> a.span().start() <= speaker.get().mention().end()).orElse(true);
    if (spokeLater) {
      return speaker.map(
          who ->
              new Resolved(
                  mention, who.naming(), again(who.person(), "pronoun-to-last-speaker", 0.8)));
    }
    Optional<Appearance> choice = near.or(() -> nearest(mention, naming, false));
    if (choice.isEmpty()) {
      return speaker.map(
          who ->
              new Resolved(
                  mention, who.naming(), again(who.person(), "pronoun-to-last-speaker", 0.6)));
    }
    Naming full = cast.fullest(choice.get().naming());
    return Optional.of(
        new Resolved(
            mention, full, person(full, choice.get().naming(), "pronoun-to-nearest-subject", 0.7)));
  }

  private boolean isPerson(Resolved who, Naming pronoun) {
    SpeakerKind kind = who.person().kind();
    boolean person =
        kind == SpeakerKind.PERSON || kind == SpeakerKind.UNNAMED || kind == SpeakerKind.OTHER;
    return person
        && who.naming().form() != Naming.Form.PRONOUN
        && who.naming().gender().fits(pronoun.gender());
  }

  /** The first fitting name of the nearest sentence before the mention. */
  private Optional<Appearance> nearest(Span mention, Naming pronoun, boolean sure) {
    List<Appearance> all = cast.appearances();
    Optional<Appearance> best = Optional.empty();
    int last = indexBefore(all, mention.start());
    for (int i = last; i >= Math.max(0, last - FARTHEST); i--) {
      Appearance one = all.get(i);
      if (best.isPresent() && one.sentence() != best.get().sentence()) {
        break;
      }
      if (!one.quoted() && fits(one, pronoun, sure)) {
        best = Optional.of(one);
      }
    }
    return best;
  }

  private boolean fits(Appearance one, Naming pronoun, boolean sure) {
    Naming full = cast.fullest(one.naming());
    boolean body =
        full.kind() == SpeakerKind.ORGANISATION || one.naming().kind() == SpeakerKind.ORGANISATION;
    boolean told = full.gender() != Gender.UNTOLD || full.kind() == SpeakerKind.PERSON;
    return !body
        && (!sure || told)
        && full.gender().fits(pronoun.gender())
        && one.naming().gender().fits(pronoun.gender());
  }

  private static int indexBefore(List<Appearance> all, int offset) {
    int low = 0;
    int high = all.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (all.get(middle).span().start() < offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low - 1;
  }

  private Optional<Resolved> lastSpeaker(Span mention, Predicate<Resolved> fits) {
    for (int i = said.size() - 1; i >= Math.max(0, said.size() - 40); i--) {
      Resolved who = said.get(i);
      if (who.mention().start() < mention.start() && fits.test(who)) {
        return Optional.of(who);
      }
    }
    return Optional.empty();
  }

  /** "they", "we", "it": the group or body that spoke last. */
  private Optional<Resolved> plural(Span mention, Naming naming) {
    if (AUTHOR.contains(naming.last())) {
      return Optional.empty();
    }
    return lastSpeaker(
            mention,
            who ->
                who.person().kind() != SpeakerKind.PERSON
                    && who.naming().form() != Naming.Form.PRONOUN)
        .map(
            who ->
                new Resolved(
                    mention, who.naming(), again(who.person(), "pronoun-to-last-group", 0.5)));
  }

  private static Person again(Person person, String rule, double confidence) {
    return new Person(person.name(), person.kind(), person.role(), rule, confidence);
  }

  /** "the minister", "the ministry": somebody before whose role or name holds the word. */
  private Resolved words(Span mention, Naming naming) {
    boolean definite = naming.name().toLowerCase(Locale.ROOT).startsWith("the ");
    Optional<Appearance> known = definite ? before(mention, naming.last()) : Optional.empty();
    if (known.isPresent()) {
      Naming full = cast.fullest(known.get().naming());
      return new Resolved(mention, full, person(full, known.get().naming(), "role-to-name", 0.75));
    }
    return new Resolved(
        mention,
        naming,
        new Person(naming.name(), naming.kind(), Optional.empty(), "as-written", 0.8));
  }

  private Optional<Appearance> before(Span mention, String word) {
    List<Appearance> all = cast.appearances();
    int start = indexBefore(all, mention.start());
    for (int i = start; i >= Math.max(0, start - FARTHEST); i--) {
      Naming naming = all.get(i).naming();
      boolean role = naming.role().map(r -> endsWith(r, word)).orElse(false);
      boolean body = naming.kind() == SpeakerKind.ORGANISATION && naming.last().equals(word);
      if (role || body) {
        return Optional.of(all.get(i));
      }
    }
    return Optional.empty();
  }

  private static boolean endsWith(String role, String word) {
    String lower = role.toLowerCase(Locale.ROOT);
    return lower.equals(word) || lower.endsWith(" " + word);
  }
}
