package org.copydesk.language.quote.tagger;

/**
 * Consecutive words of a window.
 *
 * @param first the first
 * @param end the word after the last; more than first
 */
record Run(int first, int end) {

  boolean overlaps(Run other) {
    return first < other.end && other.first < end;
  }
}
