package org.copydesk.app.print;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.copydesk.app.terminal.Paint;
import org.copydesk.language.text.CodePoints;
import org.copydesk.letters.Attribution;
import org.copydesk.letters.Flag;
import org.copydesk.letters.Quote;
import org.copydesk.letters.QuotedTerm;
import org.copydesk.letters.TextSpan;

/**
 * The marks of one article: quotes, their speakers, cues and second sources, terms, and the
 * evidence of flags.
 */
final class Marks {

  private final CodePoints points;
  private final Set<Mark> marks = new LinkedHashSet<>();

  private Marks(CodePoints points) {
    this.points = points;
  }

  /** All marks, by start, the longer first; they may overlap. */
  static List<Mark> of(Reading reading) {
    Marks all = new Marks(CodePoints.of(reading.article().getText()));
    reading.quotes().forEach(all::addQuote);
    reading.terms().forEach(all::addTerm);
    reading.flags().forEach(all::addFlag);
    return all.marks.stream()
        .sorted(
            Comparator.comparingInt(Mark::start)
                .thenComparing(Comparator.comparingInt(Mark::end).reversed()))
        .toList();
  }

  private void addQuote(Quote quote) {
    quote.getSpans().forEach(span -> add(span, Paint.QUOTE, quote.getId(), "[", "]"));
    Attribution attribution = quote.getAttribution();
    if (attribution.getMention() != null) {
      add(attribution.getMention(), Paint.SPEAKER, "", "{", "}");
    }
    if (attribution.getMedium() != null) {
      add(attribution.getMedium(), Paint.MEDIUM, "", "{via ", "}");
    }
    if (quote.getCue() != null) {
      add(quote.getCue().getSpan(), Paint.CUE, "", "<", ">");
    }
  }

  /** Its own quotation marks show a term where there is no colour. */
  private void addTerm(QuotedTerm term) {
    add(term.getSpan(), Paint.TERM, "", "", "");
  }

  private void addFlag(Flag flag) {
    flag.getEvidence().forEach(span -> add(span, Paint.FLAG, "", "!!", "!!"));
  }

  private void add(TextSpan span, Paint paint, String label, String opening, String closing) {
    int start = points.toUnits(span.getStart());
    int end = points.toUnits(span.getEnd());
    if (start < end) {
      marks.add(new Mark(start, end, paint, label, opening, closing));
    }
  }
}
