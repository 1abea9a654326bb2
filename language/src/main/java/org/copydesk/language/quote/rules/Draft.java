package org.copydesk.language.quote.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.copydesk.language.quote.Cue;
import org.copydesk.language.quote.Finding;
import org.copydesk.language.quote.find.FoundQuote;
import org.copydesk.language.quote.marks.Passage;
import org.copydesk.language.quote.marks.QuotedRegion;
import org.copydesk.language.text.Span;

/** A quote in the making: its content can still grow. */
final class Draft {

  private final List<Span> content = new ArrayList<>();
  private final Optional<Cue> cue;
  private final Optional<Span> mention;
  private final Optional<Span> medium;
  private final Finding finding;
  private final boolean quoted;
  private final Optional<Draft> main;

  Draft(
      Optional<Cue> cue,
      Optional<Span> mention,
      Optional<Span> medium,
      Finding finding,
      boolean quoted,
      Optional<Draft> main) {
    this.cue = cue;
    this.mention = mention;
    this.medium = medium;
    this.finding = finding;
    this.quoted = quoted;
    this.main = main;
  }

  void add(Passage passage, Range range) {
    content.add(range.span(passage));
  }

  boolean isEmpty() {
    return content.isEmpty();
  }

  /** The quote of the main clause, where this one hangs on it: {@code ..., adding that}. */
  Draft main() {
    return main.map(Draft::main).orElse(this);
  }

  /** Whether it claims words between marks by their place at its cue. */
  boolean isQuoted() {
    return quoted;
  }

  List<Span> content() {
    return List.copyOf(content);
  }

  /** The first unit of its cue, or -1. */
  int cueStart() {
    return cue.map(found -> found.span().start()).orElse(-1);
  }

  /** The unit after its cue, or 0. */
  int cueEnd() {
    return cue.map(found -> found.span().end()).orElse(0);
  }

  /** Whether the region comes right after, or after nothing but the words at the cue. */
  boolean isFollowedBy(Passage passage, QuotedRegion region, boolean open) {
    if (open || content.isEmpty() || lastSpan().end() < passage.words().start()) {
      return true;
    }
    int from = Math.max(lastSpan().end(), cueEnd());
    int token = passage.tokenAt(from);
    int sentence = passage.tokenAt(region.outer().start()) - 1;
    return token > sentence || passage.sentenceOf(sentence).first() <= token;
  }

  Optional<Span> mention() {
    return mention;
  }

  Span lastSpan() {
    return content.get(content.size() - 1);
  }

  FoundQuote found() {
    return new FoundQuote(content.stream().sorted().toList(), cue, mention, medium, finding);
  }
}
