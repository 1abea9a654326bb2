package org.copydesk.language.quote.speakers;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.copydesk.language.article.BlockKind;
import org.copydesk.language.quote.marks.Passage;
import org.copydesk.language.quote.words.Grammar;
import org.copydesk.language.text.Span;
import org.copydesk.language.text.Token;

/** The names that an article holds, where they stand, and how full they are. */
final class Cast {

  /**
   * One appearance of a name.
   *
   * @param naming what it says
   * @param span where it stands, role included
   * @param sentence number of the sentence in the article
   * @param quoted whether it stands between marks
   */
  record Appearance(Naming naming, Span span, int sentence, boolean quoted) {}

  private static final int LONG_WORD = 4;
  private static final int FEWEST_WORDS = 3;

  private final List<Appearance> appearances;
  private final Map<String, Naming> fullest = new HashMap<>();
  private final Map<String, Map<String, Integer>> counts = new HashMap<>();

  private Cast(List<Appearance> appearances) {
    this.appearances = List.copyOf(appearances);
    appearances.forEach(this::count);
    appearances.forEach(this::rememberFullest);
  }

  /** Reads all names of the passages. */
  static Cast of(List<Passage> passages, NameReader reader, Grammar grammar) {
    List<Appearance> found = new ArrayList<>();
    List<Appearance> capitals = new ArrayList<>();
    int sentence = 0;
    for (Passage passage : passages) {
      List<Appearance> into = inTitleCase(passage) ? capitals : found;
      for (var one : passage.sentences()) {
        int at = one.first();
        while (at < one.end()) {
          int end = runEnd(passage, grammar, at, one.end());
          if (end > at) {
            Span span = passage.span(at, end);
            Naming naming = reader.read(passage.text(), passage.tokens().subList(at, end));
            if (naming.form() == Naming.Form.NAME) {
              into.add(new Appearance(naming, span, sentence, passage.isQuoted(at)));
            }
          }
          at = Math.max(end, at + 1);
        }
        sentence++;
      }
    }
    return new Cast(withConfirmed(found, capitals));
  }

  // Where Every Word Has a Capital, a name is one that the rest of the article holds too.
  private static List<Appearance> withConfirmed(List<Appearance> found, List<Appearance> capitals) {
    Set<String> names = new HashSet<>();
    found.forEach(appearance -> names.add(appearance.naming().name()));
    List<Appearance> all = new ArrayList<>(found);
    capitals.stream()
        .filter(appearance -> names.contains(appearance.naming().name()))
        .forEach(all::add);
    all.sort(Comparator.comparing(Appearance::span));
    return all;
  }

  private static boolean inTitleCase(Passage passage) {
    int words = 0;
    int capitals = 0;
    for (Token token : passage.tokens()) {
      if (token.span().length() >= LONG_WORD
          && Character.isLetter(passage.text().charAt(token.span().start()))) {
        words++;
        capitals += token.isCapital() ? 1 : 0;
      }
    }
    return (passage.kind() == BlockKind.HEADLINE || passage.kind() == BlockKind.SUBHEAD)
        && words >= FEWEST_WORDS
        && capitals * 4 >= words * 3;
  }

  /** The token after a run of capital words, with lower-case roles before the name. */
  private static int runEnd(Passage passage, Grammar grammar, int first, int limit) {
    int at = first;
    boolean capital = false;
    while (at < limit && at - first < 12) {
      Token token = passage.token(at);
      boolean stop =
          grammar.isStop(token)
              || grammar.isDeterminer(token)
              || grammar.isTime(token)
              || grammar.isPreposition(token)
              || grammar.isPronoun(token);
      boolean name = token.isCapital() && !stop;
      boolean role = !capital && grammar.isRole(token);
      if (!name && !role) {
        break;
      }
      capital |= name;
      at++;
      if (token.isGenitive()) {
        break;
      }
    }
    return capital ? at : first;
  }

  private void count(Appearance appearance) {
    Naming naming = appearance.naming();
    if (naming.isFullName()) {
      counts
          .computeIfAbsent(naming.last(), key -> new HashMap<>())
          .merge(naming.name(), appearance.quoted() ? 1 : 2, Integer::sum);
    }
  }

  private void rememberFullest(Appearance appearance) {
    Naming naming = appearance.naming();
    Naming known = fullest.get(naming.name());
    boolean richer =
        known == null
            || (known.role().isEmpty() && naming.role().isPresent())
            || (known.gender() == Gender.UNTOLD && naming.gender() != Gender.UNTOLD);
    if (richer) {
      fullest.put(naming.name(), naming);
    }
  }

  List<Appearance> appearances() {
    return appearances;
  }

  /** The full name that this one stands for: itself where no fuller one ends like it. */
  Naming fullest(Naming naming) {
    Map<String, Integer> candidates = counts.getOrDefault(naming.last(), Map.of());
    Optional<String> best =
        naming.isFullName()
            ? Optional.empty()
            : candidates.entrySet().stream()
                .filter(entry -> fits(naming, entry.getKey()))
                .max(
                    Map.Entry.<String, Integer>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey);
    return fullest.getOrDefault(best.orElse(naming.name()), naming);
  }

  private boolean fits(Naming naming, String full) {
    Naming known = fullest.get(full);
    return known == null || known.gender().fits(naming.gender());
  }
}
