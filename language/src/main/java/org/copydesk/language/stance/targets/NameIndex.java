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

/**
 * The names of one article, and which of them are the same: "Putin" and "Vladimir Putin", "the UN"
 * and "the United Nations".
 */
final class NameIndex {

  /** How often a word stands in lower case, with a capital, and with one that no start asks for. */
  private static final class Cases {
    private int plain;
    private int capital;
    private int inside;
  }

  private static final String SEVERAL = "";

  private final SameNames same;
  private final Map<String, Cases> cases = new HashMap<>();
  private final Set<String> known = new HashSet<>();
  private final Map<String, String> fullest = new HashMap<>();
  private final Map<String, String> firsts = new HashMap<>();
  private final Map<String, String> texts = new HashMap<>();
  private final Map<String, String> others = new HashMap<>();
  private final Map<String, Integer> articles = new HashMap<>();
  private final Map<String, Integer> counts = new LinkedHashMap<>();
  private final Map<String, Set<String>> spellings = new HashMap<>();
  private final Set<String> pairs = new HashSet<>();

  /**
   * Indexes a text.
   *
   * @param words all its words
   * @param names what was found in them, in order
   */
  NameIndex(List<Word> words, List<Named> names, NameScanner scanner, SameNames same) {
    this.same = same;
    countCases(words);
    List<Named> sure =
        names.stream().filter(name -> name.kind() == Kind.NAME && !name.opening()).toList();
    sure.forEach(name -> known.add(name.key()));
    sure.stream().filter(scanner::mayBePerson).forEach(this::addPerson);
    fullest.replaceAll((last, full) -> withoutLead(full));
    fullest.values().forEach(this::addFirst);
    sure.stream().filter(this::isName).forEach(this::addText);
    names.forEach(this::addPairs);
    names.stream().filter(this::isName).forEach(this::count);
  }

  private void countCases(List<Word> words) {
    boolean inside = false;
    for (Word word : words) {
      Cases found = cases.computeIfAbsent(word.form(), form -> new Cases());
      found.plain += word.capital() ? 0 : 1;
      found.capital += word.capital() ? 1 : 0;
      found.inside += word.capital() && inside ? 1 : 0;
      inside = word.word();
    }
  }

  private void addPerson(Named name) {
    fullest.putIfAbsent(name.last().form(), name.key());
  }

  /** "ann lee" for "senator ann lee": if the article has that too, or "ann" is a first name. */
  private String withoutLead(String full) {
    int lead = full.indexOf(' ');
    String rest = full.substring(lead + 1);
    int first = rest.indexOf(' ');
    boolean given = first > 0 && same.isFirstName(rest.substring(0, first));
    boolean led =
        given && !same.isFirstName(full.substring(0, lead)) && full.charAt(lead - 1) != '.';
    return first > 0 && (led || known.contains(rest)) ? rest : full;
  }

  private void addFirst(String full) {
    String first = full.substring(0, full.indexOf(' '));
    if (same.isFirstName(first)) {
      firsts.merge(first, full, (one, other) -> one.equals(other) ? one : SEVERAL);
    }
  }

  private void addText(Named name) {
    String key = key(name);
    int spare = name.words().size() - key.split(" ").length;
    boolean led = spare > 0 && name.key().endsWith(" " + key);
    Named own = led ? name.part(spare, name.words().size()) : name;
    if (own.key().equals(key)) {
      texts.putIfAbsent(key, own.bare());
    }
    others.putIfAbsent(key, own.bare());
    if (!name.modifies()) {
      articles.merge(key, name.article() ? 1 : -1, Integer::sum);
    }
  }

  private void addPairs(Named name) {
    for (int i = 1; i < name.words().size(); i++) {
      pairs.add(pair(name.words().get(i - 1), name.words().get(i)));
    }
  }

  private void count(Named name) {
    counts.merge(key(name), 1, Integer::sum);
    spellings.computeIfAbsent(key(name), key -> new HashSet<>()).add(name.key());
  }

  private static String pair(Word one, Word other) {
    return one.form() + " " + other.form();
  }

  /** Whether the text writes the word always with a capital letter, and writes it at all. */
  boolean isProper(Word word) {
    Cases found = cases.get(word.form());
    return found != null && found.capital > 0 && found.plain == 0;
  }

  /** Whether the two words stand side by side in a name of the article: "Selby Strait". */
  boolean isPair(Word one, Word other) {
    return pairs.contains(pair(one, other));
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
          (person && forms.contains(" " + last + " "))
              || spellings.getOrDefault(key, Set.of()).stream()
                  .anyMatch(spelling -> forms.contains(" " + spelling + " "));
      boolean more = most == null || name.getValue() > counts.getOrDefault(most, 0);
      if (there && name.getValue() >= least && more) {
        most = key;
      }
    }
    return Optional.ofNullable(most).map(key -> text(key, key));
  }

  /** Whether the article names it so somewhere where a capital says something. */
  boolean isKnown(Named name) {
    return known.contains(name.key()) || fullest.containsKey(name.key());
  }

  /**
   * Whether it is a name, and not just a word with a capital: because it begins a sentence, say.
   */
  boolean isName(Named name) {
    if (name.kind() != Kind.NAME) {
      return false;
    }
    if (name.words().size() > 1) {
      return true;
    }
    Cases found = cases.getOrDefault(name.key(), new Cases());
    boolean plain = found.plain > 0;
    boolean common = plain && found.plain >= found.inside && !fullest.containsKey(name.key());
    boolean told = !name.opening() || (isKnown(name) && !plain);
    return told && !common && name.key().length() > 1;
  }

  /** The same for all names of one bearer: the fullest name in lower case. */
  String key(Named name) {
    String key = name.key();
    if (name.words().size() == 1) {
      return same.of(fullest.getOrDefault(key, first(key)));
    }
    String full = fullest.getOrDefault(name.last().form(), key);
    boolean led = key.endsWith(" " + full) && name.words().stream().allMatch(Word::capital);
    return same.of(led ? full : key);
  }

  private String first(String key) {
    String full = firsts.getOrDefault(key, SEVERAL);
    return full.equals(SEVERAL) ? key : full;
  }

  /** The fullest name as the article writes it first; "the" where it mostly has it. */
  String text(Named name) {
    return text(key(name), name.bare());
  }

  private String text(String key, String other) {
    String text = texts.getOrDefault(key, others.getOrDefault(key, other));
    return (articles.getOrDefault(key, 0) > 0 ? "the " : "") + text;
  }
}
