package org.copydesk.language.stance.targets;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.copydesk.language.stance.words.Word;

/** Takes a headline apart: its verb, and what the verb is done to. */
final class Headline {

  private static final int LEAST_AFTER_LABEL = 4;

  private static final Set<String> PREPOSITIONS =
      Set.of(
          "of", "in", "on", "at", "for", "from", "with", "to", "into", "up", "out", "about", "by",
          "not");

  private static final Set<String> RELATIVE = Set.of("that", "which", "who");

  private static final Set<String> PLURALS =
      Set.of("police", "people", "men", "women", "children", "media", "to", "not");

  private final HeadlineWords classes;
  private final HeadlinePhrases phrases;

  /**
   * The parts of a headline.
   *
   * @param verb its verb, empty where none was found
   * @param planned whether the verb is an act that is planned: "to close", "will deploy"
   * @param object what the verb is done to, a noun phrase, perhaps empty; without a verb, what the
   *     headline begins with, without labels
   */
  record Parts(Optional<Word> verb, boolean planned, List<Word> object) {}

  Headline(ActionWords actions) {
    classes = new HeadlineWords(actions);
    phrases = new HeadlinePhrases(classes);
  }

  Parts parts(List<Word> headline) {
    List<Word> words = withoutLabel(headline);
    int planned = planned(words);
    int verb = planned < 0 ? finite(words) : planned;
    if (verb >= 0 && !classes.is("link", words.get(verb))) {
      List<Word> object = object(words, verb);
      if (!object.isEmpty()) {
        return new Parts(Optional.of(words.get(verb)), planned >= 0, object);
      }
    }
    int end = verb > 0 ? verb : words.size();
    return new Parts(Optional.empty(), false, label(words.subList(0, end)));
  }

  /** What the verb is done to: whom it blames, but not for what; of what it tells, but not whom. */
  private List<Word> object(List<Word> words, int verb) {
    if (classes.is("tell", words.get(verb))) {
      return afterPreposition(words.subList(verb + 1, words.size()));
    }
    List<Word> object = phrases.phrase(words, verb + 1);
    for (int i = 1; i < object.size() && classes.is("blame", words.get(verb)); i++) {
      if (object.get(i).is("for") || object.get(i).is("of") || object.get(i).is("over")) {
        return phrases.trimmed(object.subList(0, i));
      }
    }
    return object;
  }

  /** The noun phrase that a headline without a verb begins with, or that an order is about. */
  private List<Word> label(List<Word> words) {
    boolean order = !words.isEmpty() && classes.is("order", words.get(0));
    List<Word> phrase = order ? List.of() : phrases.beforeVerb(phrases.phrase(words, 0));
    return phrase.isEmpty() ? afterPreposition(words) : phrase;
  }

  private List<Word> afterPreposition(List<Word> words) {
    for (int i = 0; i < words.size() - 1; i++) {
      boolean opens = words.get(i).is("of") || words.get(i).is("for") || words.get(i).is("about");
      List<Word> phrase = opens ? phrases.phrase(words, i + 1) : List.of();
      if (!phrase.isEmpty()) {
        return phrase;
      }
    }
    return List.of();
  }

  private List<Word> withoutLabel(List<Word> words) {
    for (int i = 1; i < Math.min(words.size(), 4); i++) {
      if (words.get(i).is(":") || words.get(i).is("|")) {
        boolean label = classes.is("label", words.get(0)) || words.size() - i > LEAST_AFTER_LABEL;
        return label ? words.subList(i + 1, words.size()) : words;
      }
    }
    return words;
  }

  /** The last act that is planned: "to close", "will deploy", "weighs closing"; -1 for none. */
  private int planned(List<Word> words) {
    for (int i = words.size() - 2; i > 0; i--) {
      boolean helped = classes.is("helper", words.get(i - 1));
      boolean act = classes.isVerb(words.get(i)) && !classes.is("helper", words.get(i));
      if (act && (helped || isWeighed(words, i))) {
        return i;
      }
    }
    return -1;
  }

  /** "weighs closing": an act after a verb in the third person or the past. */
  private boolean isWeighed(List<Word> words, int at) {
    Word before = words.get(at - 1);
    boolean finite = before.form().endsWith("s") || before.form().endsWith("ed");
    return words.get(at).form().endsWith("ing")
        && classes.isAction(words.get(at))
        && finite
        && classes.isPlainVerb(before);
  }

  /** The first verb that has a subject before it and no other verb right after it. */
  private int finite(List<Word> words) {
    for (int i = 0; i < words.size() - 1; i++) {
      Word next = words.get(i + 1);
      boolean ends = !next.word() && !next.quotes();
      boolean object = !ends && !PREPOSITIONS.contains(next.form()) && !classes.isPlainVerb(next);
      if (classes.isVerb(words.get(i)) && object && hasSubject(words, i)) {
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
    if (before.equals("'s") || RELATIVE.contains(before)) {
      return false;
    }
    boolean ending = form.endsWith("s") || form.endsWith("ed");
    return ending || before.endsWith("s") || before.endsWith("people") || PLURALS.contains(before);
  }
}
