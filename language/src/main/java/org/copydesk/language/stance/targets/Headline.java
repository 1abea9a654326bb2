package org.copydesk.language.stance.targets;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.copydesk.language.stance.words.Inflection;
import org.copydesk.language.stance.words.Word;
import org.copydesk.language.stance.words.WordFile;

/** Takes a headline apart: its verb, and what the verb is done to. */
final class Headline {

  private static final int LONGEST_OBJECT = 7;
  private static final int LEAST_AFTER_LABEL = 4;

  private static final Set<String> PREPOSITIONS =
      Set.of(
          "of", "in", "on", "at", "for", "from", "with", "to", "into", "up", "out", "about", "by",
          "not");

  private static final Set<String> PLURALS =
      Set.of("police", "people", "men", "women", "children", "media", "to", "who", "not");

  private final Set<String> verbs = new HashSet<>();
  private final Set<String> helpers;
  private final Set<String> stops;
  private final Set<String> labels;
  private final Set<String> trims;
  private final ActionWords actions;

  /**
   * The parts of a headline.
   *
   * @param verb its verb, empty where none was found
   * @param object what the verb is done to; without a verb the whole headline, without labels
   */
  record Parts(Optional<Word> verb, List<Word> object) {}

  Headline(ActionWords actions) {
    this.actions = actions;
    Map<String, List<String>> classes = WordFile.classes("headline-words.txt");
    classes
        .getOrDefault("verb verb", List.of())
        .forEach(entry -> verbs.addAll(Inflection.forms(entry)));
    helpers = Set.copyOf(classes.getOrDefault("helper", List.of()));
    stops = Set.copyOf(classes.getOrDefault("stop", List.of()));
    labels = Set.copyOf(classes.getOrDefault("label", List.of()));
    trims = Set.copyOf(classes.getOrDefault("trim", List.of()));
  }

  Parts parts(List<Word> headline) {
    List<Word> words = withoutLabel(headline);
    int verb = planned(words);
    if (verb < 0) {
      verb = finite(words);
    }
    if (verb >= 0) {
      List<Word> object = phrase(words, verb + 1);
      if (!object.isEmpty()) {
        return new Parts(Optional.of(words.get(verb)), object);
      }
    }
    int end = verb > 0 ? verb : words.size();
    return new Parts(Optional.empty(), phrase(words.subList(0, end), 0));
  }

  private List<Word> withoutLabel(List<Word> words) {
    for (int i = 1; i < Math.min(words.size(), 4); i++) {
      if (words.get(i).is(":") || words.get(i).is("|")) {
        boolean label =
            labels.contains(words.get(0).form()) || words.size() - i > LEAST_AFTER_LABEL;
        return label ? words.subList(i + 1, words.size()) : words;
      }
    }
    return words;
  }

  /** The last act that is planned: "to close", "will deploy"; -1 where there is none. */
  private int planned(List<Word> words) {
    for (int i = words.size() - 2; i > 0; i--) {
      boolean helped = helpers.contains(words.get(i - 1).form());
      if (helped && isVerb(words.get(i)) && !helpers.contains(words.get(i).form())) {
        return i;
      }
    }
    return -1;
  }

  /** The first verb that has a subject before it and no other verb right after it. */
  private int finite(List<Word> words) {
    for (int i = 0; i < words.size() - 1; i++) {
      Word next = words.get(i + 1);
      boolean ends = !next.word() && !next.quotes();
      boolean object = !ends && !PREPOSITIONS.contains(next.form()) && !verbs.contains(next.form());
      if (isVerb(words.get(i)) && object && hasSubject(words, i)) {
        return i;
      }
    }
    return -1;
  }

  /**
   * Whether a verb may stand here: a gerund at the start, or a form that fits what is before it.
   */
  private static boolean hasSubject(List<Word> words, int verb) {
    String form = words.get(verb).form();
    if (verb == 0) {
      return form.endsWith("ing");
    }
    String before = words.get(verb - 1).form();
    boolean ending = form.endsWith("s") || form.endsWith("ed");
    return ending || before.endsWith("s") || PLURALS.contains(before);
  }

  private boolean isVerb(Word word) {
    return verbs.contains(word.form()) || actions.isAction(word);
  }

  /** The noun phrase that begins at {@code from}, without articles before and loose ends behind. */
  List<Word> phrase(List<Word> words, int from) {
    List<Word> phrase = new ArrayList<>();
    for (int i = from; i < words.size() && phrase.size() < LONGEST_OBJECT; i++) {
      Word word = words.get(i);
      boolean joins = word.quotes() || word.is("$") || word.is("%") || word.is("£");
      boolean clause = helpers.contains(word.form()) && !word.is("to");
      boolean mark = !word.word() && !joins;
      boolean saying = word.quotes() && !phrase.isEmpty();
      if (stops.contains(word.form()) || clause || mark || saying || startsAct(words, i)) {
        break;
      }
      if (!word.quotes()) {
        phrase.add(word);
      }
    }
    return trimmed(phrase);
  }

  private boolean startsAct(List<Word> words, int at) {
    return words.get(at).is("to") && at + 1 < words.size() && isVerb(words.get(at + 1));
  }

  private List<Word> trimmed(List<Word> phrase) {
    int from = 0;
    int to = phrase.size();
    while (from < to && trims.contains(phrase.get(from).form())) {
      from++;
    }
    while (to > from && (trims.contains(phrase.get(to - 1).form()) || !phrase.get(to - 1).word())) {
      to--;
    }
    return List.copyOf(phrase.subList(from, to));
  }
}
