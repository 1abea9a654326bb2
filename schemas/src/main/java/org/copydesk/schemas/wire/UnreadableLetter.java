package org.copydesk.schemas.wire;

/**
 * Bytes that are not the letter they should be.
 *
 * <p>Its words never hold anything of the payload but the first two bytes, in hexadecimal.
 */
public final class UnreadableLetter extends Exception {
  private static final long serialVersionUID = 1L;

  private final String expected;
  private final String found;

  /**
   * Says what should have come and what came.
   *
   * @param expected what the reader can read
   * @param found what came, and where it breaks; never text of the payload
   */
  public UnreadableLetter(String expected, String found) {
    super("expected " + expected + "; found " + found);
    this.expected = expected;
    this.found = found;
  }

  /** What the reader can read. */
  public String expected() {
    return expected;
  }

  /** What came, and where it breaks. */
  public String found() {
    return found;
  }
}
