package org.copydesk.language.reading;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.copydesk.language.quote.Cue;
import org.copydesk.language.quote.find.FoundQuote;
import org.copydesk.language.quote.marks.Passage;
import org.copydesk.language.quote.marks.Passages;
import org.copydesk.language.quote.words.CueLexicon;
import org.copydesk.language.text.Span;

/**
 * Cuts off what a finder took too much of: the sentence around a bracket that quotes, the clause of
 * time behind a cue, and what the speaker thinks by the words behind the cue, which is a quote of
 * its own.
 */
final class Overreach {

  private static final Set<String> TIMES = Set.of("when", "while", "as", "after", "before");
  private static final int LONGEST = 30;

  private final CueLexicon cues;

  Overreach(CueLexicon cues) {
    this.cues = cues;
  }

  /** The quote without these words, and the quote that they make, if any. */
  List<FoundQuote> cut(List<Passage> passages, FoundQuote quote) {
    List<Span> content = quote.content().stream().map(span -> inBracket(passages, span)).toList();
    FoundQuote kept = with(quote, content);
    if (content.size() != 2 || quote.cue().isEmpty()) {
      return List.of(kept);
    }
    Span cue = quote.cue().get().span();
    Span first = content.get(0);
    Span second = content.get(1);
    Passage passage = Passages.at(passages, cue.start());
    boolean around = first.end() <= cue.start() && cue.end() <= second.start();
    boolean near =
        first.start() >= passage.words().start() && second.start() < passage.words().end();
    if (!around || !near || !isQuoted(passage, first)) {
      return List.of(kept);
    }
    int from = passage.tokenAt(cue.end());
    int to = passage.tokenAt(second.start());
    boolean time = !passage.isQuoted(to) && hasTime(passage, from, Math.min(to, from + LONGEST));
    if (time) {
      return List.of(with(kept, List.of(first)));
    }
    return thought(passage, kept, second, from, to)
        .map(other -> List.of(with(kept, List.of(first)), other))
        .orElse(List.of(kept));
  }

  /** {@code members ("I want out," wrote Lee)}: the words behind a bracket that is not closed. */
  private static Span inBracket(List<Passage> passages, Span span) {
    Passage passage = Passages.at(passages, span.start());
    int end = passage.tokenAt(Math.min(span.end(), passage.words().end()));
    int open = -1;
    for (int i = passage.tokenAt(span.start()); i < end; i++) {
      open = passage.is(i, "(") && !passage.isQuoted(i) ? i : passage.is(i, ")") ? -1 : open;
    }
    boolean quotes = open >= 0 && open + 2 < end && passage.isQuoted(open + 2);
    return quotes ? new Span(passage.token(open + 1).start(), span.end()) : span;
  }

  private static boolean isQuoted(Passage passage, Span span) {
    int end = passage.tokenAt(span.end());
    for (int i = passage.tokenAt(span.start()); i < end; i++) {
      if (passage.token(i).isWord() && !passage.isQuoted(i)) {
        return false;
      }
    }
    return true;
  }

  /** {@code "Too loud?" she wrote when the band began}. */
  private static boolean hasTime(Passage passage, int from, int to) {
    return from <= to
        && (TIMES.contains(passage.token(Math.max(from, to - 1)).lower())
            || (to < passage.size() && TIMES.contains(passage.token(to).lower())));
  }

  /** {@code "It is late," said Lee, who thinks the vote should wait}. */
  private Optional<FoundQuote> thought(
      Passage passage, FoundQuote quote, Span words, int from, int to) {
    int verb = passage.is(to - 1, "that") ? to - 2 : to - 1;
    if (verb <= from || verb - from > LONGEST || !passage.is(verb - 1, "who")) {
      return Optional.empty();
    }
    Span who = passage.span(verb - 1, verb);
    Span cue = passage.span(verb, verb + 1);
    return cues.find(passage.token(verb).lower())
        .map(
            found ->
                new FoundQuote(
                    List.of(words),
                    Optional.of(new Cue(cue, found.kind())),
                    Optional.of(who),
                    Optional.empty(),
                    quote.finding()));
  }

  private static FoundQuote with(FoundQuote quote, List<Span> content) {
    return content.equals(quote.content())
        ? quote
        : new FoundQuote(content, quote.cue(), quote.mention(), quote.medium(), quote.finding());
  }
}
