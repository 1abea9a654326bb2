package org.copydesk.app.command;

/** How a command ends, as README.md lists it. */
public final class ExitCode {

  /** All was done. */
  public static final int OK = 0;

  /** A fault of Copydesk's own. */
  public static final int INTERNAL = 1;

  /** The command line, the configuration or some of the input cannot be used; the rest was done. */
  public static final int BAD_INPUT = 2;

  /** Kafka, or the registry, cannot be reached. */
  public static final int UNREACHABLE = 3;

  static final String HEADING = "%nExit codes:%n";
  static final String OK_LINE = "0: all was done";
  static final String INTERNAL_LINE = "1: a fault of Copydesk's own";
  static final String BAD_INPUT_LINE =
      "2: the command line, the configuration or some of the input cannot be used; the rest was done";
  static final String UNREACHABLE_LINE = "3: Kafka or the registry cannot be reached";

  private ExitCode() {}
}
