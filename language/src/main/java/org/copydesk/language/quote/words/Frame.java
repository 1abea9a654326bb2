package org.copydesk.language.quote.words;

/** What can follow a cue. */
public enum Frame {
  /** A quotation in marks, before or after. */
  QUOTE,
  /** A clause with "that", "if" or "whether". */
  THAT,
  /** A clause with or without "that". */
  CLAUSE,
  /** An object that is the content: "criticized the plan". */
  OBJECT,
  /** An infinitive: "vowed to fight". */
  INFINITIVE,
  /** The one told stands before the content: "told reporters". */
  ADDRESSEE,
  /** An -ing form: "suggested meeting". */
  GERUND
}
