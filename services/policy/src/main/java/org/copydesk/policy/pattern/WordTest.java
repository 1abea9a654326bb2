package org.copydesk.policy.pattern;

/**
 * What one word must be.
 *
 * @param kind how it is compared
 * @param form what it is compared with; empty for the kinds that compare with nothing
 */
record WordTest(Kind kind, String form) implements Sign {

  private static final int LONGEST_COMMON_WORD = 3;

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

  @Override
  public int commonness() {
    return switch (kind) {
      case FORM, AS_WRITTEN -> form.length() <= LONGEST_COMMON_WORD ? 8 : 1;
      case BEGINNING -> 3;
      case NUMBER -> 15;
      case CAPITALISED -> 100;
      case ANY -> 1_000;
    };
  }
}
