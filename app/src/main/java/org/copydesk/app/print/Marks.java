package org.copydesk.app.print;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.copydesk.app.terminal.Paint;
import org.copydesk.language.text.CodePoints;
import org.copydesk.letters.Flag;
import org.copydesk.letters.Quote;
import org.copydesk.letters.TextSpan;

/** The marks of one article: quotes, their speakers and cues, and the evidence of flags. */
final class Marks {

  private final CodePoints points;
  private final List<Mark> marks = new ArrayList<>();

  private Marks(CodePoints points) {
    this.points = points;
  }

  /** All marks, by start, the longer first; they may overlap. */
  static List<Mark> of(Reading reading) {
    Marks all = new Marks(CodePoints.of(reading.article().getText()));
    reading.quotes().forEach(all::addQuote);
    reading.flags().forEach(all::addFlag);
    all.marks.sort(
        Comparator.comparingInt(Mark::start)
            .thenComparing(Comparator.comparingInt(Mark::end).reversed()));
    return all.marks;
  }

  private void addQuote(Quote quote) {
    quote.getSpans().forEach(span -> add(span, Paint.QUOTE, "[" + quote.getId() + ": ", "]"));
    if (quote.getAttribution().getMention() != null) {
      String speaker = quote.getAttribution().getSpeakerId();
      add(quote.getAttribution().getMention(), Paint.SPEAKER, "{" + speaker + ": ", "}");
    }
    if (quote.getCue() != null) {
      add(quote.getCue().getSpan(), Paint.CUE, "<", ">");
    }
  }

  private void addFlag(Flag flag) {
    flag.getEvidence().forEach(span -> add(span, Paint.FLAG, "!!", "!!"));
  }

  private void add(TextSpan span, Paint paint, String opening, String closing) {
    Mark mark =
        new Mark(
            points.toUnits(span.getStart()),
            points.toUnits(span.getEnd()),
            paint,
            opening,
            closing);
    if (mark.start() < mark.end() && !marks.contains(mark)) {
      marks.add(mark);
    }
  }
}
