package org.copydesk.app.print;

import java.util.stream.Collectors;
import org.copydesk.app.terminal.Printable;
import org.copydesk.letters.CueKind;
import org.copydesk.letters.Quote;
import org.copydesk.letters.TextSpan;

/** What the lists say of a quote in a few words. */
final class QuoteWords {

  private QuoteWords() {}

  /** Its own words on one line, an ellipsis between its parts. */
  static String said(Quote quote) {
    return quote.getSpans().stream()
        .map(TextSpan::getText)
        .map(Printable::line)
        .collect(Collectors.joining(" … "));
  }

  /** Its kind; what its cue tells of, where that is no speech; and the quote it stands in. */
  static String kind(Quote quote) {
    String kind = Json.word(quote.getKind());
    if (quote.getCue() != null && isOtherThanSpeech(quote.getCue().getKind())) {
      kind += ", " + Json.word(quote.getCue().getKind());
    }
    return quote.getInsideOf() == null ? kind : kind + ", in " + quote.getInsideOf();
  }

  private static boolean isOtherThanSpeech(CueKind kind) {
    return kind != CueKind.SPEECH && kind != CueKind.OTHER;
  }

  /** Whose it is, as the article names them most fully. */
  static String speaker(Quote quote) {
    return quote.getAttribution().getSpeakerId() == null
        ? "nobody found"
        : Printable.line(quote.getAttribution().getName());
  }
}
