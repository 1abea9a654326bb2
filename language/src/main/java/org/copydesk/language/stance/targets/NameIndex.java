package org.copydesk.language.stance.targets;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.copydesk.language.stance.targets.Named.Kind;
import org.copydesk.language.stance.words.Word;

/** The names of one article, and which of them are the same: "Putin" and "Vladimir Putin". */
final class NameIndex {

  private final Map<String, String> texts = new HashMap<>();
  private final Map<String, String> fullest = new HashMap<>();
  private final Map<String, Integer> counts = new LinkedHashMap<>();
  private final Set<String> plain = new HashSet<>();
  private final Set<String> capital = new HashSet<>();

  /**
   * Indexes a text.
   *
   * @param words all its words
   * @param names what was found in them, in order
   */
  NameIndex(List<Word> words, List<Named> names, NameScanner scanner) {
    for (Word word : words) {
      (word.capital() ? capital : plain).add(word.form());
    }
    for (Named name : names) {
      if (name.kind() == Kind.NAME && !name.opening()) {
        texts.putIfAbsent(name.key(), name.text());
        if (scanner.mayBePerson(name)) {
          fullest.putIfAbsent(name.last().form(), name.key());
        }
      }
    }
    for (Named name : names) {
      if (isName(name)) {
        counts.merge(key(name), 1, Integer::sum);
      }
    }
  }

  /** Whether the text writes the word always with a capital letter, and writes it at all. */
  boolean isProper(Word word) {
    return capital.contains(word.form()) && !plain.contains(word.form());
  }

  /** Whether the two words stand side by side in a name of the article: "Selby Strait". */
  boolean isPair(Word one, Word other) {
    String pair = " " + one.form() + " " + other.form() + " ";
    return counts.keySet().stream().anyMatch(key -> (" " + key + " ").contains(pair));
  }

  /** Whether these words are the full name of a person of the article. */
  boolean isPerson(String text) {
    String key = text.toLowerCase(Locale.ROOT);
    return key.equals(fullest.get(key.substring(key.lastIndexOf(' ') + 1)));
  }

  /** Of the names in these words the one that the article names most, at least so many times. */
  Optional<String> mostNamed(List<Word> words, int least) {
    String forms = " " + words.stream().map(Word::form).collect(Collectors.joining(" ")) + " ";
    String most = null;
    for (Map.Entry<String, Integer> name : counts.entrySet()) {
      String key = name.getKey();
      String last = key.substring(key.lastIndexOf(' ') + 1);
      boolean person = key.equals(fullest.get(last));
      boolean there =
          forms.contains(" " + key + " ") || (person && forms.contains(" " + last + " "));
      boolean more = most == null || name.getValue() > counts.getOrDefault(most, 0);
      if (there && name.getValue() >= least && more) {
        most = key;
      }
    }
    return Optional.ofNullable(most).map(key -> texts.getOrDefault(key, key));
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
