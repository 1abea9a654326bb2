package org.copydesk.language.stance;

import java.util.Optional;
import org.copydesk.language.article.Article;
import org.copydesk.language.quote.Attribution.Attributed;
import org.copydesk.language.quote.Quote;
import org.copydesk.language.text.Span;

/**
 * Puts a quote and a target in the form of a question: "NAME CUE: WORDS", with speaker and target
 * marked. The parts of a split quotation follow one another; of a long one only the part around the
 * target is given.
 */
final class QuotePassage {

  /** How much of a quote stands on each side of the target, in UTF-16 units. */
  private static final int REACH = 1_000;

  private static final int LONGEST_NAME = 200;
  private static final String NOBODY = "the speaker";

  private final String text;
  private final Quote quote;
  private final StringBuilder passage = new StringBuilder();
  private Optional<Span> sourceSpan = Optional.empty();

  private QuotePassage(Article article, Quote quote) {
    this.text = article.text();
    this.quote = quote;
  }

  /** The question what the speaker of {@code quote} holds of {@code target}. */
  static StancePair pair(Article article, Quote quote, Target target) {
    QuotePassage passage = new QuotePassage(article, quote);
    Optional<String> name = quote.attribution().attributed().map(Attributed::name);
    name.ifPresent(passage::introduce);
    Optional<Span> targetSpan = passage.quote(target.mention());
    return new StancePair(
        quote.id(),
        passage.passage.toString(),
        Optional.of(name.orElse(NOBODY)),
        passage.sourceSpan,
        target.text(),
        targetSpan);
  }

  private void introduce(String name) {
    passage.append(name, 0, Math.min(LONGEST_NAME, name.length()));
    sourceSpan = Optional.of(new Span(0, passage.length()));
    quote.cue().ifPresent(cue -> passage.append(' ').append(cut(cue.span(), LONGEST_NAME)));
    passage.append(": ");
  }

  private Optional<Span> quote(Optional<Span> mention) {
    int centre = mention.map(Span::start).orElse(quote.hull().start());
    Optional<Span> found = Optional.empty();
    for (Span span : quote.spans()) {
      int from = Math.max(span.start(), centre - REACH);
      int to = Math.min(Math.min(span.end(), text.length()), centre + REACH);
      if (from >= to) {
        continue;
      }
      int moved = passage.length() - from;
      passage.append(text, from, to).append(' ');
      Span taken = new Span(from, to);
      if (mention.filter(taken::overlaps).isPresent() && found.isEmpty()) {
        int first = Math.max(from, mention.get().start());
        int last = Math.min(to, mention.get().end());
        found = Optional.of(new Span(first + moved, last + moved));
      }
    }
    return found;
  }

  private String cut(Span span, int longest) {
    int end = Math.min(Math.min(text.length(), span.end()), span.start() + longest);
    return span.start() < end ? text.substring(span.start(), end) : "";
  }
}
