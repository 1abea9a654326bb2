package org.copydesk.language.quote;

/** What a speaker is. */
public enum SpeakerKind {
  PERSON,
  ORGANISATION,
  /** "several European countries", "critics". */
  GROUP,
  /** A source that the article does not name: "two officials", "a spokesman". */
  UNNAMED,
  /** A letter, a law, a poll, a newspaper. */
  DOCUMENT,
  OTHER
}
