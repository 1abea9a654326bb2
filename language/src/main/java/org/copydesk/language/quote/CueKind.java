package org.copydesk.language.quote;

/** What a cue tells of. */
public enum CueKind {
  SPEECH,
  WRITING,
  DOCUMENT,
  POLL,
  /** What somebody thinks, wants, plans or feels: not a statement. */
  THOUGHT,
  OTHER;

  /** Whether words went out to others: speech, writing, documents, polls. */
  public boolean isStatement() {
    return this == SPEECH || this == WRITING || this == DOCUMENT || this == POLL;
  }
}
