package org.copydesk.policy.pattern;

/**
 * What one word must be.
 *
 * @param kind how it is compared
 * @param form what it is compared with; empty for the kinds that compare with nothing
 */
record WordTest(Kind kind, String form) {

  static final WordTest ANY = new WordTest(Kind.ANY, "");
  static final WordTest CAPITALISED = new WordTest(Kind.CAPITALISED, "");
  static final WordTest NUMBER = new WordTest(Kind.NUMBER, "");

  enum Kind {
    /** The same in lower case. */
    FORM,
    /** Begins so in lower case. */
    BEGINNING,
    /** The same, capitals and all. */
    AS_WRITTEN,
    ANY,
    CAPITALISED,
    NUMBER
  }
}
