package org.copydesk.language.stance.targets;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.copydesk.language.stance.targets.Named.Kind;
import org.copydesk.language.stance.words.Word;

/** The names of one article, and which of them are the same: "Putin" and "Vladimir Putin". */
final class NameIndex {

  private final Map<String, String> texts = new HashMap<>();
  private final Map<String, String> fullest = new HashMap<>();
  private final Set<String> plain = new HashSet<>();

  /**
   * Indexes a text.
   *
   * @param words all its words
   * @param names what was found in them, in order
   */
  NameIndex(List<Word> words, List<Named> names, NameScanner scanner) {
    for (Word word : words) {
      if (!word.capital()) {
        plain.add(word.form());
      }
    }
    for (Named name : names) {
      if (name.kind() == Kind.NAME && !name.opening()) {
        texts.putIfAbsent(name.key(), name.text());
        if (scanner.mayBePerson(name)) {
          fullest.putIfAbsent(name.last().form(), name.key());
        }
      }
    }
  }

  /** Whether it is a name, and not just a word with a capital because it begins a sentence. */
  boolean isName(Named name) {
    boolean known = texts.containsKey(name.key()) || fullest.containsKey(name.key());
    return name.kind() == Kind.NAME && (!name.opening() || (known && !plain.contains(name.key())));
  }

  /** The same for all names of one bearer: the fullest name in lower case. */
  String key(Named name) {
    return name.words().size() > 1 ? name.key() : fullest.getOrDefault(name.key(), name.key());
  }

  /** The fullest name as the article writes it at its first mention. */
  String text(Named name) {
    return texts.getOrDefault(key(name), name.text());
  }
}
