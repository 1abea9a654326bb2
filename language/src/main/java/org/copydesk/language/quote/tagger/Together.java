package org.copydesk.language.quote.tagger;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.copydesk.language.quote.Cue;
import org.copydesk.language.quote.CueKind;
import org.copydesk.language.quote.Finding;
import org.copydesk.language.quote.find.FoundQuote;
import org.copydesk.language.quote.find.TermJudge;
import org.copydesk.language.text.Span;

/**
 * Puts together what the tagger found and what the rules found in one article: the tagger's quotes,
 * with edges at quotation marks, but for terms that it gives to nobody; for one without a speaker
 * the one that the rules give its words; and the words between marks, names apart, that only the
 * rules give to somebody.
 */
final class Together {

  private final Prose prose;
  private final CueKinds kinds;
  private final TermJudge terms;
  private final String model;
  private final Taken taken = new Taken();
  private final List<FoundQuote> found = new ArrayList<>();
  private final Map<Integer, Span> sources = new HashMap<>();

  Together(Prose prose, CueKinds kinds, TermJudge terms, String model) {
    this.prose = prose;
    this.kinds = kinds;
    this.terms = terms;
    this.model = model;
  }

  /** The quotes in the order of the text; no two share a word. */
  List<FoundQuote> of(List<TaggedQuote> tagged, List<FoundQuote> rules, String text) {
    tagged.stream()
        .sorted(Comparator.comparingDouble(TaggedQuote::score).reversed())
        .forEach(quote -> add(quote, text));
    rules.forEach(this::join);
    sources.forEach(this::attribute);
    found.sort(Comparator.comparingInt(FoundQuote::start));
    return List.copyOf(found);
  }

  private void add(TaggedQuote quote, String text) {
    List<Span> contents = free(prose.snapped(quote.contents()));
    if (contents.isEmpty() || isTerm(quote, contents, text)) {
      return;
    }
    Optional<Span> leading = quote.cue().map(cue -> quote.source().map(cue::hull).orElse(cue));
    int first = 0;
    for (int i = 1; i <= contents.size(); i++) {
      if (i == contents.size() || prose.isApart(contents.get(i - 1), contents.get(i), leading)) {
        boolean whole = first == 0 && i == contents.size();
        put(quote, contents.subList(first, i), whole, text);
        first = i;
      }
    }
  }

  /** Words between marks that look like a term, and that nobody is said to say. */
  private boolean isTerm(TaggedQuote quote, List<Span> contents, String text) {
    boolean told =
        quote.source().isPresent()
            && quote.cue().filter(cue -> kinds.of(cue.of(text)) != CueKind.OTHER).isPresent();
    return !told && contents.size() == 1 && prose.isTerm(contents.get(0), terms);
  }

  private void put(TaggedQuote quote, List<Span> contents, boolean whole, String text) {
    boolean led = quote.cue().filter(cue -> whole || isLed(cue, contents)).isPresent();
    if (!led) {
      quote.source().ifPresent(source -> sources.put(found.size(), source));
    }
    put(
        new FoundQuote(
            contents,
            quote.cue().filter(cue -> led).map(cue -> new Cue(cue, kinds.of(cue.of(text)))),
            led ? quote.source() : Optional.empty(),
            Optional.empty(),
            new Finding(model, confidence(quote))));
  }

  /** Whether the words follow their cue in its passage. */
  private boolean isLed(Span cue, List<Span> contents) {
    Span first = contents.get(0);
    return first.start() >= cue.end() && prose.at(first.start()) == prose.at(cue.start());
  }

  private static double confidence(TaggedQuote quote) {
    return Math.exp(Math.min(0, Math.max(-5, quote.score())));
  }

  private void join(FoundQuote rule) {
    Set<Integer> owners = new HashSet<>();
    rule.content().forEach(span -> owners.addAll(taken.owners(span)));
    if (owners.isEmpty()) {
      if (rule.content().stream().anyMatch(prose::quotes)) {
        put(rule);
      }
      return;
    }
    for (int owner : owners) {
      found.set(owner, completed(found.get(owner), rule));
    }
  }

  /** The tagger's quote with what only the rules know of it. */
  private static FoundQuote completed(FoundQuote quote, FoundQuote rule) {
    if (quote.mention().isPresent()) {
      boolean same = rule.mention().filter(quote.mention().get()::overlaps).isPresent();
      return new FoundQuote(
          quote.content(),
          quote.cue(),
          quote.mention(),
          same ? rule.medium() : Optional.empty(),
          quote.finding());
    }
    return new FoundQuote(
        quote.content(),
        quote.cue().or(rule::cue),
        rule.mention(),
        rule.medium(),
        rule.mention().isPresent() ? rule.finding() : quote.finding());
  }

  /** A part that was cut off from its cue, and that the rules give to nobody, is the same one's. */
  private void attribute(int number, Span source) {
    FoundQuote quote = found.get(number);
    if (quote.mention().isEmpty()) {
      found.set(
          number,
          new FoundQuote(
              quote.content(), quote.cue(), Optional.of(source), quote.medium(), quote.finding()));
    }
  }

  private List<Span> free(List<Span> contents) {
    List<Span> free = new ArrayList<>();
    contents.forEach(span -> free.addAll(taken.free(span)));
    return free;
  }

  private void put(FoundQuote quote) {
    quote.content().forEach(span -> taken.take(span, found.size()));
    found.add(quote);
  }
}
