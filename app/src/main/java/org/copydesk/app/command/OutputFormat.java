package org.copydesk.app.command;

/** How a result is printed. */
enum OutputFormat {
  /** For people. */
  TEXT,
  /** For programs: one JSON object a line. */
  JSON
}
