package org.copydesk.language.stance.opinion;

import java.util.Set;
import org.copydesk.language.stance.opinion.Passage.Run;
import org.copydesk.language.stance.words.Word;

/** How strongly a word of opinion bears on a target, by their order and what lies between. */
final class Link {

  /** Words of distance at which a bearing is half. */
  private static final double HALF = 8;

  private static final double OF_A_THING_OF_ITS = 0.6;
  private static final int LONGEST_OBJECT = 14;
  private static final int LONGEST_FEELING = 5;

  private static final Set<String> BE =
      Set.of("be", "is", "are", "was", "were", "been", "being", "am", "'s", "'re", "get", "got");
  private static final Set<String> TURNS =
      Set.of("but", "while", "although", "though", "whereas", "however", "unlike", "despite");
  private static final Set<String> JOINTS =
      Set.of(
          "that", "who", "which", "where", "when", "because", "if", "after", "before", "as", "and",
          "than", "since", "until", "over");

  private static final Set<String> PREPOSITIONS =
      Set.of(
          "of", "in", "on", "at", "for", "from", "with", "to", "into", "about", "against", "than");

  private final Passage passage;

  Link(Passage passage) {
    this.passage = passage;
  }

  /** From 0, no bearing, to 1; 0 across sentences and for words of the target itself. */
  double weight(Hit hit, Run target) {
    if (target.touches(hit) || !passage.sameSentence(hit.first(), target.first())) {
      return 0;
    }
    boolean before = hit.last() < target.first();
    int from = before ? hit.last() + 1 : target.last() + 1;
    int to = before ? target.first() : hit.first();
    double role = role(hit, target, before, from, to);
    return role == 0 ? 0 : role * between(from, to) / (1 + (to - from) / HALF);
  }

  private double role(Hit hit, Run target, boolean before, int from, int to) {
    int gap = to - from;
    return switch (hit.sense()) {
      case ATTITUDE -> attitude(hit, before, from, to);
      case DEED -> deed(hit, before, to) * subject(target);
      case FATE -> before || passive(hit) ? 0 : subject(target);
      case VALUE -> value(before, from, to);
      case FEELING -> before && gap <= LONGEST_FEELING ? 1.2 : 0;
      case WILL -> before && gap <= LONGEST_OBJECT ? 1 : 0;
      case NEGATION, STRONGER, WEAKER, SPEECH -> 0;
    };
  }

  /** How likely the target is the subject of a verb after it: less so behind a preposition. */
  private double subject(Run target) {
    int at = target.first() - 1;
    while (at >= 0 && (passage.word(at).is("the") || passage.word(at).is("a"))) {
      at--;
    }
    return at >= 0 && PREPOSITIONS.contains(passage.word(at).form()) ? 0.3 : 1;
  }

  private double attitude(Hit hit, boolean before, int from, int to) {
    if (!passive(hit)) {
      return before && to - from <= LONGEST_OBJECT ? 1 : 0;
    }
    boolean agent = before && holds(from, to, Set.of("by"));
    return agent ? 0 : before ? 0.3 : 1;
  }

  private double deed(Hit hit, boolean before, int targetFirst) {
    boolean passive = passive(hit);
    if (before) {
      boolean agent = targetFirst > 0 && passage.word(targetFirst - 1).is("by");
      return passive && agent ? 1 : 0;
    }
    return passive ? 0 : 1;
  }

  private double value(boolean before, int from, int to) {
    if (before) {
      return to - from <= 1 ? 1 : 0.6;
    }
    boolean owned = from < to && passage.word(from).is("'s");
    return owned ? OF_A_THING_OF_ITS : holds(from, to, BE) || to - from <= 1 ? 1 : 0.6;
  }

  /** Whether the word is a participle after a form of "be": what it tells befalls its subject. */
  boolean passive(Hit hit) {
    String form = passage.word(hit.first()).form();
    if (form.endsWith("ing")) {
      return false;
    }
    for (int i = hit.first() - 1; i >= Math.max(0, hit.first() - 3); i--) {
      Word word = passage.word(i);
      if (BE.contains(word.form())) {
        return true;
      }
      if (!word.form().endsWith("ly") && !word.is("not") && !word.is("been")) {
        return false;
      }
    }
    return false;
  }

  private boolean holds(int from, int to, Set<String> forms) {
    for (int i = from; i < to; i++) {
      if (forms.contains(passage.word(i).form())) {
        return true;
      }
    }
    return false;
  }

  private double between(int from, int to) {
    double factor = 1;
    for (int i = from; i < to; i++) {
      factor *= boundary(passage.word(i));
    }
    return factor;
  }

  private static double boundary(Word word) {
    if (!word.word()) {
      return word.is(";") || word.is("—") || word.is("–") ? 0.5 : word.is(",") ? 0.75 : 1;
    }
    if (TURNS.contains(word.form())) {
      return 0.5;
    }
    return JOINTS.contains(word.form()) ? 0.8 : word.capital() ? 0.85 : 1;
  }
}
