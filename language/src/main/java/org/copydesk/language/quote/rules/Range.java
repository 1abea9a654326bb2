package org.copydesk.language.quote.rules;

import org.copydesk.language.quote.marks.Passage;
import org.copydesk.language.text.Span;

/**
 * A run of tokens of one passage.
 *
 * @param first number of the first
 * @param end number after the last; more than first
 */
record Range(int first, int end) {

  Range {
    if (first < 0 || end <= first) {
      throw new IllegalArgumentException("expected at least one token, got " + first + ".." + end);
    }
  }

  int last() {
    return end - 1;
  }

  int size() {
    return end - first;
  }

  Span span(Passage passage) {
    return passage.span(first, end);
  }
}
