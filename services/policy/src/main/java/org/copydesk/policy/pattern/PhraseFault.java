package org.copydesk.policy.pattern;

/** A phrase that does not follow the notation. */
public final class PhraseFault extends Exception {

  private static final long serialVersionUID = 1L;

  private final int offset;
  private final String expected;

  PhraseFault(int offset, String expected) {
    super(expected);
    this.offset = offset;
    this.expected = expected;
  }

  /** What was expected there. */
  public String expected() {
    return expected;
  }

  /** Where, in UTF-16 units of the phrase. */
  public int offset() {
    return offset;
  }
}
