package org.copydesk.desk.pages.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.copydesk.desk.pages.text.Points;
import org.copydesk.desk.pages.text.Shown;
import org.copydesk.letters.Flag;
import org.copydesk.letters.FramingKind;
import org.copydesk.letters.Quote;
import org.copydesk.letters.QuotedTerm;
import org.copydesk.letters.ReviewRecord;
import org.copydesk.letters.Severity;
import org.copydesk.letters.TextSpan;
import org.jspecify.annotations.Nullable;

/** All marks of a record: quotes, who speaks, cues, framing, words of nobody, evidence of flags. */
final class Marks {

  private static final int SPOKEN_TITLE = 80;

  private final Points points;
  private final List<Mark> marks = new ArrayList<>();

  private Marks(Points points) {
    this.points = points;
  }

  static List<Mark> of(ReviewRecord record, Points points) {
    Marks all = new Marks(points);
    record.getQuotes().forEach(all::addQuote);
    record.getTerms().forEach(all::addTerm);
    for (int at = 0; at < record.getFlags().size(); at++) {
      all.addFlag(record.getFlags().get(at), at + 1);
    }
    return all.marks;
  }

  private void addQuote(Quote quote) {
    String id = quote.getId();
    String kind = quote.getKind().name().toLowerCase(Locale.ROOT);
    Label label =
        new Label("at-" + id, "quote-" + id, "lq", id, "quote " + id.substring(1) + ", " + kind);
    int rank = quote.getInsideOf() == null ? 0 : 1;
    for (int part = 0; part < quote.getSpans().size(); part++) {
      Label first = part == 0 ? label : null;
      add(quote.getSpans().get(part), Layer.QUOTE, "q" + kind.charAt(0), rank, id, first);
    }
    add(quote.getAttribution().getMention(), Layer.SPEAKER, "sp", 0, id, null);
    add(quote.getAttribution().getMedium(), Layer.SPEAKER, "sm", 0, id, null);
    if (quote.getCue() != null) {
      add(quote.getCue().getSpan(), Layer.CUE, "cu", 0, id, null);
    }
    if (quote.getFraming().getKind() != FramingKind.NEUTRAL) {
      quote.getFraming().getEvidence().forEach(e -> add(e, Layer.FRAMING, "fr", 0, id, null));
    }
  }

  private void addTerm(QuotedTerm term) {
    add(term.getSpan(), Layer.TERM, "te", 0, "", null);
  }

  private void addFlag(Flag flag, int number) {
    String owner = "f" + number;
    Severity severity = flag.getSeverity();
    String style = "f" + severity.name().toLowerCase(Locale.ROOT).charAt(0);
    for (int part = 0; part < flag.getEvidence().size(); part++) {
      TextSpan span = flag.getEvidence().get(part);
      add(
          span,
          Layer.FLAG,
          style,
          Severities.rank(severity),
          owner,
          label(flag, number, part, style));
    }
  }

  private static Label label(Flag flag, int number, int part, String style) {
    String title = flag.getTitle().isEmpty() ? flag.getPolicyId() : flag.getTitle();
    return new Label(
        place(number, part),
        "flag-" + number,
        "lf l" + style,
        Severities.shape(flag.getSeverity()) + number,
        "flag "
            + number
            + ", "
            + Severities.word(flag.getSeverity())
            + ": "
            + Shown.line(title, SPOKEN_TITLE));
  }

  /** The anchor in the text of one piece of evidence of a flag. */
  static String place(int number, int part) {
    return "at-f" + number + "-" + (part + 1);
  }

  private void add(
      @Nullable TextSpan span,
      Layer layer,
      String style,
      int rank,
      String owner,
      @Nullable Label label) {
    if (span == null) {
      return;
    }
    int start = points.unit(span.getStart());
    int end = points.unit(span.getEnd());
    if (end > start) {
      marks.add(new Mark(start, end, layer, style, rank, owner, label));
    }
  }
}
