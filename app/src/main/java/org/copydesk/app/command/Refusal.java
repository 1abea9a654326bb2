package org.copydesk.app.command;

/** A command cannot be done for a reason that its user can mend; the message says which. */
public final class Refusal extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final int exitCode;

  private Refusal(int exitCode, String message) {
    super(message);
    this.exitCode = exitCode;
  }

  /** What was given cannot be used. */
  public static Refusal badInput(String message) {
    return new Refusal(ExitCode.BAD_INPUT, message);
  }

  /** What lies outside does not answer. */
  public static Refusal unreachable(String message) {
    return new Refusal(ExitCode.UNREACHABLE, message);
  }

  int exitCode() {
    return exitCode;
  }
}
