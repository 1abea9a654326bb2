package org.copydesk.app.command;

import org.copydesk.app.terminal.Terminal;
import org.copydesk.runtime.Outcome;

/** Tells of inputs that cannot be used, and remembers that there were some. */
final class Faults {

  private final Terminal terminal;
  private int count;

  Faults(Terminal terminal) {
    this.terminal = terminal;
  }

  /** Tells of one: what it is, and what was expected and what came. */
  Faults add(String input, String detail) {
    count++;
    terminal.error(input + ": " + detail);
    return this;
  }

  /** A rejection in words: its code, the field at fault, what was expected and what came. */
  static String words(Outcome.Rejected<?> rejected) {
    String field = rejected.field().isEmpty() ? "" : rejected.field() + ": ";
    return rejected.code() + ": " + field + rejected.detail();
  }

  boolean none() {
    return count == 0;
  }

  int count() {
    return count;
  }
}
