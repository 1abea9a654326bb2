package org.copydesk.desk.people;

/** Somebody cannot be signed in; the message says why, without secrets. */
public final class SignInRefused extends Exception {

  private static final long serialVersionUID = 1L;

  /** For that reason. */
  public SignInRefused(String message) {
    super(message);
  }

  /** For that reason, which has another behind it. */
  public SignInRefused(String message, Throwable cause) {
    super(message, cause);
  }
}
