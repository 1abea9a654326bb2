package org.copydesk.language.stance.targets;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.copydesk.language.quote.words.WordList;
import org.copydesk.language.stance.words.WordFile;

/** What is known of names before any article is read: first names, and names of one bearer. */
final class SameNames {

  private final Map<String, String> bearers = new HashMap<>();
  private final Set<String> firstNames = new HashSet<>(WordList.words("women.txt"));

  SameNames() {
    firstNames.addAll(WordList.words("men.txt"));
    for (String line : WordFile.lines("same-names.txt")) {
      String[] names = line.split(",\\s*");
      for (String name : names) {
        bearers.put(name, names[0]);
      }
    }
  }

  /**
   * The name that stands for all of its bearer's, in lower case; most names stand for themselves.
   */
  String of(String key) {
    return bearers.getOrDefault(key, key);
  }

  boolean isFirstName(String word) {
    return firstNames.contains(word);
  }
}
