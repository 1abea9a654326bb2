package org.copydesk.language.quote.rules;

import org.copydesk.language.quote.marks.Sentence;
import org.copydesk.language.quote.words.CueVerb;

/**
 * A cue with its subject, in one sentence.
 *
 * @param verb what the lexicon knows of the cue
 * @param subject who does it
 * @param sentence where it stands
 */
record CueEvent(CueVerb verb, Subject subject, Sentence sentence) {

  /** The first token of cue and subject. */
  int start() {
    return subject.start();
  }

  /** The token after cue and subject. */
  int end() {
    int cueEnd = subject.cue().end();
    return subject.mention().map(mention -> Math.max(mention.end(), cueEnd)).orElse(cueEnd);
  }

  /** Whether the subject is that of the clause before. */
  boolean isDependent() {
    return subject.mention().isEmpty();
  }

  boolean isAccording() {
    return verb.form().equals("according to");
  }
}
