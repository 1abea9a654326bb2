package org.copydesk.language.stance.targets;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.copydesk.language.stance.words.Inflection;
import org.copydesk.language.stance.words.Word;
import org.copydesk.language.stance.words.WordFile;

/** The acts that news is about, and the noun that names each: "close" is the "closure of" it. */
final class ActionWords {

  private static final Set<String> PERSONAL =
      Set.of("dismissal of", "appointment of", "nomination of", "arrest of", "extradition of");

  private final Map<String, String> nouns = new HashMap<>();
  private final Map<String, String> verbs = new HashMap<>();

  private ActionWords() {}

  static ActionWords standard() {
    ActionWords actions = new ActionWords();
    for (String line : WordFile.lines("action-words.txt")) {
      int bar = line.indexOf('|');
      String verb = line.substring(0, bar).strip();
      String noun = line.substring(bar + 1).strip();
      for (String form : Inflection.forms(verb)) {
        actions.nouns.putIfAbsent(form, noun);
        actions.verbs.putIfAbsent(form, verb.split("/")[0]);
      }
    }
    return actions;
  }

  boolean isAction(Word word) {
    return nouns.containsKey(word.form());
  }

  /** Whether the act is done to a person; to a thing the verb means something else. */
  boolean isPersonal(Word word) {
    String noun = nouns.getOrDefault(word.form(), "");
    return PERSONAL.stream().anyMatch(noun::startsWith);
  }

  /** Whether the word is the plain form of the verb, as after "to". */
  boolean isPlain(Word word) {
    return word.form().equals(verbs.get(word.form()));
  }

  /** "closure of three libraries" for "closed" and "three libraries". */
  Optional<String> name(Word verb, String object) {
    return Optional.ofNullable(nouns.get(verb.form())).map(noun -> noun.replace("*", object));
  }
}
