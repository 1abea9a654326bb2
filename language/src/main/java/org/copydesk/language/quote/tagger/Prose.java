package org.copydesk.language.quote.tagger;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.copydesk.language.quote.marks.Passage;
import org.copydesk.language.quote.marks.QuotedRegion;
import org.copydesk.language.text.Span;

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

  /** Whether any word of the span stands between quotation marks. */
  boolean isQuoted(Span span) {
    Passage passage = at(span.start());
    int end = passage.tokenAt(span.end());
    for (int i = passage.tokenAt(span.start()); i < end; i++) {
      if (passage.token(i).isWord() && passage.isQuoted(i)) {
        return true;
      }
    }
    return false;
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
      snapped.add(both);
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

  private static Optional<QuotedRegion> regionAt(Passage passage, int unit) {
    int token = passage.tokenAt(unit + 1) - 1;
    int region = passage.region(token);
    return region < 0 ? Optional.empty() : Optional.of(passage.regions().get(region));
  }
}
