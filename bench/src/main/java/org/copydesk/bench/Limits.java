package org.copydesk.bench;

import java.io.PrintStream;

/** Says what was measured beside what was promised, and whether all of it is kept. */
final class Limits {

  private final PrintStream out;
  private int missed;

  Limits(PrintStream out) {
    this.out = out;
  }

  /** A figure that is to be that large at most. */
  void most(String words, double measured, double limit, String unit) {
    say(words, measured, measured <= limit, "at most", limit, unit);
  }

  /** A figure that is to be that large at least. */
  void least(String words, double measured, double limit, String unit) {
    say(words, measured, measured >= limit, "at least", limit, unit);
  }

  private void say(
      String words, double measured, boolean kept, String side, double limit, String unit) {
    missed += kept ? 0 : 1;
    out.printf(
        "%s  %s %.1f %s (%s %.0f)%n",
        kept ? "kept  " : "MISSED", words, measured, unit, side, limit);
  }

  /** Of a command: 0 where every limit is kept, else 1. */
  int exitCode() {
    return missed == 0 ? 0 : 1;
  }
}
