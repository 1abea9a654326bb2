package org.copydesk.language.text;

/**
 * A stretch of a text.
 *
 * @param start first UTF-16 unit, from 0
 * @param end unit after the last; at least {@code start}
 */
public record Span(int start, int end) implements Comparable<Span> {

  public Span {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException(
          "expected 0 <= start <= end, got start " + start + " and end " + end);
    }
  }

  /** Length in UTF-16 units. */
  public int length() {
    return end - start;
  }

  public boolean isEmpty() {
    return end == start;
  }

  /** Whether {@code other} lies wholly inside; a span contains itself. */
  public boolean contains(Span other) {
    return start <= other.start && other.end <= end;
  }

  /** Whether the unit at {@code offset} belongs to this span. */
  public boolean contains(int offset) {
    return start <= offset && offset < end;
  }

  /** Whether the two share at least one unit. */
  public boolean overlaps(Span other) {
    return start < other.end && other.start < end;
  }

  /** The smallest span that holds both. */
  public Span hull(Span other) {
    return new Span(Math.min(start, other.start), Math.max(end, other.end));
  }

  /** The words there. */
  public String of(String text) {
    return text.substring(start, end);
  }

  /**
   * The span without white space (no-break spaces among it) at its ends; empty at its start if all
   * is blank.
   */
  public Span trimmed(String text) {
    int from = start;
    int to = end;
    while (from < to && Blank.isBlank(text.charAt(from))) {
      from++;
    }
    while (to > from && Blank.isBlank(text.charAt(to - 1))) {
      to--;
    }
    return from < to ? new Span(from, to) : new Span(start, start);
  }

  /** By start, then by end. */
  @Override
  public int compareTo(Span other) {
    int byStart = Integer.compare(start, other.start);
    return byStart != 0 ? byStart : Integer.compare(end, other.end);
  }
}
