package org.copydesk.language.stance.targets;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.copydesk.language.stance.words.Inflection;
import org.copydesk.language.stance.words.Word;
import org.copydesk.language.stance.words.WordFile;

/** The classes of words that headlines are read by, from the list that comes with them. */
final class HeadlineWords {

  private final Map<String, Set<String>> classes = new HashMap<>();
  private final Set<String> verbs = new HashSet<>();
  private final ActionWords actions;

  HeadlineWords(ActionWords actions) {
    this.actions = actions;
    for (Map.Entry<String, List<String>> entry :
        WordFile.classes("headline-words.txt").entrySet()) {
      classes.put(entry.getKey(), Set.copyOf(entry.getValue()));
    }
    classes
        .getOrDefault("verb verb", Set.of())
        .forEach(entry -> verbs.addAll(Inflection.forms(entry)));
  }

  /** Whether the list has the word in this class, such as "helper". */
  boolean is(String name, Word word) {
    return classes.getOrDefault(name, Set.of()).contains(word.form());
  }

  /** Whether it is a form of a verb of the list, acts apart. */
  boolean isPlainVerb(Word word) {
    return verbs.contains(word.form());
  }

  /** Whether it is a form of a verb: of the list, or of an act. */
  boolean isVerb(Word word) {
    return verbs.contains(word.form()) || actions.isAction(word);
  }

  boolean isAction(Word word) {
    return actions.isAction(word);
  }
}
