package org.copydesk.language.stance.framing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.copydesk.language.article.Article;
import org.copydesk.language.quote.Quote;
import org.copydesk.language.stance.Framing;
import org.copydesk.language.stance.FramingKind;
import org.copydesk.language.stance.framing.FramingWords.Place;
import org.copydesk.language.stance.framing.FramingWords.Role;
import org.copydesk.language.stance.words.Word;
import org.copydesk.language.text.Span;

/**
 * Reads how the author of an article presents a quote, from the author's own words around it: the
 * cue, what denies it, the rest of its sentence, and the sentence after.
 *
 * <p>The speaker's words are never evidence.
 */
public final class FramingReader {

  private static final double SURE = 0.8;
  private static final double LIKELY = 0.65;
  private static final double SLIGHT = 0.5;

  /** How many words before a cue may leave open whether it holds. */
  private static final int OPEN_REACH = 4;

  private static final int REBUTTAL_REACH = 8;
  private static final Set<String> REVERSING = Set.of("but", "yet", "though", "although");

  private final FramingWords classes = FramingWords.standard();

  /** The framing of the quote; neutral where the author's words show none. */
  public Framing read(Article article, Quote quote) {
    FramingScene scene = FramingScene.of(article, quote);
    List<Word> words = scene.around();
    int cue = scene.cueFirst();
    List<Span> distance = spans(Role.DISTANCING_CONTEXT, words);
    after(Role.DISTANCING_AFTER, scene).ifPresent(distance::add);
    if (distance.isEmpty()) {
      rebuttal(words, scene.cueEnd()).ifPresent(distance::add);
    }
    if (!distance.isEmpty()) {
      return framing(FramingKind.DISTANCING, distance, SURE);
    }
    boolean open = cue >= 0 && isOpen(words, cue);
    if (cue >= 0 && !open && !scene.plain(classes)) {
      Optional<Framing> byCue = byCue(words, cue, scene.cueEnd());
      if (byCue.isPresent()) {
        return byCue.get();
      }
    }
    List<Span> endorsed = spans(Role.ENDORSING_CONTEXT, words);
    after(Role.ENDORSING_AFTER, scene).ifPresent(endorsed::add);
    if (!endorsed.isEmpty() && !open) {
      return framing(FramingKind.ENDORSING, endorsed, LIKELY);
    }
    return scene
        .scareQuote()
        .filter(scare -> cue < 0 || !isNaming(words, cue, scene.cueEnd()))
        .map(scare -> framing(FramingKind.DISTANCING, List.of(scare), SLIGHT))
        .orElse(Framing.neutral(quote.cue().isPresent() ? LIKELY : SLIGHT));
  }

  private Optional<Framing> byCue(List<Word> words, int from, int to) {
    return cue(Role.DISTANCING, FramingKind.DISTANCING, SURE, words, from, to)
        .or(() -> cue(Role.ENDORSING, FramingKind.ENDORSING, SURE, words, from, to))
        .or(() -> cue(Role.DISTANCING_SLIGHT, FramingKind.DISTANCING, SLIGHT, words, from, to))
        .or(() -> as(words, from, to))
        .or(() -> cue(Role.ENDORSING_SLIGHT, FramingKind.ENDORSING, SLIGHT, words, from, to));
  }

  private Optional<Framing> cue(
      Role role, FramingKind kind, double confidence, List<Word> words, int from, int to) {
    List<Span> found = new ArrayList<>();
    for (Place place : classes.places(role, words, from, to)) {
      if (place.first() == from || !isOpen(words, place.first())) {
        found.add(span(words, place));
      }
    }
    return found.isEmpty() ? Optional.empty() : Optional.of(framing(kind, found, confidence));
  }

  /** "As X noted" takes what X says for granted; "X noted" hardly does. */
  private Optional<Framing> as(List<Word> words, int from, int to) {
    for (int i = from - 1; i >= Math.max(0, from - 2 * OPEN_REACH); i--) {
      if (words.get(i).endsSentence()) {
        return Optional.empty();
      }
      if (words.get(i).is("as")
          && !classes.places(Role.ENDORSING_SLIGHT, words, from, to).isEmpty()) {
        Span as = words.get(i).span();
        Span cue = words.get(from).span().hull(words.get(to - 1).span());
        return Optional.of(framing(FramingKind.ENDORSING, List.of(as, cue), SLIGHT));
      }
    }
    return Optional.empty();
  }

  /** Whether the cue is denied, planned or asked for, so that nothing was said or shown yet. */
  private boolean isOpen(List<Word> words, int cue) {
    for (int i = cue - 1; i >= Math.max(0, cue - OPEN_REACH); i--) {
      if (!words.get(i).word()) {
        return false;
      }
      Optional<Place> place = classes.at(Role.OPEN, words, i, cue);
      if (place.isPresent()) {
        return true;
      }
    }
    return classes.at(Role.OPEN, words, cue, words.size()).isPresent();
  }

  private List<Span> spans(Role role, List<Word> words) {
    List<Span> spans = new ArrayList<>();
    for (Place place : classes.places(role, words, 0, words.size())) {
      if (!negated(words, place.first())) {
        spans.add(span(words, place));
      }
    }
    return spans;
  }

  /** "but drivers found it mined": what the author sets against the quote in the same sentence. */
  private Optional<Span> rebuttal(List<Word> words, int from) {
    for (int i = Math.max(0, from); i < words.size(); i++) {
      if (REVERSING.contains(words.get(i).form())) {
        int last = Math.min(words.size(), i + REBUTTAL_REACH);
        int first = i;
        return classes.places(Role.REBUTTAL, words, i + 1, last).stream()
            .findFirst()
            .map(place -> words.get(first).span().hull(words.get(place.last()).span()));
      }
    }
    return Optional.empty();
  }

  private boolean isNaming(List<Word> words, int from, int to) {
    return !classes.places(Role.NAMING, words, from, to).isEmpty();
  }

  private static boolean negated(List<Word> words, int at) {
    return at > 0 && (words.get(at - 1).is("not") || words.get(at - 1).is("never"));
  }

  private Optional<Span> after(Role role, FramingScene scene) {
    List<Word> words = scene.after();
    return classes.at(role, words, 0, words.size()).map(place -> span(words, place));
  }

  private static Span span(List<Word> words, Place place) {
    return words.get(place.first()).span().hull(words.get(place.last()).span());
  }

  private static Framing framing(FramingKind kind, List<Span> evidence, double confidence) {
    return new Framing(kind, evidence.stream().sorted().toList(), confidence);
  }
}
