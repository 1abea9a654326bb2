package org.copydesk.language.quote.tagger;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.copydesk.language.quote.Cue;
import org.copydesk.language.quote.Finding;
import org.copydesk.language.quote.find.FoundQuote;
import org.copydesk.language.text.Span;

/**
 * Puts together what the tagger found and what the rules found in one article: the tagger's quotes,
 * with edges at quotation marks; for one without a speaker the one that the rules give its words;
 * and the words between marks that only the rules give to somebody.
 */
final class Together {

  private final Prose prose;
  private final CueKinds kinds;
  private final String model;
  private final Taken taken = new Taken();
  private final List<FoundQuote> found = new ArrayList<>();

  Together(Prose prose, CueKinds kinds, String model) {
    this.prose = prose;
    this.kinds = kinds;
    this.model = model;
  }

  /** The quotes in the order of the text; no two share a word. */
  List<FoundQuote> of(List<TaggedQuote> tagged, List<FoundQuote> rules, String text) {
    tagged.stream()
        .sorted(Comparator.comparingDouble(TaggedQuote::score).reversed())
        .forEach(quote -> add(quote, text));
    rules.forEach(this::join);
    found.sort(Comparator.comparingInt(FoundQuote::start));
    return List.copyOf(found);
  }

  private void add(TaggedQuote quote, String text) {
    List<Span> contents = free(prose.snapped(quote.contents()));
    if (contents.isEmpty()) {
      return;
    }
    put(
        new FoundQuote(
            contents,
            quote.cue().map(cue -> new Cue(cue, kinds.of(cue.of(text)))),
            quote.source(),
            Optional.empty(),
            new Finding(model, confidence(quote))));
  }

  private static double confidence(TaggedQuote quote) {
    return Math.exp(Math.min(0, Math.max(-5, quote.score())));
  }

  private void join(FoundQuote rule) {
    Set<Integer> owners = new HashSet<>();
    rule.content().forEach(span -> owners.addAll(taken.owners(span)));
    if (owners.isEmpty()) {
      if (rule.content().stream().anyMatch(prose::isQuoted)) {
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
