package org.copydesk.app.print;

import java.util.List;
import org.copydesk.app.terminal.MarkedText;
import org.copydesk.app.terminal.Paint;
import org.copydesk.app.terminal.Printable;
import org.copydesk.app.terminal.Terminal;
import org.copydesk.letters.QuotedTerm;
import org.copydesk.letters.TermKind;

/** Words in quotation marks that nobody is quoted with, and why not. */
final class TermLines {

  private final Terminal terminal;

  TermLines(Terminal terminal) {
    this.terminal = terminal;
  }

  /** Prints them in the order of the article. */
  void print(List<QuotedTerm> terms) {
    for (QuotedTerm term : terms) {
      MarkedText line = new MarkedText().add("  ");
      line.add(Printable.line(term.getSpan().getText()), Paint.TERM);
      line.add("  " + kind(term.getKind()) + ": " + Printable.line(term.getWhy()), Paint.FAINT);
      terminal.line(line.wrapped(terminal, "      "));
    }
  }

  private static String kind(TermKind kind) {
    return switch (kind) {
      case TERM -> "a term";
      case TITLE -> "a title";
      case NICKNAME -> "a nickname";
      case SCARE -> "a word at arm's length";
    };
  }
}
