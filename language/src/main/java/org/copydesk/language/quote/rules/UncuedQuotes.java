package org.copydesk.language.quote.rules;

import java.util.List;
import java.util.Optional;
import org.copydesk.language.article.BlockKind;
import org.copydesk.language.quote.Finding;
import org.copydesk.language.quote.MarkState;
import org.copydesk.language.quote.find.TermJudge;
import org.copydesk.language.quote.marks.Passage;
import org.copydesk.language.quote.marks.QuotedRegion;
import org.copydesk.language.text.Span;

/** Whole sentences between marks that have no cue of their own: they go on from what was said. */
final class UncuedQuotes {

  private static final int SHORTEST = 4;
  private static final int LONGEST_TAIL = 20;

  private final Introductions introductions;
  private final TermJudge terms;

  UncuedQuotes(Introductions introductions, TermJudge terms) {
    this.terms = terms;
    this.introductions = introductions;
  }

  /** Adds the uncued quotes of the passage to its drafts, and tells who has the word at its end. */
  RunningSpeech join(
      Passage passage,
      List<CueEvent> events,
      List<Draft> drafts,
      RunningSpeech running,
      Optional<Span> signature) {
    if (isTurn(passage)) {
      drafts.add(introductions.turn(passage, range(passage, passage.regions().get(0))));
      return RunningSpeech.none();
    }
    Spoken spoken = new Spoken(drafts);
    Optional<Draft> last = running.draft();
    boolean open = running.open();
    for (QuotedRegion region : passage.regions()) {
      Range range = range(passage, region);
      Optional<Draft> owner = spoken.owner(region.inner());
      if (owner.isPresent()) {
        last = owner;
        open = false;
        continue;
      }
      Optional<Draft> near = spoken.before(region.outer().start()).or(() -> running.draft());
      if (last.isPresent() && near.isPresent() && isLater(last.get(), near.get())) {
        near = last;
      }
      Optional<Draft> next =
          signature.map(Introductions::signed).or(() -> introductions.of(passage, range));
      Range whole = range;
      if (next.isEmpty()
          && near.isPresent()
          && (isContinued(region, open)
              || isSentence(
                  passage, region, range, spoken.before(region.outer().start()).isPresent()))) {
        next = Optional.of(goOn(passage, region, near.get().main(), open));
        whole = toSentenceEnd(passage, range);
      }
      boolean fragment = !region.single() && words(passage, range) >= SHORTEST;
      if (next.isEmpty() && fragment && terms.judge(passage, region).isEmpty()) {
        next = introductions.fragment(passage, range);
      }
      if (next.isPresent()) {
        next.get().add(passage, whole);
        last = next;
        drafts.add(next.get());
      }
      open = false;
    }
    blockQuotation(passage, running).ifPresent(drafts::add);
    return ending(passage, events, drafts);
  }

  /** Single marks opened again after a paragraph that left them open. */
  private static boolean isContinued(QuotedRegion region, boolean open) {
    return open && region.single();
  }

  private static boolean isTurn(Passage passage) {
    return !passage.regions().isEmpty() && passage.regions().get(0).state() == MarkState.NONE;
  }

  private static boolean isLater(Draft one, Draft other) {
    return !one.isEmpty()
        && (other.isEmpty() || one.lastSpan().start() >= other.lastSpan().start());
  }

  /** The quote near by where the region goes on with it, else a new one of the same speaker. */
  private static Draft goOn(Passage passage, QuotedRegion region, Draft near, boolean open) {
    boolean same = near.isQuoted() && near.isFollowedBy(passage, region, open);
    return same
        ? near
        : new Draft(
            Optional.empty(),
            near.mention(),
            Optional.empty(),
            new Finding("rules:goes-on-from-sentence-before", 0.7),
            true,
            Optional.empty());
  }

  private static Range range(Passage passage, QuotedRegion region) {
    int first = passage.tokenAt(region.outer().start());
    int end = passage.tokenAt(region.outer().end());
    return new Range(first, Math.max(end, first + 1));
  }

  private static int words(Passage passage, Range range) {
    int words = 0;
    for (int i = range.first(); i < range.end() && words < SHORTEST; i++) {
      words += passage.token(i).isWord() ? 1 : 0;
    }
    return words;
  }

  /** Whether the region is a sentence of its own: begins where one begins, and long enough. */
  private boolean isSentence(Passage passage, QuotedRegion region, Range range, boolean here) {
    boolean begins = passage.sentenceOf(range.first()).first() == range.first();
    boolean ends = passage.sentenceOf(range.first()).end() <= range.end() + 1;
    boolean brief = here && ends && words(passage, range) > 1 && isClosed(passage, region);
    return begins
        && (ends || here)
        && (words(passage, range) >= SHORTEST || brief)
        && (here || !region.single());
  }

  /** {@code "Close it."}: a sentence from its capital to its full stop. */
  private static boolean isClosed(Passage passage, QuotedRegion region) {
    int last = region.inner().end() - 1;
    boolean stop = last > 0 && ".!?".indexOf(passage.text().charAt(last)) >= 0;
    return stop && passage.token(passage.tokenAt(region.inner().start())).isCapital();
  }

  /** {@code "He's an embarrassment" to the party.}: the words after the mark go on with it. */
  private static Range toSentenceEnd(Passage passage, Range range) {
    int end = passage.sentenceOf(range.last()).end();
    boolean near = end - range.end() <= LONGEST_TAIL;
    int last = near ? end : range.end();
    for (int i = range.end(); i < last; i++) {
      if (passage.isQuoted(i)) {
        return range;
      }
    }
    return last > range.end() + 1 ? new Range(range.first(), last) : range;
  }

  /** A block quotation without marks goes to whoever was given the word before it. */
  private Optional<Draft> blockQuotation(Passage passage, RunningSpeech running) {
    boolean bare = passage.kind() == BlockKind.QUOTATION && passage.regions().isEmpty();
    if (!bare || passage.size() == 0) {
      return Optional.empty();
    }
    return running
        .draft()
        .map(
            near -> {
              near.add(passage, new Range(0, passage.size()));
              return near;
            });
  }

  private RunningSpeech ending(Passage passage, List<CueEvent> events, List<Draft> drafts) {
    Optional<Draft> introduced = introductions.atEnd(passage, events);
    if (introduced.isPresent()) {
      drafts.add(introduced.get());
      return new RunningSpeech(introduced, false);
    }
    Optional<Draft> last =
        drafts.stream()
            .filter(draft -> !draft.isEmpty())
            .reduce((a, b) -> a.lastSpan().end() >= b.lastSpan().end() ? a : b);
    List<QuotedRegion> regions = passage.regions();
    boolean open =
        !regions.isEmpty() && regions.get(regions.size() - 1).state() == MarkState.UNCLOSED;
    return new RunningSpeech(last.filter(draft -> isLast(passage, draft)), open);
  }

  /** Whether the quote stands in the last sentence of the passage, or its cue does. */
  private static boolean isLast(Passage passage, Draft draft) {
    int sentence = passage.sentences().get(passage.sentences().size() - 1).first();
    Span last = draft.lastSpan();
    return last.end() > passage.token(sentence).start()
        || draft.cueEnd() > passage.token(sentence).start();
  }
}
