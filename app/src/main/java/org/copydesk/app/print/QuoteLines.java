package org.copydesk.app.print;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.copydesk.app.terminal.MarkedText;
import org.copydesk.app.terminal.Paint;
import org.copydesk.app.terminal.Printable;
import org.copydesk.app.terminal.Terminal;
import org.copydesk.letters.Attribution;
import org.copydesk.letters.FramingKind;
import org.copydesk.letters.Quote;
import org.copydesk.letters.Stance;
import org.copydesk.letters.StanceLabel;
import org.copydesk.letters.TextSpan;

/** Quotes in the terminal, one entry each: who, what, for or against what. */
final class QuoteLines {

  private static final String INDENT = "      ";

  private final Terminal terminal;
  private final boolean explained;

  /**
   * Lines for a terminal.
   *
   * @param explained whether each quote says how it and its speaker were found, and on what nothing
   *     can be told
   */
  QuoteLines(Terminal terminal, boolean explained) {
    this.terminal = terminal;
    this.explained = explained;
  }

  void print(List<Quote> quotes) {
    quotes.forEach(this::printOne);
  }

  private void printOne(Quote quote) {
    MarkedText line = new MarkedText();
    line.add(String.format(Locale.ROOT, "  %-4s", quote.getId()), Paint.FAINT);
    addSpeaker(line, quote.getAttribution());
    line.add(": ");
    line.add(words(quote), Paint.QUOTE);
    line.add(" (" + kind(quote) + ")", Paint.FAINT);
    terminal.line(line.wrapped(terminal, INDENT));
    quote.getStances().stream().filter(this::isTold).forEach(this::printStance);
    if (explained) {
      printFinding(quote);
    }
  }

  private static void addSpeaker(MarkedText line, Attribution attribution) {
    if (attribution.getSpeakerId() == null) {
      line.add("nobody found", Paint.WARNING);
      return;
    }
    line.add(Printable.line(attribution.getName()), Paint.SPEAKER);
    if (attribution.getRole() != null && !attribution.getRole().isBlank()) {
      line.add(", " + Printable.line(attribution.getRole()));
    }
  }

  private static String words(Quote quote) {
    return quote.getSpans().stream()
        .map(TextSpan::getText)
        .map(Printable::line)
        .collect(Collectors.joining(" … "));
  }

  private static String kind(Quote quote) {
    String kind = Json.word(quote.getKind());
    FramingKind framing = quote.getFraming().getKind();
    return framing == FramingKind.NEUTRAL ? kind : kind + ", framing " + Json.word(framing);
  }

  private boolean isTold(Stance stance) {
    return explained || stance.getLabel() != StanceLabel.UNDETERMINED;
  }

  private void printStance(Stance stance) {
    MarkedText line = new MarkedText().add(INDENT);
    line.add(side(stance.getLabel()), paint(stance.getLabel()));
    line.add(" " + Printable.line(stance.getTarget()));
    line.add(" (" + sureness(stance) + ")", Paint.FAINT);
    terminal.line(line.wrapped(terminal, INDENT + "  "));
  }

  private static String sureness(Stance stance) {
    return stance.getReason() == null
        ? String.format(Locale.ROOT, "%.0f%%", 100 * stance.getConfidence())
        : Printable.line(stance.getReason());
  }

  private static String side(StanceLabel label) {
    return switch (label) {
      case FAVOUR -> "for";
      case AGAINST -> "against";
      case NEUTRAL -> "neutral on";
      case UNDETERMINED -> "not to be told on";
    };
  }

  private static Paint paint(StanceLabel label) {
    return switch (label) {
      case FAVOUR -> Paint.GOOD;
      case AGAINST -> Paint.GRAVE;
      case NEUTRAL, UNDETERMINED -> Paint.FAINT;
    };
  }

  private void printFinding(Quote quote) {
    String cue =
        quote.getCue() == null
            ? "no cue"
            : "cue \""
                + Printable.line(quote.getCue().getSpan().getText())
                + "\" ("
                + Json.word(quote.getCue().getKind())
                + ")";
    String finding =
        String.format(
            Locale.ROOT,
            "found by %s (%.0f%%); marks %s; %s; speaker: %s (%.0f%%)",
            quote.getFoundBy(),
            100 * quote.getConfidence(),
            Json.word(quote.getMarks()),
            cue,
            quote.getAttribution().getFoundBy(),
            100 * quote.getAttribution().getConfidence());
    terminal.line(
        new MarkedText().add(INDENT + finding, Paint.FAINT).wrapped(terminal, INDENT + "  "));
  }
}
