package org.copydesk.language.quote.tagger;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.copydesk.language.text.Span;

/**
 * An attribution in an article, as the tagger sees it.
 *
 * @param contents in the order of the text
 * @param cue the words that introduce them
 * @param source the words that name whose they are
 * @param score as a log-probability
 */
record TaggedQuote(List<Span> contents, Optional<Span> cue, Optional<Span> source, double score) {

  TaggedQuote {
    contents = List.copyOf(contents);
  }

  /** The same with more content. */
  TaggedQuote with(List<Span> more) {
    List<Span> all = new ArrayList<>(contents);
    all.addAll(more);
    return new TaggedQuote(all.stream().sorted().toList(), cue, source, score);
  }
}
