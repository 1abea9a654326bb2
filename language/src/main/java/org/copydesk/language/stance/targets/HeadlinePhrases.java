package org.copydesk.language.stance.targets;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.copydesk.language.stance.words.Word;

/** Cuts noun phrases out of headlines, so that no verb and no clause is left in them. */
final class HeadlinePhrases {

  private static final int LONGEST_OBJECT = 7;

  private static final Set<String> PREPOSITIONS =
      Set.of(
          "of", "in", "on", "at", "for", "from", "with", "to", "into", "up", "out", "about", "by",
          "not");

  private static final Set<String> PRONOUNS =
      Set.of(
          "i",
          "he",
          "she",
          "it",
          "we",
          "you",
          "they",
          "me",
          "him",
          "us",
          "them",
          "himself",
          "herself",
          "itself",
          "themselves",
          "it's",
          "he's",
          "she's",
          "that's",
          "i'm",
          "who",
          "whom",
          "that",
          "which");

  private final HeadlineWords classes;

  HeadlinePhrases(HeadlineWords classes) {
    this.classes = classes;
  }

  /** Up to a plain verb after a plural: "workers" of "workers mock bids". */
  List<Word> beforeVerb(List<Word> phrase) {
    for (int i = 1; i < phrase.size() - 1; i++) {
      Word word = phrase.get(i);
      String before = phrase.get(i - 1).form();
      boolean plural = before.length() > 3 && before.endsWith("s") && !before.endsWith("ss");
      if (plural && classes.isPlainVerb(word) && !classes.isAction(word)) {
        return trimmed(phrase.subList(0, i));
      }
    }
    return phrase;
  }

  /** The noun phrase that begins at {@code from}, without articles before and loose ends behind. */
  List<Word> phrase(List<Word> words, int from) {
    List<Word> phrase = new ArrayList<>();
    boolean paired = false;
    for (int i = from; i < words.size() && phrase.size() < LONGEST_OBJECT; i++) {
      Word word = words.get(i);
      boolean joins = word.quotes() || word.is("$") || word.is("%") || word.is("£");
      boolean clause = classes.is("helper", word) && !word.is("to");
      boolean mark = !word.word() && !joins;
      boolean owner = word.quotes() && !phrase.isEmpty() && isOwner(words, i);
      boolean saying = word.quotes() && !trimmed(phrase).isEmpty() && !owner;
      boolean edge = clause || mark || saying || (!phrase.isEmpty() && isVerbal(words, i));
      if (classes.is("stop", word) || edge || startsAct(words, i) || isNoNoun(word)) {
        paired = phrase.size() == 1 && (word.is("and") || word.is("or"));
        break;
      }
      if (owner || !word.quotes()) {
        phrase.add(word);
      }
    }
    return paired && !phrase.get(0).capital() ? List.of() : trimmed(phrase);
  }

  /** A pronoun or a denial: no noun phrase goes over it. */
  private static boolean isNoNoun(Word word) {
    return PRONOUNS.contains(word.form())
        || word.form().endsWith("n't")
        || word.form().endsWith("n’t");
  }

  /** The sign in "Sanders' plan": right after an s, with a word behind it. */
  private static boolean isOwner(List<Word> words, int at) {
    Word before = words.get(at - 1);
    boolean glued = before.span().end() == words.get(at).span().start();
    boolean follows = at + 1 < words.size() && words.get(at + 1).word();
    boolean apart = follows && words.get(at + 1).span().start() > words.get(at).span().end();
    return glued && apart && before.form().endsWith("s") && "'’".contains(words.get(at).form());
  }

  /** Whether a verb stands here inside what would be a noun phrase, or a preposition before one. */
  private boolean isVerbal(List<Word> words, int at) {
    Word word = words.get(at);
    String form = word.form();
    boolean participle = (form.endsWith("ed") || form.endsWith("ing")) && classes.isVerb(word);
    boolean more = at + 1 < words.size() && words.get(at + 1).word();
    if (words.get(at - 1).is("'s")) {
      return false;
    }
    if (participle && !classes.is("noun", word)) {
      return true;
    }
    boolean joins = more && PREPOSITIONS.contains(words.get(at + 1).form());
    boolean present = form.endsWith("s") && classes.isVerb(word) && more && !joins;
    return present || (more && PREPOSITIONS.contains(form) && isGerund(words.get(at + 1)));
  }

  private boolean isGerund(Word word) {
    return word.form().endsWith("ing") && word.form().length() > 5 && !classes.is("noun", word);
  }

  private boolean startsAct(List<Word> words, int at) {
    return words.get(at).is("to") && at + 1 < words.size() && classes.isVerb(words.get(at + 1));
  }

  /** "fined" in "firm fined", but not "boatshed" in "a boatshed". */
  private boolean isLoosePast(List<Word> phrase, int from, int last) {
    Word word = phrase.get(last);
    boolean past = word.form().endsWith("ed") && word.form().length() > 4;
    boolean determined =
        last > from
            && (classes.is("trim", phrase.get(last - 1))
                || PREPOSITIONS.contains(phrase.get(last - 1).form()));
    return past && !classes.is("noun", word) && !determined;
  }

  private boolean isLoose(Word word) {
    return classes.is("trim", word) || word.is("'s") || !word.word();
  }

  /** Without articles before and loose ends behind. */
  List<Word> trimmed(List<Word> phrase) {
    int from = 0;
    int to = phrase.size();
    while (from < to && classes.is("trim", phrase.get(from))) {
      from++;
    }
    while (to > from && isLoose(phrase.get(to - 1))) {
      to--;
    }
    if (to > from && isLoosePast(phrase, from, to - 1)) {
      return trimmed(phrase.subList(from, to - 1));
    }
    return List.copyOf(phrase.subList(from, to));
  }
}
