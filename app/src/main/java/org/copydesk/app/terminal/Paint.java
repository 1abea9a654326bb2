package org.copydesk.app.terminal;

import picocli.CommandLine.Help.Ansi.IStyle;
import picocli.CommandLine.Help.Ansi.Style;

/** What colour stands for; on a terminal without colour, nothing. */
public enum Paint {
  PLAIN,
  TITLE(Style.bold),
  FAINT(Style.faint),
  QUOTE(Style.fg_cyan),
  SPEAKER(Style.bold, Style.fg_green),
  CUE(Style.fg_yellow),
  MEDIUM(Style.fg_magenta),
  TERM(Style.italic),
  FLAG(Style.fg_red, Style.underline),
  GRAVE(Style.bold, Style.fg_red),
  GOOD(Style.fg_green),
  WARNING(Style.fg_yellow);

  private final String on;

  Paint(IStyle... styles) {
    this.on = styles.length == 0 ? "" : Style.on(styles);
  }

  String on() {
    return on;
  }

  String off() {
    return on.isEmpty() ? "" : Style.reset.on();
  }
}
