package org.copydesk.language.stance.opinion;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.copydesk.language.stance.words.Inflection;
import org.copydesk.language.stance.words.Word;
import org.copydesk.language.stance.words.WordFile;

/** The list of words by which people show what they hold of something. */
final class OpinionWords {

  private static final int LONGEST_PHRASE = 5;

  /** What an entry says, apart from where it stands. */
  private record Meaning(Hit.Sense sense, int polarity) {}

  private final Map<String, List<Meaning>> meanings = new HashMap<>();

  /** How many words the longest entry has that begins with a word. */
  private final Map<String, Integer> longest = new HashMap<>();

  private OpinionWords() {}

  /** The list that comes with Copydesk. */
  static OpinionWords standard() {
    OpinionWords words = new OpinionWords();
    WordFile.classes("opinion-words.txt").forEach(words::addClass);
    return words;
  }

  private void addClass(String name, List<String> entries) {
    String[] parts = name.split(" ");
    Hit.Sense sense = Hit.Sense.valueOf(parts[0].toUpperCase(Locale.ROOT));
    Set<String> rest = Set.of(parts);
    int polarity =
        rest.contains("for") || rest.contains("good")
            ? 1
            : rest.contains("against") || rest.contains("bad") ? -1 : 0;
    Meaning meaning = new Meaning(sense, polarity);
    for (String entry : entries) {
      Set<String> forms =
          rest.contains("verb") ? Inflection.forms(entry) : Set.of(entry.replace('_', ' '));
      for (String form : forms) {
        noteLength(form);
        List<Meaning> known = meanings.computeIfAbsent(form, f -> new ArrayList<>(1));
        if (!known.contains(meaning)) {
          known.add(meaning);
        }
      }
    }
  }

  private void noteLength(String form) {
    String[] parts = form.split(" ");
    longest.merge(parts[0], Math.min(LONGEST_PHRASE, parts.length), Math::max);
  }

  /** The words and phrases of opinion in order; none lies wholly inside another. */
  List<Hit> in(List<Word> words) {
    List<Hit> hits = new ArrayList<>();
    int covered = -1;
    for (int at = 0; at < words.size(); at++) {
      int length = words.get(at).word() ? longest(words, at) : 0;
      if (length > 0 && at + length - 1 > covered) {
        covered = at + length - 1;
        for (Meaning meaning : meanings.getOrDefault(phrase(words, at, length), List.of())) {
          hits.add(new Hit(meaning.sense(), meaning.polarity(), at, covered));
        }
      }
    }
    return hits;
  }

  private int longest(List<Word> words, int at) {
    int most = longest.getOrDefault(words.get(at).form(), 0);
    int length = Math.min(most, words.size() - at);
    while (length > 0 && !meanings.containsKey(phrase(words, at, length))) {
      length--;
    }
    return length;
  }

  private static String phrase(List<Word> words, int at, int length) {
    if (length == 1) {
      return words.get(at).form();
    }
    StringBuilder phrase = new StringBuilder(words.get(at).form());
    for (int i = at + 1; i < at + length; i++) {
      phrase.append(' ').append(words.get(i).form());
    }
    return phrase.toString();
  }
}
