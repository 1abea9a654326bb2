package org.copydesk.language.stance.framing;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.copydesk.language.stance.words.Inflection;
import org.copydesk.language.stance.words.Word;
import org.copydesk.language.stance.words.WordFile;

/** The classes of words by which an author shows how a quote is to be taken. */
final class FramingWords {

  private static final int LONGEST_PHRASE = 8;

  /** What the words of a class do. */
  enum Role {
    ENDORSING,
    ENDORSING_SLIGHT,
    DISTANCING,
    DISTANCING_SLIGHT,
    DISTANCING_CONTEXT,
    DISTANCING_AFTER,
    ENDORSING_CONTEXT,
    ENDORSING_AFTER,
    OPEN,
    PLAIN_OBJECT,
    REBUTTAL,
    NAMING
  }

  /** A phrase of a class in a list of words: indexes of its first and last word. */
  record Place(int first, int last) {}

  private final Map<Role, Set<String>> phrases = new EnumMap<>(Role.class);

  private final Map<Role, Set<String>> firsts = new EnumMap<>(Role.class);

  private FramingWords() {}

  static FramingWords standard() {
    FramingWords words = new FramingWords();
    WordFile.classes("framing-words.txt").forEach(words::addClass);
    return words;
  }

  private void addClass(String name, List<String> entries) {
    boolean verbs = name.endsWith(" verb");
    String role = verbs ? name.substring(0, name.length() - " verb".length()) : name;
    Set<String> forms = new HashSet<>();
    for (String entry : entries) {
      forms.addAll(verbs ? Inflection.forms(entry) : Set.of(entry.replace('_', ' ')));
    }
    Role known = Role.valueOf(role.replace(' ', '_').toUpperCase(Locale.ROOT));
    phrases.put(known, forms);
    Set<String> starts = new HashSet<>();
    forms.forEach(form -> starts.add(form.split(" ")[0]));
    firsts.put(known, starts);
  }

  /** The places of the class between {@code from} and {@code to}, in order, the longest each. */
  List<Place> places(Role role, List<Word> words, int from, int to) {
    List<Place> found = new ArrayList<>();
    for (int at = from; at < to; at++) {
      Optional<Place> place = at(role, words, at, to);
      if (place.isPresent()) {
        found.add(place.get());
        at = place.get().last();
      }
    }
    return found;
  }

  /** The longest phrase of the class that begins at {@code at} and ends before {@code to}. */
  Optional<Place> at(Role role, List<Word> words, int at, int to) {
    boolean inside = at < Math.min(to, words.size());
    if (!inside || !firsts.getOrDefault(role, Set.of()).contains(words.get(at).form())) {
      return Optional.empty();
    }
    Set<String> known = phrases.getOrDefault(role, Set.of());
    StringBuilder phrase = new StringBuilder();
    int last = -1;
    for (int i = at; i < Math.min(to, at + LONGEST_PHRASE) && words.get(i).word(); i++) {
      phrase.append(i == at ? "" : " ").append(words.get(i).form());
      if (known.contains(phrase.toString())) {
        last = i;
      }
    }
    return last < 0 ? Optional.empty() : Optional.of(new Place(at, last));
  }
}
