package org.copydesk.language.quote.rules;

import java.util.Optional;

/**
 * Who has the word at the end of a passage.
 *
 * @param draft the quote with which the passage ended; empty where it did not end with one
 * @param open whether its last mark was left open, so that the next passage goes on with it
 */
record RunningSpeech(Optional<Draft> draft, boolean open) {

  static RunningSpeech none() {
    return new RunningSpeech(Optional.empty(), false);
  }
}
