package org.copydesk.language.quote.rules;

import java.util.Optional;
import java.util.Set;
import org.copydesk.language.quote.marks.Passage;
import org.copydesk.language.quote.words.Grammar;
import org.copydesk.language.text.Token;

/** The subject of a sentence that has no cue: its first noun phrase, introductions left out. */
final class SentenceSubject {

  private static final Set<String> LEADS =
      Set.of(
          "but", "and", "so", "yet", "or", "then", "still", "meanwhile", "later", "earlier", "now");

  private final Grammar grammar;
  private final NounPhrases phrases;
  private final SpeakerWords speakers;

  SentenceSubject(Grammar grammar, NounPhrases phrases) {
    this.grammar = grammar;
    this.phrases = phrases;
    this.speakers = new SpeakerWords(grammar);
  }

  /** The subject between the first token of a sentence and a limit. */
  Optional<Range> find(Passage passage, int first, int limit) {
    int at = first;
    while (at < limit) {
      int end = isIntroduction(passage, at) ? at : phrases.endOf(passage, at, limit);
      boolean subject =
          end > at && end < limit && !passage.is(end, ",") && isSomebody(passage, at, end);
      boolean apposed = end > at && passage.is(end, ",") && isNamed(passage, at, end);
      boolean somebody = end > at && speakers.mayName(passage, new Range(at, end));
      if (somebody && (subject || apposed)) {
        return Optional.of(new Range(at, end));
      }
      at = nextSegment(passage, at, limit);
    }
    return Optional.empty();
  }

  private boolean isIntroduction(Passage passage, int at) {
    Token token = passage.token(at);
    return passage.isQuoted(at) || grammar.isPreposition(token);
  }

  private boolean isSomebody(Passage passage, int first, int end) {
    Token opening = passage.token(first);
    boolean bare = end - first == 1 && (opening.is("this") || opening.is("it"));
    boolean adverb = end - first == 1 && opening.lower().endsWith("ly");
    if (adverb) {
      return false;
    }
    boolean time = grammar.isTime(passage.token(end)) && passage.is(end + 1, ",");
    return !bare && !time;
  }

  private boolean isNamed(Passage passage, int first, int end) {
    boolean place = first > 1 && passage.is(first - 1, ",") && end - first == 1;
    return !place
        && passage.token(first).isCapital()
        && passage.token(end - 1).isCapital()
        && !grammar.isTime(passage.token(first));
  }

  /** After a comma; or after one word that cannot begin a subject, as "But" or "Later". */
  private int nextSegment(Passage passage, int first, int limit) {
    Token token = passage.token(first);
    if (LEADS.contains(token.lower()) || grammar.isAdverb(token)) {
      return first + 1;
    }
    int at = first;
    while (at < limit && !passage.is(at, ",")) {
      at++;
    }
    return at + 1;
  }
}
