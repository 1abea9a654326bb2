package org.copydesk.mailroom;

import java.util.List;
import org.copydesk.language.text.CodePoints;
import org.copydesk.language.text.Span;
import org.copydesk.letters.TextSpan;

/** Spans of one text: UTF-16 units inside, code points outside. */
public final class SpanLetters {

  private final String text;
  private final CodePoints points;

  /** For spans into {@code text}. */
  public SpanLetters(String text) {
    this.text = text;
    this.points = CodePoints.of(text);
  }

  /** The span in code points, with its words. */
  public TextSpan seal(Span span) {
    return new TextSpan(start(span), end(span), span.of(text));
  }

  /** The spans in code points, in the same order. */
  public List<TextSpan> seal(List<Span> spans) {
    return spans.stream().map(this::seal).toList();
  }

  /** First code point of the span. */
  public int start(Span span) {
    return points.fromUnits(span.start());
  }

  /** Code point after the last of the span. */
  public int end(Span span) {
    return points.fromUnits(span.end());
  }

  /**
   * The span in UTF-16 units.
   *
   * @throws IndexOutOfBoundsException where the positions lie outside the text
   */
  public Span open(int start, int end) {
    return new Span(points.toUnits(start), points.toUnits(end));
  }

  /** The span in UTF-16 units. */
  public Span open(TextSpan span) {
    return open(span.getStart(), span.getEnd());
  }

  /** The spans in UTF-16 units, in the same order. */
  public List<Span> open(List<TextSpan> spans) {
    return spans.stream().map(this::open).toList();
  }
}
