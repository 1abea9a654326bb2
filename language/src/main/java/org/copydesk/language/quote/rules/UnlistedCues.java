package org.copydesk.language.quote.rules;

import java.util.Optional;
import java.util.Set;
import org.copydesk.language.quote.CueKind;
import org.copydesk.language.quote.marks.Passage;
import org.copydesk.language.quote.marks.Sentence;
import org.copydesk.language.quote.words.CueVerb;
import org.copydesk.language.quote.words.Frame;
import org.copydesk.language.quote.words.Grammar;
import org.copydesk.language.text.Token;

/**
 * Verbs that are on no list but stand where a cue stands: {@code "...," Lee pressed.} and {@code
 * "...," agrees Ann Lee.}
 */
final class UnlistedCues {

  private static final int LONGEST_SUBJECT = 12;
  private static final int SHORTEST = 4;
  private static final String BEFORE_MARK = ",?!—-";
  private static final Set<String> SHORT_VERBS =
      Set.of("put", "puts", "went", "goes", "shot", "hit", "fired", "told");
  private static final Set<String> PARTICLES = Set.of("it", "on", "back", "out", "in");

  private final Grammar grammar;
  private final NounPhrases phrases;

  UnlistedCues(Grammar grammar, NounPhrases phrases) {
    this.grammar = grammar;
    this.phrases = phrases;
  }

  /** The verb at this token, if the words between marks before it are offered to it. */
  Optional<CueVerb> at(Passage passage, Sentence sentence, int token) {
    Token verb = passage.token(token);
    if (verb.isCapital() || verb.lower().length() < SHORTEST) {
      return Optional.empty();
    }
    boolean form =
        verb.lower().endsWith("ed") || verb.lower().endsWith("s") || isPhrasal(passage, token);
    boolean noun = verb.isGenitive() || grammar.isRole(verb);
    if (!form || noun || grammar.isStop(verb) || grammar.isAdverb(verb)) {
      return Optional.empty();
    }
    boolean ends = token + 1 >= sentence.end() || !isNoun(passage, token + 1);
    boolean found = ends ? isSubjectBetween(passage, token) : isInverted(passage, token);
    return found
        ? Optional.of(new CueVerb(verb.lower(), CueKind.OTHER, Set.of(Frame.QUOTE)))
        : Optional.empty();
  }

  /** "put it", "went on", "shot back": a short verb with a particle. */
  private static boolean isPhrasal(Passage passage, int token) {
    return SHORT_VERBS.contains(passage.token(token).lower())
        && token + 1 < passage.size()
        && PARTICLES.contains(passage.token(token + 1).lower());
  }

  private boolean isNoun(Passage passage, int token) {
    Token next = passage.token(token);
    return next.isCapital() && !grammar.isTime(next) && phrases.isNominal(passage, token);
  }

  private boolean isSubjectBetween(Passage passage, int verb) {
    int first = verb - 1;
    int limit = Math.max(0, verb - LONGEST_SUBJECT);
    while (first >= limit && !passage.isQuoted(first)) {
      Token token = passage.token(first);
      if (grammar.isAuxiliary(token)) {
        return false;
      }
      first--;
    }
    boolean near = first >= limit && first < verb - 1 && isOffered(passage, first);
    return near && phrases.startOf(passage, verb - 1, first + 1) == first + 1;
  }

  private boolean isInverted(Passage passage, int verb) {
    return verb > 0 && passage.isQuoted(verb - 1) && isOffered(passage, verb - 1);
  }

  /** Whether the region ends as one does before its cue. */
  private static boolean isOffered(Passage passage, int token) {
    int end = passage.regions().get(passage.region(token)).inner().end();
    return end > 0 && BEFORE_MARK.indexOf(passage.text().charAt(end - 1)) >= 0;
  }
}
