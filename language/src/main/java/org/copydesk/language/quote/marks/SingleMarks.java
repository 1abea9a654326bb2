package org.copydesk.language.quote.marks;

import java.util.ArrayList;
import java.util.List;
import org.copydesk.language.quote.MarkState;
import org.copydesk.language.text.Span;
import org.jspecify.annotations.Nullable;

/** Pairs the single marks of a passage, nested in double ones or outer, and drops apostrophes. */
final class SingleMarks {

  private final String text;
  private final Span stretch;
  private final List<Mark> marks;
  private final boolean goesOn;

  private SingleMarks(String text, Span stretch, List<Mark> marks, boolean goesOn) {
    this.text = text;
    this.stretch = stretch;
    this.marks = marks;
    this.goesOn = goesOn;
  }

  /** The regions between single marks; none crosses a region between double marks. */
  static List<QuotedRegion> regions(
      String text, Span stretch, List<Mark> marks, List<QuotedRegion> doubles, boolean goesOn) {
    List<Mark> singles = marks.stream().filter(Mark::single).toList();
    List<QuotedRegion> paired = new SingleMarks(text, stretch, singles, goesOn).paired();
    return paired.isEmpty() ? paired : uncrossed(paired, doubles);
  }

  private List<QuotedRegion> paired() {
    boolean[] strongAhead = strongAhead();
    List<QuotedRegion> regions = new ArrayList<>();
    @Nullable Mark open = null;
    for (int i = 0; i < marks.size(); i++) {
      Mark mark = marks.get(i);
      if (mark.looksOpen()) {
        open = mark;
      } else if (open != null && (isStrong(mark) || !strongAhead[i + 1])) {
        int from = open.end();
        int to = mark.start();
        Span outer = new Span(open.start(), mark.end());
        regions.add(new QuotedRegion(outer, new Span(from, to), MarkState.BALANCED, true));
        open = null;
      }
    }
    boolean left = open != null && regions.isEmpty() && isWholePassage(open);
    if (open != null && (left || isContinued(open))) {
      Span outer = new Span(open.start(), stretch.end()).trimmed(text);
      regions.add(
          new QuotedRegion(outer, new Span(open.end(), outer.end()), MarkState.UNCLOSED, true));
    }
    return regions;
  }

  /** A left single mark with which a passage begins and that nothing closes. */
  private boolean isWholePassage(Mark open) {
    Span words = stretch.trimmed(text);
    return open.glyph() == Mark.Glyph.OPENS && open.start() == words.start() && words.length() > 1;
  }

  /** {@code She said: 'They came by night.}, and the next passage begins with a mark again. */
  private boolean isContinued(Mark open) {
    int before = open.start() - 2;
    boolean led =
        before < stretch.start() || text.charAt(before) == ':' || text.charAt(before) == ',';
    boolean capital = open.end() < stretch.end() && Character.isUpperCase(text.charAt(open.end()));
    return goesOn && led && capital;
  }

  /** Whether before the next opening mark at or after each place a closing one comes for sure. */
  private boolean[] strongAhead() {
    boolean[] ahead = new boolean[marks.size() + 1];
    for (int i = marks.size() - 1; i >= 0; i--) {
      Mark mark = marks.get(i);
      ahead[i] = !mark.looksOpen() && (isStrong(mark) || ahead[i + 1]);
    }
    return ahead;
  }

  /** Not the apostrophe of "the voters' will": that follows an s and a word follows it. */
  private boolean isStrong(Mark mark) {
    char before = text.charAt(mark.start() - 1);
    if (before != 's' && before != 'S' && before != 'n') {
      return true;
    }
    int next = mark.end();
    boolean wordFollows =
        next + 1 < stretch.end()
            && text.charAt(next) == ' '
            && Character.isLetter(text.charAt(next + 1));
    return !wordFollows;
  }

  /** Both lists are in order of start and disjoint in themselves, so one pass is enough. */
  private static List<QuotedRegion> uncrossed(
      List<QuotedRegion> singles, List<QuotedRegion> doubles) {
    List<QuotedRegion> kept = new ArrayList<>();
    List<Span> hulls = outermost(doubles);
    int at = 0;
    for (QuotedRegion single : singles) {
      while (at < hulls.size() && hulls.get(at).end() <= single.outer().start()) {
        at++;
      }
      boolean crosses = at < hulls.size() && crosses(hulls, at, single.outer());
      if (!crosses) {
        kept.add(single);
      }
    }
    return kept;
  }

  private static boolean crosses(List<Span> hulls, int at, Span single) {
    Span first = hulls.get(at);
    if (!first.overlaps(single) || first.contains(single)) {
      return false;
    }
    int last = at;
    while (last + 1 < hulls.size() && hulls.get(last + 1).start() < single.end()) {
      last++;
    }
    return first.start() < single.start() || hulls.get(last).end() > single.end();
  }

  private static List<Span> outermost(List<QuotedRegion> regions) {
    List<Span> sorted = regions.stream().map(QuotedRegion::outer).sorted().toList();
    List<Span> outermost = new ArrayList<>();
    for (Span span : sorted) {
      boolean nested =
          !outermost.isEmpty() && outermost.get(outermost.size() - 1).end() >= span.end();
      if (!nested) {
        outermost.add(span);
      }
    }
    return outermost;
  }
}
