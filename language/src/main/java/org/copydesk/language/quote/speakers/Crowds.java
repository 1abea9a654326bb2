package org.copydesk.language.quote.speakers;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.copydesk.language.quote.SpeakerKind;
import org.copydesk.language.quote.marks.Passage;
import org.copydesk.language.quote.marks.Sentence;
import org.copydesk.language.quote.speakers.Appearance.Place;
import org.copydesk.language.text.Span;
import org.copydesk.language.text.Token;

/**
 * Finds the people that "they" can stand for and that have not spoken: "Some workers came late.
 * They said ...". Looks at the sentence of the pronoun and at the two before it.
 */
final class Crowds {

  private static final int SENTENCES = 3;
  private static final int MOST_WORDS = 60;
  private static final Set<String> PEOPLE =
      Set.of("people", "men", "women", "children", "police", "families", "students", "parents");
  private static final Set<String> ENDINGS = Set.of("ers", "ors", "ists", "ees", "ians");

  /**
   * Of words with a capital, which may be last names: "Democrats", "Canadians", and not "Sanders".
   */
  private static final Set<String> PARTIES = Set.of("crats", "icans", "ians");

  private static final Set<String> THINGS =
      Set.of(
          "answers",
          "borders",
          "bumpers",
          "centers",
          "chapters",
          "colors",
          "committees",
          "computers",
          "corners",
          "covers",
          "degrees",
          "dinners",
          "doors",
          "errors",
          "factors",
          "fees",
          "figures",
          "floors",
          "flowers",
          "guarantees",
          "headquarters",
          "letters",
          "matters",
          "newspapers",
          "numbers",
          "offers",
          "orders",
          "others",
          "papers",
          "powers",
          "quarters",
          "rivers",
          "sectors",
          "servers",
          "summers",
          "theaters",
          "towers",
          "trees",
          "waters",
          "weathers",
          "years");

  private final List<Passage> passages;
  private final Places places;
  private final NameReader reader;
  private final Phrases phrases;

  Crowds(List<Passage> passages, Places places, NameReader reader) {
    this.passages = passages;
    this.places = places;
    this.reader = reader;
    this.phrases = new Phrases(reader.vocabulary());
  }

  /** The people named last before the mention, the subject of their sentence rather than others. */
  Optional<Said> before(Span mention, Naming pronoun) {
    int passage = places.of(mention.start()).passage();
    int sentence = sentenceAt(passages.get(passage), mention.start());
    for (int i = 0; i < SENTENCES; i++) {
      Passage in = passages.get(passage);
      Sentence one = in.sentences().get(sentence);
      Optional<Span> words = people(in, one, mention.start());
      if (words.isPresent()) {
        return Optional.of(said(words.get(), pronoun));
      }
      if (sentence > 0) {
        sentence--;
      } else if (passage > 0) {
        passage--;
        sentence = passages.get(passage).sentences().size() - 1;
      } else {
        break;
      }
    }
    return Optional.empty();
  }

  /** Whether the sentence, or the one before it, speaks of "the two" or "both men". */
  boolean areTwo(Span mention) {
    Place place = places.of(mention.start());
    Passage passage = passages.get(place.passage());
    int sentence = sentenceAt(passage, mention.start());
    int from = passage.sentences().get(Math.max(0, sentence - 1)).first();
    int end = passage.tokenAt(mention.start());
    for (int i = Math.max(from, end - MOST_WORDS); i + 1 < end; i++) {
      boolean two = passage.is(i, "the") && (passage.is(i + 1, "two") || passage.is(i + 1, "pair"));
      boolean both = passage.is(i, "both") && passage.is(i + 1, "men");
      if (!passage.isQuoted(i) && (two || both)) {
        return true;
      }
    }
    return false;
  }

  private Said said(Span words, Naming pronoun) {
    Place place = places.of(words.start());
    Naming naming = reader.read(passages.get(place.passage()).text(), words);
    Person person =
        new Person(naming.name(), SpeakerKind.GROUP, Optional.empty(), "pronoun-to-people", 0.4);
    return new Said(words, place, pronoun, Optional.empty(), person);
  }

  private static int sentenceAt(Passage passage, int unit) {
    int low = 0;
    int high = passage.sentences().size() - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (passage.token(passage.sentences().get(middle).first()).start() <= unit) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }

  private Optional<Span> people(Passage passage, Sentence sentence, int limit) {
    List<Span> found = new ArrayList<>();
    int end = Math.min(sentence.end(), passage.tokenAt(limit));
    int from = Math.max(sentence.first(), end - MOST_WORDS);
    for (int i = from; i < end; i++) {
      if (!passage.isQuoted(i) && isPeople(passage.token(i))) {
        int first = phrases.start(passage.tokens(), i + 1, from);
        Span words = passage.span(first, i + 1);
        if (first == from || !isGoverned(passage, first - 1)) {
          return Optional.of(words);
        }
        found.add(words);
      }
    }
    return found.isEmpty() ? Optional.empty() : Optional.of(found.get(found.size() - 1));
  }

  private boolean isGoverned(Passage passage, int before) {
    return reader.vocabulary().grammar().isPreposition(passage.token(before));
  }

  private boolean isPeople(Token token) {
    String word = token.lower();
    if (PEOPLE.contains(word)) {
      return true;
    }
    boolean role = RoleReader.isPlural(token) && reader.vocabulary().grammar().isRole(token);
    Set<String> endings = token.isCapital() ? PARTIES : ENDINGS;
    boolean doers = word.length() > 5 && endings.stream().anyMatch(word::endsWith);
    return !THINGS.contains(word) && (role || doers) && !reader.vocabulary().isCue(token);
  }
}
