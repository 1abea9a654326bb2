package org.copydesk.language.quote.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.copydesk.language.article.BlockKind;
import org.copydesk.language.quote.Finding;
import org.copydesk.language.quote.MarkState;
import org.copydesk.language.quote.marks.Passage;
import org.copydesk.language.quote.marks.QuotedRegion;
import org.copydesk.language.quote.words.Grammar;
import org.copydesk.language.text.Token;

/** Whole sentences between marks that have no cue of their own: they go on from what was said. */
final class UncuedQuotes {

  private static final int SHORTEST = 4;

  private final NounPhrases phrases;
  private final Grammar grammar;

  UncuedQuotes(Grammar grammar, NounPhrases phrases) {
    this.grammar = grammar;
    this.phrases = phrases;
  }

  /** Adds the uncued quotes of the passage to its drafts, and tells who has the word at its end. */
  RunningSpeech join(Passage passage, List<Draft> drafts, RunningSpeech running) {
    Optional<Draft> last = running.draft();
    boolean open = running.open();
    int previousEnd = passage.words().start();
    boolean sameBlock = false;
    List<Draft> added = new ArrayList<>();
    for (QuotedRegion region : passage.regions()) {
      Optional<Draft> owner = owner(drafts, region);
      if (owner.isPresent()) {
        last = owner;
        sameBlock = true;
        continue;
      }
      Optional<Draft> near = nearest(drafts, region, last, sameBlock);
      boolean sentence = isSentence(passage, region);
      if (sentence && near.isPresent()) {
        last = goOn(passage, region, near.get(), open, added);
        sameBlock = true;
      } else if (!region.single() || passage.kind() == BlockKind.HEADLINE) {
        introduced(passage, region).ifPresent(added::add);
      }
      open = false;
    }
    drafts.addAll(added);
    return ending(passage, drafts);
  }

  private static Optional<Draft> owner(List<Draft> drafts, QuotedRegion region) {
    return drafts.stream().filter(draft -> draft.covers(region.inner())).findFirst();
  }

  /** The draft that ends last before the region in this passage, or the one that ran into it. */
  private static Optional<Draft> nearest(
      List<Draft> drafts, QuotedRegion region, Optional<Draft> last, boolean sameBlock) {
    Optional<Draft> before =
        drafts.stream()
            .filter(draft -> draft.lastSpan().end() <= region.outer().start())
            .reduce((a, b) -> a.lastSpan().end() >= b.lastSpan().end() ? a : b);
    return before.isPresent() || sameBlock ? before.or(() -> last) : last;
  }

  private Optional<Draft> goOn(
      Passage passage, QuotedRegion region, Draft near, boolean open, List<Draft> added) {
    Range range = range(passage, region);
    boolean same = near.isQuoted() && near.isFollowedBy(passage, region, open);
    if (same) {
      near.add(passage, range);
      return Optional.of(near);
    }
    Draft draft =
        new Draft(
            Optional.empty(),
            near.mention(),
            Optional.empty(),
            new Finding("rules:goes-on-from-sentence-before", 0.7),
            true);
    draft.add(passage, range);
    added.add(draft);
    return Optional.of(draft);
  }

  private static Range range(Passage passage, QuotedRegion region) {
    int first = passage.tokenAt(region.outer().start());
    int end = passage.tokenAt(region.outer().end());
    return new Range(first, Math.max(end, first + 1));
  }

  /** Whether the region is a sentence of its own: begins where one begins, and long enough. */
  private boolean isSentence(Passage passage, QuotedRegion region) {
    Range range = range(passage, region);
    int words = 0;
    for (int i = range.first(); i < range.end() && words < SHORTEST; i++) {
      words += passage.token(i).isWord() ? 1 : 0;
    }
    boolean begins = passage.sentenceOf(range.first()).first() == range.first();
    boolean ends = passage.sentenceOf(range.first()).end() <= range.end() + 1;
    return begins && ends && words >= SHORTEST && !region.single();
  }

  /** {@code Name: "..."}, {@code "..." - Name}. */
  private Optional<Draft> introduced(Passage passage, QuotedRegion region) {
    Range range = range(passage, region);
    Optional<Range> mention = beforeColon(passage, range).or(() -> afterDash(passage, range));
    return mention.map(
        who -> {
          Draft draft =
              new Draft(
                  Optional.empty(),
                  Optional.of(who.span(passage)),
                  Optional.empty(),
                  new Finding("rules:name-and-colon-or-dash", 0.75),
                  true);
          draft.add(passage, range);
          return draft;
        });
  }

  private Optional<Range> beforeColon(Passage passage, Range range) {
    int colon = range.first() - 1;
    if (!passage.is(colon, ":")) {
      return Optional.empty();
    }
    int sentence = passage.sentenceOf(colon).first();
    int first = phrases.startOf(passage, colon - 1, sentence);
    return first < colon && first == sentence
        ? Optional.of(new Range(first, colon))
        : Optional.empty();
  }

  private Optional<Range> afterDash(Passage passage, Range range) {
    int dash = range.end();
    boolean sign = passage.is(dash, "–") || passage.is(dash, "—") || passage.is(dash, "-");
    if (!sign || dash + 1 >= passage.size()) {
      return Optional.empty();
    }
    Token next = passage.token(dash + 1);
    int end = phrases.endOf(passage, dash + 1, passage.size());
    boolean name = next.isCapital() && !grammar.isStop(next) && end > dash + 1;
    return name ? Optional.of(new Range(dash + 1, end)) : Optional.empty();
  }

  private static RunningSpeech ending(Passage passage, List<Draft> drafts) {
    Optional<Draft> last =
        drafts.stream()
            .filter(draft -> !draft.isEmpty())
            .reduce((a, b) -> a.lastSpan().end() >= b.lastSpan().end() ? a : b);
    List<QuotedRegion> regions = passage.regions();
    boolean open =
        !regions.isEmpty() && regions.get(regions.size() - 1).state() == MarkState.UNCLOSED;
    return new RunningSpeech(last.filter(Draft::isQuoted), open);
  }
}
