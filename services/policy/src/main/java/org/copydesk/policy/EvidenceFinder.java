package org.copydesk.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.copydesk.language.article.Article;
import org.copydesk.language.article.Block;
import org.copydesk.language.article.BlockKind;
import org.copydesk.language.notice.Notice;
import org.copydesk.language.quote.Attribution.Attributed;
import org.copydesk.language.quote.Cue;
import org.copydesk.language.quote.MarkState;
import org.copydesk.language.quote.Quote;
import org.copydesk.language.text.Span;
import org.copydesk.policy.model.Item;
import org.copydesk.policy.model.Reading;
import org.copydesk.policy.pack.Evidence;
import org.copydesk.policy.pack.Policy;
import org.copydesk.policy.pattern.Hit;
import org.copydesk.policy.pattern.SpanIndex;
import org.copydesk.policy.pattern.Words;

/** Finds the words that a finding points to. */
final class EvidenceFinder {

  private static final int WORDS_BESIDE_A_MARK = 6;

  private final Reading reading;

  EvidenceFinder(Reading reading) {
    this.reading = reading;
  }

  /** In the order of the text, without blanks around them, none twice. */
  List<Span> find(Policy policy, Item item) {
    String text = reading.article().text();
    return Stream.concat(
            merged(Stream.concat(ofPatterns(policy, item), notices(policy, item)).sorted().toList())
                .stream(),
            policy.evidence().stream().flatMap(kind -> ofKind(kind, item).stream()))
        .map(span -> span.trimmed(text))
        .filter(span -> !span.isEmpty())
        .distinct()
        .sorted()
        .toList();
  }

  private Stream<Span> ofPatterns(Policy policy, Item item) {
    if (policy.pointsTo().isEmpty()) {
      return Stream.empty();
    }
    SpanIndex extent = new SpanIndex(item.extent());
    return policy.pointsTo().stream()
        .flatMap(name -> reading.hits(name).stream())
        .map(Hit::evidence)
        .filter(extent::overlaps);
  }

  private Stream<Span> notices(Policy policy, Item item) {
    return policy.evidence().contains(Evidence.NOTICE)
        ? reading.notices(item.extent()).map(Notice::span)
        : Stream.empty();
  }

  /** Patterns that met the same words point to them once. */
  private static List<Span> merged(List<Span> sorted) {
    List<Span> apart = new ArrayList<>();
    for (Span span : sorted) {
      int last = apart.size() - 1;
      if (last >= 0 && apart.get(last).overlaps(span)) {
        apart.set(last, apart.get(last).hull(span));
      } else {
        apart.add(span);
      }
    }
    return apart;
  }

  private List<Span> ofKind(Evidence kind, Item item) {
    return switch (kind) {
      case NONE, NOTICE -> List.of();
      case HEADLINE -> blocks(BlockKind.HEADLINE);
      case BYLINE -> blocks(BlockKind.BYLINE);
      case DATELINE -> blocks(BlockKind.DATELINE);
      case LEAD -> blocks(BlockKind.PARAGRAPH).stream().limit(1).toList();
      case BLOCK, QUOTE, SPEAKER, TERM -> item.extent();
      case SPEAKER_FIRST -> item.extent().stream().limit(1).toList();
      case QUOTE_MARKED -> quote(item).spans().stream().flatMap(this::marked).toList();
      case QUOTE_MARKS -> marks(quote(item));
      case QUOTE_SPEAKER -> optional(attributed(item).flatMap(Attributed::mention));
      case QUOTE_MEDIUM -> optional(attributed(item).flatMap(Attributed::medium));
      case QUOTE_CUE -> optional(quote(item).cue().map(Cue::span));
      case QUOTE_FRAMING -> quote(item).framing().evidence();
    };
  }

  private Stream<Span> marked(Span span) {
    return reading.inMarks(span).stream();
  }

  private static List<Span> optional(Optional<Span> span) {
    return span.map(List::of).orElse(List.of());
  }

  private Quote quote(Item item) {
    return reading.quoted().quotes().get(item.index());
  }

  private Optional<Attributed> attributed(Item item) {
    return quote(item).attribution().attributed();
  }

  private List<Span> blocks(BlockKind kind) {
    Article article = reading.article();
    List<Span> spans = new ArrayList<>();
    for (Block block : article.blocks()) {
      if (block.kind() == kind) {
        spans.add(block.words(article.text()));
      }
    }
    return spans;
  }

  /** The open mark with the words after it, or the closing mark with the words before it. */
  private List<Span> marks(Quote quote) {
    Words words = reading.words();
    if (quote.marks() == MarkState.UNOPENED) {
      Span last = quote.spans().get(quote.spans().size() - 1);
      int to = words.from(last.end());
      int from = Math.max(words.from(last.start()), to - WORDS_BESIDE_A_MARK);
      return from < to ? List.of(new Span(words.start(from), last.end())) : List.of(last);
    }
    Span open =
        quote.spans().get(quote.marks() == MarkState.UNCLOSED ? quote.spans().size() - 1 : 0);
    int from = words.from(open.start());
    int to = Math.min(words.from(open.end()), from + WORDS_BESIDE_A_MARK);
    return from < to ? List.of(new Span(open.start(), words.end(to - 1))) : List.of(open);
  }
}
