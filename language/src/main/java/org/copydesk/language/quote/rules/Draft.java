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

  Draft(
      Optional<Cue> cue,
      Optional<Span> mention,
      Optional<Span> medium,
      Finding finding,
      boolean quoted) {
    this.cue = cue;
    this.mention = mention;
    this.medium = medium;
    this.finding = finding;
    this.quoted = quoted;
  }

  void add(Passage passage, Range range) {
    content.add(range.span(passage));
  }

  boolean isEmpty() {
    return content.isEmpty();
  }

  /** Whether it claims words between marks by their place at its cue. */
  boolean isQuoted() {
    return quoted;
  }

  /** Whether it holds some of these words. */
  boolean covers(Span words) {
    return content.stream().anyMatch(span -> span.overlaps(words));
  }

  /** Whether the region comes right after, or after nothing but the words at the cue. */
  boolean isFollowedBy(Passage passage, QuotedRegion region, boolean open) {
    if (open || lastSpan().end() < passage.words().start()) {
      return true;
    }
    int from = Math.max(lastSpan().end(), cue.map(c -> c.span().end()).orElse(0));
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
