package org.copydesk.language.quote.speakers;

/** What the words of an article tell of a person's gender. */
enum Gender {
  WOMAN,
  MAN,
  UNTOLD;

  /** Whether both can be of one person. */
  boolean fits(Gender other) {
    return this == UNTOLD || other == UNTOLD || this == other;
  }
}
