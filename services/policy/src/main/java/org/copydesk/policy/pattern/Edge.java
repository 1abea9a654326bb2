package org.copydesk.policy.pattern;

/** What may stand between two words; a place between words can be several of these at once. */
public enum Edge implements Sign {
  /** A sentence ends here. */
  SENTENCE(1 << 0),
  /** A block of the article begins or ends here. */
  BLOCK(1 << 1),
  /** A label is set off here: a colon, a dash, a bar, or the end of a line. */
  LABEL(1 << 2),
  /** A quotation mark stands here. */
  QUOTE(1 << 3),
  /** A comma or a bracket stands here. */
  COMMA(1 << 5),
  /** Nothing runs on over this place: the end of a sentence, or of a block that does not go on. */
  BREAK(1 << 4);

  private final int bit;

  Edge(int bit) {
    this.bit = bit;
  }

  int bit() {
    return bit;
  }

  @Override
  public int commonness() {
    return 30;
  }
}
