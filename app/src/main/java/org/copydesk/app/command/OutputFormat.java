package org.copydesk.app.command;

import java.util.Locale;

/** How a result is printed. */
enum OutputFormat {
  /** For people. */
  TEXT,
  /** For programs: one JSON object a line. */
  JSON;

  /** As it is written on the command line. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
