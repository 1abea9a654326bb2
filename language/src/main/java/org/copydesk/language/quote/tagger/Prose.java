package org.copydesk.language.quote.tagger;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.copydesk.language.quote.MarkState;
import org.copydesk.language.quote.find.TermJudge;
import org.copydesk.language.quote.marks.Passage;
import org.copydesk.language.quote.marks.QuotedRegion;
import org.copydesk.language.text.Span;
import org.copydesk.language.text.Token;

/** The passages of an article, asked by place. */
final class Prose {

  private final List<Passage> passages;

  Prose(List<Passage> passages) {
    this.passages = passages;
  }

  /** The passage that holds the unit. */
  Passage at(int unit) {
    int low = 0;
    int high = passages.size() - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (passages.get(middle).words().start() <= unit) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return passages.get(low);
  }

  /**
   * Whether the span is words between quotation marks, or holds such that are no name: {@code found
   * it "odd"}, and not {@code on "Morning Call"}.
   */
  boolean quotes(Span span) {
    Passage passage = at(span.start());
    int end = passage.tokenAt(span.end());
    boolean whole = true;
    Optional<Token> first = Optional.empty();
    for (int i = passage.tokenAt(span.start()); i < end; i++) {
      if (passage.token(i).isWord()) {
        whole &= passage.isQuoted(i);
        first = first.isEmpty() && passage.isQuoted(i) ? Optional.of(passage.token(i)) : first;
      }
    }
    boolean all = whole;
    return first.filter(word -> all || !word.isCapital()).isPresent();
  }

  /**
   * Content with edges at quotation marks: where it begins or ends inside of a region of which it
   * holds most, it takes in the rest; a sliver of a region at its edge it leaves.
   */
  List<Span> snapped(List<Span> contents) {
    List<Span> snapped = new ArrayList<>();
    for (Span content : contents) {
      Passage passage = at(content.start());
      Span first = snapped(passage, content, content.start());
      Span both = snapped(passage, first, Math.max(first.start(), first.end() - 1));
      int last = snapped.size() - 1;
      if (last >= 0 && snapped.get(last).end() >= both.start()) {
        snapped.set(last, snapped.get(last).hull(both));
      } else {
        snapped.add(both);
      }
    }
    return snapped;
  }

  private static Span snapped(Passage passage, Span content, int edge) {
    Optional<QuotedRegion> region = regionAt(passage, edge);
    if (region.isEmpty()) {
      return content;
    }
    Span inner = region.get().inner();
    int shared = Math.min(inner.end(), content.end()) - Math.max(inner.start(), content.start());
    if (2 * shared < inner.length()) {
      return content;
    }
    boolean begins = content.start() >= inner.start();
    boolean ends = content.end() <= inner.end();
    return new Span(begins ? inner.start() : content.start(), ends ? inner.end() : content.end());
  }

  /** Whether the span is the words of one region that is a term rather than a quote. */
  boolean isTerm(Span span, TermJudge terms) {
    Passage passage = at(span.start());
    return regionAt(passage, span.start())
        .filter(region -> region.outer().contains(span))
        .flatMap(region -> terms.judge(passage, region))
        .isPresent();
  }

  /**
   * Whether the span is a quotation of its own, not the next part of the one before: its mark is
   * never closed, and that of the paragraph before was; or what introduces it stands between the
   * two, in a sentence that ends only with it ({@code "It rains." He went on, "It pours."}).
   *
   * @param cue the words that introduce them, and those that name the speaker
   */
  boolean isApart(Span before, Span span, Optional<Span> cue) {
    Passage first = at(before.start());
    Passage second = at(span.start());
    if (first != second) {
      return !isOpen(first)
          && regionAt(second, span.start())
              .filter(region -> region.state() == MarkState.UNCLOSED)
              .isPresent();
    }
    return cue.filter(it -> it.start() >= before.end() && it.end() <= span.start())
        .filter(it -> endsSentence(first, before) && leadsTo(first, it, span))
        .isPresent();
  }

  private static boolean endsSentence(Passage passage, Span span) {
    int token = passage.tokenAt(span.end());
    while (token > 0 && !passage.token(token - 1).isWord() && !isStop(passage, token - 1)) {
      token--;
    }
    return token > 0 && isStop(passage, token - 1) && passage.isQuoted(token - 1);
  }

  private static boolean isStop(Passage passage, int token) {
    return ".!?".contains(passage.token(token).lower());
  }

  /** Whether nothing but a comma or a colon stands between, outside of quotation marks. */
  private static boolean leadsTo(Passage passage, Span cue, Span span) {
    int token = passage.tokenAt(cue.end());
    boolean leads = token < passage.size() && ",:".contains(passage.token(token).lower());
    return leads
        && token + 1 < passage.size()
        && passage.isQuoted(token + 1)
        && passage.token(token + 1).start() <= span.start()
        && passage.tokenAt(span.start()) <= token + 2;
  }

  private static boolean isOpen(Passage passage) {
    List<QuotedRegion> regions = passage.regions();
    return !regions.isEmpty() && regions.get(regions.size() - 1).state() == MarkState.UNCLOSED;
  }

  private static Optional<QuotedRegion> regionAt(Passage passage, int unit) {
    int token = passage.tokenAt(unit + 1) - 1;
    int region = passage.region(token);
    return region < 0 ? Optional.empty() : Optional.of(passage.regions().get(region));
  }
}
