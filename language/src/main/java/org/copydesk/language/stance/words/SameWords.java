package org.copydesk.language.stance.words;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Tells which words mean the same: those of one set of the list, and the forms of one stem. */
public final class SameWords {

  private static final List<String> ENDINGS = List.of("ing", "ed", "es", "s");

  private static final Set<String> EMPTY =
      Set.of(
          "the",
          "a",
          "an",
          "of",
          "to",
          "in",
          "on",
          "at",
          "for",
          "from",
          "with",
          "by",
          "and",
          "or",
          "into",
          "its",
          "his",
          "her",
          "their",
          "our",
          "new",
          "more",
          "over",
          "as",
          "that",
          "this",
          "'s",
          "all",
          "some",
          "any",
          "plan",
          "plans",
          "proposed",
          "against",
          "about");

  private final Map<String, Set<String>> sets = new HashMap<>();

  private SameWords() {}

  public static SameWords standard() {
    SameWords same = new SameWords();
    int number = 0;
    for (String line : WordFile.lines("same-words.txt")) {
      String set = "#" + number++;
      for (String entry : line.split("\\s+")) {
        for (String form : Inflection.forms(entry)) {
          same.sets.computeIfAbsent(form, f -> new LinkedHashSet<>()).add(set);
        }
      }
    }
    return same;
  }

  /** What the word means: the sets it is in, or its stem; words that share one mean the same. */
  public Set<String> meanings(Word word) {
    Set<String> known = sets.get(word.form());
    return known != null ? known : Set.of(stem(word.form()));
  }

  /** The meanings of each word that says something, in order; no articles or prepositions. */
  public List<Set<String>> meanings(List<Word> words) {
    List<Set<String>> found = new ArrayList<>();
    for (Word word : words) {
      if (word.word() && !EMPTY.contains(word.form())) {
        found.add(meanings(word));
      }
    }
    return List.copyOf(found);
  }

  /** Whether the word may stand for one that has {@code meanings}. */
  public boolean means(Word word, Set<String> meanings) {
    if (!word.word() || EMPTY.contains(word.form())) {
      return false;
    }
    Set<String> known = sets.get(word.form());
    return known == null ? meanings.contains(stem(word.form())) : shared(known, meanings);
  }

  /** Whether two words with these meanings may stand for each other. */
  public static boolean shared(Set<String> one, Set<String> other) {
    for (String meaning : one) {
      if (other.contains(meaning)) {
        return true;
      }
    }
    return false;
  }

  private static String stem(String form) {
    for (String ending : ENDINGS) {
      if (form.length() > ending.length() + 3 && form.endsWith(ending)) {
        return form.substring(0, form.length() - ending.length());
      }
    }
    return form.length() > 4 && form.endsWith("e") ? form.substring(0, form.length() - 1) : form;
  }
}
