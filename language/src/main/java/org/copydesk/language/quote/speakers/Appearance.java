package org.copydesk.language.quote.speakers;

import org.copydesk.language.text.Span;

/**
 * One name or pronoun where it stands.
 *
 * @param naming what it says
 * @param span where it stands, role included
 * @param place its sentence and paragraph
 * @param part its part in the sentence
 * @param quoted whether it stands between marks
 * @param listed whether it begins with a listed first name
 * @param apposed whether a comma follows, and so may words about it
 */
record Appearance(
    Naming naming,
    Span span,
    Place place,
    Part part,
    boolean quoted,
    boolean listed,
    boolean apposed) {

  /**
   * Where something stands.
   *
   * @param sentence number of the sentence in the article
   * @param passage number of the passage
   */
  record Place(int sentence, int passage) {}

  /** What part a name plays in its sentence, as far as its neighbours tell. */
  enum Part {
    /** It stands at a verb of saying. */
    SPEAKER,
    /** It is the first name of the sentence, or stands before a verb. */
    SUBJECT,
    /** It follows a preposition or a verb. */
    OBJECT,
    /** It follows "in", as places do. */
    PLACE,
    /** "Lee's". */
    OWNER
  }

  boolean isPronoun() {
    return naming.form() == Naming.Form.PRONOUN;
  }
}
