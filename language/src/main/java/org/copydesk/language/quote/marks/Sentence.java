package org.copydesk.language.quote.marks;

/**
 * A sentence of a passage; one in quotation marks belongs to the sentence around it.
 *
 * @param first number of its first token
 * @param end number after that of its last token
 */
public record Sentence(int first, int end) {

  public Sentence {
    if (first < 0 || end <= first) {
      throw new IllegalArgumentException("expected at least one token, got " + first + ".." + end);
    }
  }
}
