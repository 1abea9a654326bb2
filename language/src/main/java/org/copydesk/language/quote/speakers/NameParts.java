package org.copydesk.language.quote.speakers;

import java.util.Set;
import org.copydesk.language.quote.marks.Passage;
import org.copydesk.language.quote.marks.Sentence;
import org.copydesk.language.quote.speakers.Appearance.Part;
import org.copydesk.language.text.Token;

/** Tells by its neighbours what part a name plays in its sentence. */
final class NameParts {

  private static final Set<String> OBJECTS = Set.of("him", "her");

  private final Vocabulary words;

  NameParts(Vocabulary words) {
    this.words = words;
  }

  /**
   * The part of the words from {@code first} to {@code end}.
   *
   * @param leads whether no name stands before it in its sentence
   */
  Part of(Passage passage, Sentence sentence, int first, int end, boolean leads) {
    Token last = passage.token(end - 1);
    if (last.isGenitive() || last.is("his")) {
      return Part.OWNER;
    }
    if (words.isPlace(last)) {
      return Part.PLACE;
    }
    if (isAttribute(passage, sentence, first, end)) {
      return Part.OBJECT;
    }
    if (isAfterCue(passage, sentence, first) || isBeforeCue(passage, sentence, end)) {
      return Part.SPEAKER;
    }
    if (isBeforeVerb(passage, sentence, end)) {
      return Part.SUBJECT;
    }
    int before = first - (first > sentence.first() && passage.is(first - 1, "the") ? 2 : 1);
    if (before >= sentence.first() && passage.is(before, "in")) {
      return Part.PLACE;
    }
    boolean governed =
        OBJECTS.contains(last.lower())
            || (first > sentence.first() && isGoverned(passage, first - 1));
    return leads && !governed ? Part.SUBJECT : Part.OBJECT;
  }

  /** "the Lee papers": not Lee. */
  private boolean isAttribute(Passage passage, Sentence sentence, int first, int end) {
    if (end != first + 1 || first == sentence.first() || end >= sentence.end()) {
      return false;
    }
    Token next = passage.token(end);
    boolean noun = next.shape() == Token.Shape.LOWER && RoleReader.isPlural(next);
    return noun && passage.is(first - 1, "the") && !words.isCue(next);
  }

  /** {@code "...," said Lee}. */
  private boolean isAfterCue(Passage passage, Sentence sentence, int first) {
    int cue = first - 1;
    return cue > sentence.first()
        && !passage.isQuoted(cue)
        && words.isCue(passage.token(cue))
        && passage.isQuoted(cue - 1);
  }

  private boolean isBeforeCue(Passage passage, Sentence sentence, int end) {
    int at = end;
    while (at < sentence.end() && at - end < 2 && isAdverb(passage.token(at))) {
      at++;
    }
    return at < sentence.end() && !passage.isQuoted(at) && words.isCue(passage.token(at));
  }

  private boolean isAdverb(Token token) {
    return words.grammar().isAdverb(token) || words.grammar().isAuxiliary(token);
  }

  private boolean isBeforeVerb(Passage passage, Sentence sentence, int end) {
    if (end >= sentence.end() || passage.isQuoted(end)) {
      return false;
    }
    Token next = passage.token(end);
    boolean past = next.shape() == Token.Shape.LOWER && next.lower().endsWith("ed");
    return past || words.grammar().isAuxiliary(next);
  }

  private boolean isGoverned(Passage passage, int before) {
    Token token = passage.token(before);
    return words.grammar().isPreposition(token) || words.isCue(token);
  }
}
