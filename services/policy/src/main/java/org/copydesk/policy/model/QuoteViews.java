package org.copydesk.policy.model;

import static java.util.stream.Collectors.joining;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.copydesk.language.article.BlockKind;
import org.copydesk.language.quote.Attribution.Attributed;
import org.copydesk.language.quote.Cue;
import org.copydesk.language.quote.Quote;
import org.copydesk.language.quote.QuoteKind;
import org.copydesk.language.quote.Speaker;
import org.copydesk.language.stance.Stance;
import org.copydesk.language.text.Span;
import org.copydesk.policy.pattern.Words;

/** Makes the views of an article's quotes. */
final class QuoteViews {

  private final Reading reading;
  private final String text;
  private final List<BlockView> blocks;
  private final Map<String, Speaker> speakers = new HashMap<>();

  private final Surroundings surroundings;

  /** How many attributed quotes begin in a block, by its number; not those inside others. */
  private final Map<Integer, Integer> attributedIn = new HashMap<>();

  QuoteViews(Reading reading, List<BlockView> blocks) {
    this.reading = reading;
    this.blocks = blocks;
    this.text = reading.article().text();
    this.surroundings = new Surroundings(reading);
    reading.quoted().speakers().forEach(speaker -> speakers.put(speaker.id(), speaker));
    reading.ownQuotes().stream()
        .filter(quote -> quote.attribution().attributed().isPresent())
        .forEach(quote -> attributedIn.merge(blockOf(quote), 1, Integer::sum));
  }

  List<QuoteView> all() {
    return reading.quoted().quotes().stream().map(this::view).toList();
  }

  private QuoteView view(Quote quote) {
    Optional<Attributed> who = quote.attribution().attributed();
    Optional<Speaker> speaker = who.map(Attributed::speakerId).map(speakers::get);
    return new QuoteView(
        quote.id(),
        Views.lower(quote.kind()),
        Views.cut(quote.spans().stream().map(span -> span.of(text)).collect(joining(" "))),
        quote.spans().stream().mapToLong(reading::wordsIn).sum(),
        who.isPresent(),
        who.map(Attributed::name).orElse(""),
        speaker.map(one -> Views.lower(one.kind())).orElse(""),
        who.flatMap(Attributed::role).orElse(""),
        who.flatMap(Attributed::medium).map(span -> span.of(text)).orElse(""),
        quote.cue().map(Cue::span).map(span -> span.of(text)).orElse(""),
        quote.cue().map(cue -> Views.lower(cue.kind())).orElse(""),
        Views.lower(quote.marks()),
        Views.lower(quote.framing().kind()),
        quote.stances().stream().map(QuoteViews::stance).toList(),
        quote.insideOf().isPresent(),
        block(blockOf(quote)).kind(),
        block(blockOf(quote)),
        block(blockOf(quote) - 1),
        block(blockOf(quote) + 1),
        who.flatMap(Attributed::mention).map(span -> sentencesTo(quote, span)).orElse(0L),
        othersAttributed(quote),
        quote.attribution().attributed().isPresent() || surroundings.namesBeside(quote),
        inBody(quote),
        quote.finding().confidence(),
        reading.foundIn(quote.spans()),
        quote.cue().map(cue -> reading.foundIn(List.of(cue.span()))).orElse(List.of()));
  }

  private BlockView block(int number) {
    return number < 0 || number >= blocks.size() ? BlockView.NONE : blocks.get(number);
  }

  private boolean othersAttributed(Quote quote) {
    boolean counted = quote.attribution().attributed().isPresent() && quote.insideOf().isEmpty();
    int own = counted ? 1 : 0;
    return attributedIn.getOrDefault(blockOf(quote), 0) > own;
  }

  private int blockOf(Quote quote) {
    return reading.blockNumber(quote.hull().start());
  }

  private boolean inBody(Quote quote) {
    return reading.blockAt(quote.hull().start()).kind() != BlockKind.HEADLINE
        || quote.kind() == QuoteKind.INDIRECT
        || quote.spans().stream()
            .flatMap(span -> reading.inMarks(span).stream())
            .allMatch(reading::wordsStandInBody);
  }

  private static StanceView stance(Stance stance) {
    return new StanceView(
        stance.target().text(),
        Views.lower(stance.label()),
        stance.confidence(),
        stance.target().primary());
  }

  private long sentencesTo(Quote quote, Span mention) {
    Words words = reading.words();
    int first = words.from(quote.hull().start());
    int named = words.from(mention.start());
    if (named <= first || named >= words.count()) {
      return 0;
    }
    long quoted = 0;
    int last = -1;
    for (Span span : quote.spans()) {
      int from = words.from(span.start());
      int to = Math.min(words.from(span.end()), named);
      for (int word = from; word < to; word++) {
        if (words.sentence(word) != last) {
          last = words.sentence(word);
          quoted++;
        }
      }
    }
    return quoted;
  }
}
