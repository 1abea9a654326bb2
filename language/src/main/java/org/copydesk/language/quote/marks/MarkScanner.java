package org.copydesk.language.quote.marks;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.copydesk.language.quote.MarkState;
import org.copydesk.language.text.Span;

/**
 * The structure of the quotation marks of one passage, decided by shape and context first and by
 * glyph second, in time linear in the passage.
 *
 * <p>Every passage starts afresh. A double mark that is never closed runs to the end of its passage
 * (UNCLOSED); a closing one at the first place, with none open, takes the words from the start of
 * the passage (UNOPENED). Single marks count where they are paired, or where they are the outer
 * style of the house.
 */
public final class MarkScanner {

  private static final String BEFORE_UNOPENED = ",.!?…";

  /** A comma or the like, and then a verb of saying with its subject, in either order. */
  private static final Pattern SPEAKER =
      Pattern.compile(
          "[,!?] (?=(?:said|says) (?:\\p{Lu}|the |an? |he |she )"
              + "|(?:(?:he|she|they)|\\p{Lu}[\\p{L}.'’-]*(?: \\p{Lu}[\\p{L}.'’-]*){0,3})"
              + " (?:said|says)[ .,])");

  private MarkScanner() {}

  /** The regions in order of their start, nested ones after the one they stand in. */
  public static List<QuotedRegion> regions(String text, Span stretch) {
    return regions(text, stretch, false, false);
  }

  /**
   * The same.
   *
   * @param goesOn whether the next passage begins with a single mark, so that one may be left open
   * @param goesOnDouble whether the next passage begins with a double mark; where it does not, a
   *     mark that is left open ends before words that say who spoke
   */
  static List<QuotedRegion> regions(
      String text, Span stretch, boolean goesOn, boolean goesOnDouble) {
    List<Mark> marks = new MarkFinder(text, stretch).marks();
    List<QuotedRegion> regions = new ArrayList<>(doubles(text, stretch, marks, goesOnDouble));
    regions.addAll(SingleMarks.regions(text, stretch, marks, regions, goesOn));
    regions.sort(
        Comparator.comparingInt((QuotedRegion region) -> region.outer().start())
            .thenComparing(region -> -region.outer().end()));
    return regions;
  }

  private static List<QuotedRegion> doubles(
      String text, Span stretch, List<Mark> marks, boolean goesOn) {
    List<QuotedRegion> regions = new ArrayList<>();
    Deque<Mark> open = new ArrayDeque<>();
    boolean first = true;
    for (Mark mark : marks) {
      if (mark.single()) {
        continue;
      }
      if (mark.opens(!open.isEmpty())) {
        push(open, mark);
      } else if (!open.isEmpty()) {
        regions.add(between(open.pop(), mark));
      } else if (first && isUnopened(text, stretch, mark)) {
        regions.add(unopened(stretch, mark));
      }
      first = false;
    }
    if (!open.isEmpty()) {
      leftOpen(text, stretch, open.peekLast(), regions, goesOn);
    }
    return regions;
  }

  /** A typewriter mark cannot nest in its like: the earlier one was stray. */
  private static void push(Deque<Mark> open, Mark mark) {
    boolean stray = mark.glyph() == Mark.Glyph.EITHER && !open.isEmpty();
    if (stray && open.peek().glyph() == Mark.Glyph.EITHER) {
      open.pop();
    }
    open.push(mark);
  }

  /**
   * An outermost mark is open at the end: it takes the first closing mark that another one inside
   * it took, or runs to the end of the passage.
   */
  private static void leftOpen(
      String text, Span stretch, Mark outermost, List<QuotedRegion> regions, boolean goesOn) {
    List<QuotedRegion> inside =
        regions.stream().filter(r -> r.outer().start() > outermost.start()).toList();
    if (inside.isEmpty()) {
      int last = goesOn ? stretch.end() : beforeSpeaker(text, outermost.end(), stretch.end());
      Span end = new Span(outermost.start(), last).trimmed(text);
      if (outermost.end() <= end.end()) {
        Span inner = new Span(outermost.end(), end.end());
        regions.add(new QuotedRegion(end, inner, MarkState.UNCLOSED, false));
      }
      return;
    }
    QuotedRegion nested = inside.get(0);
    regions.remove(nested);
    Span outer = new Span(outermost.start(), nested.outer().end());
    Span inner = new Span(outermost.end(), nested.inner().end());
    regions.add(new QuotedRegion(outer, inner, MarkState.BALANCED, false));
  }

  /** {@code "It was late, said Lee. He left.}: the end of what is said, or of the passage. */
  private static int beforeSpeaker(String text, int from, int to) {
    Matcher speaker = SPEAKER.matcher(text).region(from, to);
    return speaker.find() ? speaker.start() + 1 : to;
  }

  private static QuotedRegion between(Mark opening, Mark shutting) {
    int from = opening.end();
    int to = shutting.start();
    return new QuotedRegion(
        new Span(opening.start(), shutting.end()),
        new Span(from, to),
        MarkState.BALANCED,
        opening.single());
  }

  private static boolean isUnopened(String text, Span stretch, Mark mark) {
    return mark.looksShut()
        && mark.start() > stretch.start()
        && BEFORE_UNOPENED.indexOf(text.charAt(mark.start() - 1)) >= 0;
  }

  private static QuotedRegion unopened(Span stretch, Mark mark) {
    return new QuotedRegion(
        new Span(stretch.start(), mark.end()),
        new Span(stretch.start(), mark.start()),
        MarkState.UNOPENED,
        false);
  }
}
