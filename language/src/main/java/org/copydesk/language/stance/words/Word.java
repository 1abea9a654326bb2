package org.copydesk.language.stance.words;

import org.copydesk.language.text.Span;

/**
 * One word or mark of a text.
 *
 * @param form in lower case, with straight apostrophes
 * @param raw as written
 * @param span where it stands, in UTF-16 units of the text
 * @param capital whether it begins with a capital letter
 * @param word whether it has a letter or digit, and so is no mark
 */
public record Word(String form, String raw, Span span, boolean capital, boolean word) {

  public boolean is(String other) {
    return form.equals(other);
  }

  /** Whether it is one of . ! ? … */
  public boolean endsSentence() {
    return !word && ".!?…".contains(form);
  }

  /** Whether it is a quotation mark of any kind. */
  public boolean quotes() {
    return !word && "\"“”„«»‘’'".contains(form);
  }
}
