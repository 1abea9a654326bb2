package org.copydesk.app.print;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.copydesk.app.terminal.MarkedText;
import org.copydesk.app.terminal.Paint;
import org.copydesk.app.terminal.Printable;
import org.copydesk.app.terminal.Terminal;
import org.copydesk.letters.Attribution;
import org.copydesk.letters.Cue;
import org.copydesk.letters.Framing;
import org.copydesk.letters.FramingKind;
import org.copydesk.letters.MarkState;
import org.copydesk.letters.Quote;
import org.copydesk.letters.Stance;
import org.copydesk.letters.StanceLabel;
import org.copydesk.letters.TextSpan;
import org.jspecify.annotations.Nullable;

/** Quotes in the terminal, each with an account of how it was found, in words for editors. */
final class QuoteAccount {

  private static final String INDENT = "      ";
  private static final int LABEL = 9;
  private static final double UNSURE = 0.6;

  private final Terminal terminal;

  QuoteAccount(Terminal terminal) {
    this.terminal = terminal;
  }

  /** Prints all of them, a blank line between two. */
  void print(List<Quote> quotes) {
    for (int i = 0; i < quotes.size(); i++) {
      if (i > 0) {
        terminal.line("");
      }
      printOne(quotes.get(i));
    }
  }

  private void printOne(Quote quote) {
    terminal.line(QuoteLines.heading(quote).wrapped(terminal, INDENT));
    terminal.line(
        new MarkedText()
            .add(INDENT)
            .add(QuoteWords.said(quote), Paint.QUOTE)
            .wrapped(terminal, INDENT));
    fact("words", found(quote));
    fact("cue", cue(quote.getCue()));
    fact("speaker", speaker(quote.getAttribution()));
    if (quote.getAttribution().getMedium() != null) {
      fact("source", new MarkedText().add(words(quote.getAttribution().getMedium()), Paint.MEDIUM));
    }
    if (quote.getFraming().getKind() != FramingKind.NEUTRAL) {
      fact("framing", framing(quote.getFraming()));
    }
    stances(quote);
  }

  /** What the quote is for or against; where it is neither, in one line of what, and why not. */
  private void stances(Quote quote) {
    List<Stance> told = quote.getStances().stream().filter(QuoteAccount::isTold).toList();
    told.forEach(stance -> fact("stance", stance(stance)));
    if (told.isEmpty()) {
      Map<String, String> untold = new LinkedHashMap<>();
      quote
          .getStances()
          .forEach(
              stance ->
                  untold.merge(
                      Printable.line(stance.getReason()),
                      "“" + Printable.line(stance.getTarget()) + "”",
                      (some, one) -> some + ", " + one));
      untold.forEach((why, on) -> fact("stance", notTold(on, why)));
    }
  }

  private static MarkedText notTold(String targets, String why) {
    return new MarkedText()
        .add(Sides.word(StanceLabel.UNDETERMINED), Sides.paint(StanceLabel.UNDETERMINED))
        .add(" " + targets + ": " + why);
  }

  private static boolean isTold(Stance stance) {
    return stance.getLabel() != StanceLabel.UNDETERMINED || stance.getReason() == null;
  }

  private void fact(String label, MarkedText words) {
    String indent = INDENT + " ".repeat(LABEL);
    MarkedText line = new MarkedText().add(INDENT);
    line.add(String.format(Locale.ROOT, "%-" + LABEL + "s", label), Paint.FAINT).add(words);
    terminal.line(line.wrapped(terminal, indent));
  }

  private static MarkedText found(Quote quote) {
    return new MarkedText()
        .add(form(quote) + marks(quote.getMarks()) + "; ")
        .add(FindingWords.quote(quote.getFoundBy()))
        .add(sure(quote.getConfidence()));
  }

  private static String form(Quote quote) {
    int parts = quote.getSpans().size();
    return switch (quote.getKind()) {
          case DIRECT -> "direct";
          case MIXED -> "partly in quotation marks";
          case INDIRECT -> "indirect, in the author's words";
        }
        + (parts > 1 ? ", in " + parts + " parts" : "")
        + (quote.getInsideOf() == null ? "" : ", inside of " + quote.getInsideOf());
  }

  private static String marks(MarkState state) {
    return switch (state) {
      case NONE, BALANCED -> "";
      case UNCLOSED -> "; a mark is opened and never closed, so it ends with its paragraph";
      case UNOPENED -> "; a mark is closed and never opened, so it begins with its paragraph";
    };
  }

  private static MarkedText cue(@Nullable Cue cue) {
    if (cue == null) {
      return new MarkedText().add("none");
    }
    return new MarkedText()
        .add("“" + words(cue.getSpan()) + "”", Paint.CUE)
        .add(
            switch (cue.getKind()) {
              case SPEECH -> " tells of speech";
              case WRITING -> " tells of writing";
              case DOCUMENT -> " tells what a document says";
              case POLL -> " tells of a poll";
              case THOUGHT -> " tells of thinking or wanting: no statement";
              case OTHER -> " tells of neither speech nor thought";
            });
  }

  private static MarkedText speaker(Attribution attribution) {
    MarkedText line = new MarkedText();
    if (attribution.getSpeakerId() == null) {
      return line.add("nobody", Paint.WARNING).add(": " + attribution.getFoundBy());
    }
    if (attribution.getMention() != null) {
      line.add("“" + words(attribution.getMention()) + "”", Paint.SPEAKER).add(" ");
    }
    String name = Printable.line(attribution.getName());
    boolean named =
        attribution.getMention() != null && words(attribution.getMention()).equals(name);
    return line.add(
            named
                ? "is named with the words"
                : FindingWords.speaker(attribution.getFoundBy(), name))
        .add(sure(attribution.getConfidence()));
  }

  private static MarkedText framing(Framing framing) {
    MarkedText line = new MarkedText();
    line.add(
        switch (framing.getKind()) {
          case NEUTRAL -> "the author just tells it";
          case ENDORSING -> "the author takes it as true";
          case DISTANCING -> "the author keeps a distance";
        });
    if (!framing.getEvidence().isEmpty()) {
      line.add(": ");
      line.add(
          framing.getEvidence().stream()
              .map(span -> "“" + words(span) + "”")
              .collect(Collectors.joining(", ")),
          Paint.CUE);
    }
    return line.add(sure(framing.getConfidence()));
  }

  private static MarkedText stance(Stance stance) {
    MarkedText line = new MarkedText();
    line.add(Sides.word(stance.getLabel()), Sides.paint(stance.getLabel()));
    line.add(" “" + Printable.line(stance.getTarget()) + "”");
    return line.add(sure(stance.getConfidence()));
  }

  /** What is rather guessed than known stands out. */
  private static MarkedText sure(double confidence) {
    return new MarkedText()
        .add(
            String.format(Locale.ROOT, " (%.0f%% sure)", 100 * confidence),
            confidence < UNSURE ? Paint.WARNING : Paint.FAINT);
  }

  private static String words(TextSpan span) {
    return Printable.line(span.getText());
  }
}
