package org.copydesk.language.quote.find;

import java.util.ArrayList;
import java.util.List;
import org.copydesk.language.quote.MarkState;
import org.copydesk.language.quote.QuoteKind;
import org.copydesk.language.quote.marks.Passage;
import org.copydesk.language.quote.marks.QuotedRegion;
import org.copydesk.language.text.Blank;
import org.copydesk.language.text.Span;
import org.copydesk.language.text.Token;

/**
 * Settles the edges, the kind and the marks of content, whoever found it: marks that enclose it are
 * taken in, signs and blanks at its ends are left out, and how many of its words stand between
 * marks tells its kind.
 */
public final class Edges {

  private static final String TAIL = ".,;:–—-…";

  private final List<Passage> passages;

  public Edges(List<Passage> passages) {
    this.passages = List.copyOf(passages);
  }

  /**
   * Content with settled edges.
   *
   * @param spans in order; empty where nothing was left
   * @param kind by the share of its words that stand between marks
   * @param marks the worst state of the marks in it
   */
  public record Settled(List<Span> spans, QuoteKind kind, MarkState marks) {

    public Settled {
      spans = List.copyOf(spans);
    }
  }

  /** Settles the content of one quote. */
  public Settled settle(List<Span> content) {
    List<Span> spans = new ArrayList<>();
    int quoted = 0;
    int words = 0;
    MarkState marks = MarkState.NONE;
    for (Part part : parts(content)) {
      Passage passage = part.passage();
      Span settled = settle(passage, part.span());
      if (settled.isEmpty()) {
        continue;
      }
      spans.add(settled);
      boolean goesOn = content.get(content.size() - 1).start() >= passage.words().end();
      int end = passage.tokenAt(settled.end());
      for (int i = passage.tokenAt(settled.start()); i < end; i++) {
        Token token = passage.token(i);
        words += token.isWord() ? 1 : 0;
        quoted += token.isWord() && passage.isQuoted(i) ? 1 : 0;
        marks = passage.isQuoted(i) ? worse(marks, stateAt(passage, i, goesOn)) : marks;
      }
    }
    QuoteKind kind =
        quoted == 0 ? QuoteKind.INDIRECT : quoted == words ? QuoteKind.DIRECT : QuoteKind.MIXED;
    return new Settled(joined(spans), kind, marks);
  }

  /** The content of each passage by itself: a span may run over several. */
  private List<Part> parts(List<Span> content) {
    List<Part> parts = new ArrayList<>();
    for (Span span : content) {
      for (int i = passageAt(span.start()); i < passages.size(); i++) {
        Passage passage = passages.get(i);
        int start = Math.max(span.start(), passage.words().start());
        int end = Math.min(span.end(), passage.words().end());
        if (passage.words().start() >= span.end()) {
          break;
        }
        if (start < end) {
          parts.add(new Part(passage, new Span(start, end)));
        }
      }
    }
    return parts;
  }

  private record Part(Passage passage, Span span) {}

  /** A mark left open where the next paragraph opens one again is as it should be. */
  private static MarkState stateAt(Passage passage, int token, boolean goesOn) {
    MarkState state = passage.regions().get(passage.region(token)).state();
    return state == MarkState.UNCLOSED && goesOn ? MarkState.BALANCED : state;
  }

  private static MarkState worse(MarkState one, MarkState other) {
    boolean broken = one == MarkState.UNCLOSED || one == MarkState.UNOPENED;
    return broken ? one : other;
  }

  private Span settle(Passage passage, Span span) {
    Span inner = withMarks(passage, span);
    String text = passage.text();
    int start = inner.start();
    int end = inner.end();
    while (end > start && isTail(passage, text, end - 1)) {
      end--;
    }
    while (start < end && isTail(passage, text, start)) {
      start++;
    }
    return new Span(start, end);
  }

  private static boolean isTail(Passage passage, String text, int at) {
    char c = text.charAt(at);
    if (Blank.isBlank(c)) {
      return true;
    }
    int token = passage.tokenAt(at);
    boolean sign = token < passage.size() && !passage.token(token).isWord();
    return sign && TAIL.indexOf(c) >= 0 && !passage.isQuoted(token);
  }

  /** Takes in the marks of a region whose words are all inside. */
  private static Span withMarks(Passage passage, Span span) {
    Span wider = span;
    if (span.isEmpty()) {
      return span;
    }
    int first = passage.region(passage.tokenAt(span.start()));
    if (first >= 0) {
      wider = widened(passage.regions().get(first), wider);
    }
    int last = passage.region(passage.tokenAt(span.end()) - 1);
    return last >= 0 ? widened(passage.regions().get(last), wider) : wider;
  }

  private static Span widened(QuotedRegion region, Span span) {
    Span trimmed = region.inner();
    boolean startsAt = span.start() <= trimmed.start() && span.start() >= region.outer().start();
    boolean endsAt = span.end() >= trimmed.end() - 1 && span.end() <= region.outer().end();
    int start = startsAt ? region.outer().start() : span.start();
    int end = endsAt ? region.outer().end() : span.end();
    return new Span(start, end);
  }

  private static List<Span> joined(List<Span> spans) {
    List<Span> sorted = spans.stream().sorted().toList();
    List<Span> joined = new ArrayList<>();
    for (Span span : sorted) {
      int last = joined.size() - 1;
      if (last >= 0 && joined.get(last).end() >= span.start()) {
        joined.set(last, joined.get(last).hull(span));
      } else {
        joined.add(span);
      }
    }
    return joined;
  }

  private int passageAt(int offset) {
    int low = 0;
    int high = passages.size() - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (passages.get(middle).words().start() <= offset) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }
}
