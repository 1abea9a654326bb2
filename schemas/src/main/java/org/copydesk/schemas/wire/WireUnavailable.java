package org.copydesk.schemas.wire;

/**
 * The schema registry cannot be asked.
 *
 * <p>The trouble lies outside: the letter at hand is neither good nor bad, and may be tried again.
 */
public final class WireUnavailable extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Says which registry was asked for what, and keeps the fault behind it. */
  public WireUnavailable(String message, Throwable cause) {
    super(message, cause);
  }
}
