package org.copydesk.app.print;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.copydesk.app.terminal.MarkedText;
import org.copydesk.app.terminal.Paint;
import org.copydesk.app.terminal.Printable;
import org.copydesk.app.terminal.Terminal;
import org.copydesk.letters.Clause;
import org.copydesk.letters.Flag;
import org.copydesk.letters.Severity;

/** Flags in the terminal, one entry each: how grave, what, on which words, by which clause. */
final class FlagLines {

  private static final int LABEL = 10;
  private static final String INDENT = " ".repeat(LABEL);
  private static final int LONGEST_EVIDENCE = 240;

  private final Terminal terminal;

  FlagLines(Terminal terminal) {
    this.terminal = terminal;
  }

  void print(List<Flag> flags) {
    flags.forEach(this::printOne);
  }

  private void printOne(Flag flag) {
    String message = Printable.line(flag.getMessage());
    MarkedText line = new MarkedText().add("  ");
    line.add(
        String.format(Locale.ROOT, "%-" + (LABEL - 2) + "s", Json.word(flag.getSeverity())),
        paint(flag.getSeverity()));
    line.add(message);
    terminal.line(line.wrapped(terminal, INDENT));
    flag.getEvidence().stream()
        .map(span -> Printable.line(span.getText()))
        .filter(words -> !message.contains(words))
        .distinct()
        .forEach(words -> printIndented(new MarkedText().add(shortened(words), Paint.FLAG)));
    String clause = flag.getClause() == null ? "" : "; " + clause(flag.getClause());
    printIndented(new MarkedText().add(flag.getPolicyId() + clause, Paint.FAINT));
  }

  private void printIndented(MarkedText words) {
    terminal.line(new MarkedText().add(INDENT).add(words).wrapped(terminal, INDENT));
  }

  private static String shortened(String words) {
    if (words.codePointCount(0, words.length()) <= LONGEST_EVIDENCE) {
      return words;
    }
    return words.substring(0, words.offsetByCodePoints(0, LONGEST_EVIDENCE)) + "…";
  }

  private static String clause(Clause clause) {
    return List.of(clause.getCode(), clause.getNumber(), clause.getEdition()).stream()
        .filter(part -> !part.isBlank())
        .map(Printable::line)
        .collect(Collectors.joining(", "));
  }

  static Paint paint(Severity severity) {
    return switch (severity) {
      case BLOCK, HIGH -> Paint.GRAVE;
      case MEDIUM -> Paint.WARNING;
      case LOW, INFO -> Paint.FAINT;
    };
  }
}
