package org.copydesk.language.reading;

import java.util.Locale;
import org.copydesk.language.quote.MarkState;
import org.copydesk.language.quote.Quote;

/** Writes a reading in the notation of the example files. */
final class ReadingText {

  private ReadingText() {}

  static String of(QuotedArticle reading) {
    StringBuilder out = new StringBuilder();
    String text = reading.article().text();
    reading.quotes().forEach(quote -> quote(out, text, quote));
    reading
        .terms()
        .forEach(
            term ->
                out.append("term ")
                    .append(term.kind())
                    .append(": ")
                    .append(term.span().of(text))
                    .append('\n'));
    return out.toString().strip();
  }

  private static void quote(StringBuilder out, String text, Quote quote) {
    out.append("quote ").append(quote.kind().name().toLowerCase(Locale.ROOT)).append('\n');
    quote.insideOf().ifPresent(id -> line(out, "inside", id));
    quote.spans().forEach(span -> line(out, "words", span.of(text)));
    line(out, "who", quote.attribution().<String>fold(who -> who.name(), nobody -> "nobody"));
    quote
        .attribution()
        .attributed()
        .ifPresent(
            who -> {
              who.role().ifPresent(role -> line(out, "role", role));
              who.mention().ifPresent(span -> line(out, "mention", span.of(text)));
              who.medium().ifPresent(span -> line(out, "medium", span.of(text)));
            });
    quote.cue().ifPresent(cue -> line(out, "cue", cue.span().of(text)));
    if (quote.marks() == MarkState.UNCLOSED || quote.marks() == MarkState.UNOPENED) {
      line(out, "marks", quote.marks().name());
    }
  }

  private static void line(StringBuilder out, String name, String value) {
    out.append("  ").append(name).append(": ").append(value).append('\n');
  }
}
