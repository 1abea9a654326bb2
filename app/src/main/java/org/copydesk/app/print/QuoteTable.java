package org.copydesk.app.print;

import java.util.List;
import org.copydesk.app.terminal.MarkedText;
import org.copydesk.app.terminal.Paint;
import org.copydesk.app.terminal.Terminal;
import org.copydesk.letters.Quote;

/** Quotes in the terminal, one line each, for a text that shows their words above. */
final class QuoteTable {

  private static final String GAP = "  ";
  private static final int WIDE = 80;
  private static final int SHORTEST = 16;

  private final Terminal terminal;

  QuoteTable(Terminal terminal) {
    this.terminal = terminal;
  }

  /** Prints number, speaker, on a wide terminal the kind, and the words as far as there is room. */
  void print(List<Quote> quotes) {
    int id = widest(quotes.stream().map(Quote::getId).toList());
    int who =
        Math.min(
            widest(quotes.stream().map(QuoteWords::speaker).toList()), terminal.width() * 3 / 10);
    int kind =
        terminal.width() < WIDE
            ? 0
            : widest(quotes.stream().map(QuoteWords::kind).toList()) + GAP.length();
    int room = Math.max(SHORTEST, terminal.width() - 3 * GAP.length() - id - who - kind);
    for (Quote quote : quotes) {
      boolean nobody = quote.getAttribution().getSpeakerId() == null;
      MarkedText line = new MarkedText().add(GAP).add(filled(quote.getId(), id), Paint.FAINT);
      line.add(GAP);
      line.add(filled(QuoteWords.speaker(quote), who), nobody ? Paint.WARNING : Paint.SPEAKER);
      line.add(GAP);
      if (kind > 0) {
        line.add(filled(QuoteWords.kind(quote), kind), Paint.FAINT);
      }
      line.add(cut(QuoteWords.said(quote), room), Paint.QUOTE);
      terminal.line(line.unwrapped(terminal));
    }
  }

  private static int widest(List<String> words) {
    return words.stream().mapToInt(QuoteTable::length).max().orElse(0);
  }

  private static String filled(String words, int width) {
    String cut = cut(words, width);
    return cut + " ".repeat(width - length(cut));
  }

  private static String cut(String words, int width) {
    return length(words) <= width
        ? words
        : words.substring(0, words.offsetByCodePoints(0, width - 1)).stripTrailing() + "…";
  }

  private static int length(String words) {
    return words.codePointCount(0, words.length());
  }
}
