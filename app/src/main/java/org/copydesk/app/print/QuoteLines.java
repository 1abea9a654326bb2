package org.copydesk.app.print;

import java.util.List;
import java.util.Locale;
import org.copydesk.app.terminal.MarkedText;
import org.copydesk.app.terminal.Paint;
import org.copydesk.app.terminal.Printable;
import org.copydesk.app.terminal.Terminal;
import org.copydesk.letters.Attribution;
import org.copydesk.letters.FramingKind;
import org.copydesk.letters.Quote;
import org.copydesk.letters.Stance;
import org.copydesk.letters.StanceLabel;

/** Quotes in the terminal, one entry each, where the article itself is not shown. */
final class QuoteLines {

  private static final String INDENT = "      ";

  private final Terminal terminal;

  QuoteLines(Terminal terminal) {
    this.terminal = terminal;
  }

  /** Prints who, what, and for or against what as far as that was told. */
  void print(List<Quote> quotes) {
    quotes.forEach(this::printOne);
  }

  private void printOne(Quote quote) {
    MarkedText line = heading(quote).add(": ");
    line.add(QuoteWords.said(quote), Paint.QUOTE);
    line.add(" (" + kind(quote) + ")", Paint.FAINT);
    terminal.line(line.wrapped(terminal, INDENT));
    quote.getStances().stream()
        .filter(stance -> stance.getLabel() != StanceLabel.UNDETERMINED)
        .forEach(this::printStance);
  }

  /** The number of a quote, who said it and what they are. */
  static MarkedText heading(Quote quote) {
    MarkedText line = new MarkedText();
    line.add(String.format(Locale.ROOT, "  %-4s", quote.getId()), Paint.FAINT);
    Attribution attribution = quote.getAttribution();
    if (attribution.getSpeakerId() == null) {
      return line.add(QuoteWords.speaker(quote), Paint.WARNING);
    }
    line.add(QuoteWords.speaker(quote), Paint.SPEAKER);
    if (attribution.getRole() != null && !attribution.getRole().isBlank()) {
      line.add(", " + Printable.line(attribution.getRole()));
    }
    return line;
  }

  private static String kind(Quote quote) {
    String kind = QuoteWords.kind(quote);
    FramingKind framing = quote.getFraming().getKind();
    return framing == FramingKind.NEUTRAL ? kind : kind + ", framing " + Json.word(framing);
  }

  private void printStance(Stance stance) {
    MarkedText line = new MarkedText().add(INDENT);
    line.add(Sides.word(stance.getLabel()), Sides.paint(stance.getLabel()));
    line.add(" " + Printable.line(stance.getTarget()));
    line.add(String.format(Locale.ROOT, " (%.0f%%)", 100 * stance.getConfidence()), Paint.FAINT);
    terminal.line(line.wrapped(terminal, INDENT + "  "));
  }
}
