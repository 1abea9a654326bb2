package org.copydesk.language.quote.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.copydesk.language.quote.find.FoundQuote;
import org.copydesk.language.quote.find.QuoteFinder;
import org.copydesk.language.quote.marks.Passage;
import org.copydesk.language.quote.words.CueLexicon;
import org.copydesk.language.quote.words.Grammar;

/** Finds quotes by rules alone: cue verbs, their subjects, and the marks. */
public final class RuleQuoteFinder implements QuoteFinder {

  private final CueEvents events;
  private final CuedQuotes cued;
  private final UncuedQuotes uncued;

  public RuleQuoteFinder(CueLexicon cues, Grammar grammar) {
    NounPhrases phrases = new NounPhrases(grammar, cues);
    Adjuncts adjuncts = new Adjuncts(grammar, phrases);
    this.events = new CueEvents(cues, grammar, phrases);
    this.cued =
        new CuedQuotes(
            new ClaimFinder(grammar, new ContentAfter(grammar, adjuncts, phrases)),
            adjuncts,
            phrases,
            new MediumWords());
    this.uncued = new UncuedQuotes(grammar, phrases);
  }

  @Override
  public List<FoundQuote> find(List<Passage> passages) {
    List<Draft> drafts = new ArrayList<>();
    RunningSpeech running = RunningSpeech.none();
    for (Passage passage : passages) {
      List<Draft> here = new ArrayList<>(cued.of(passage, events.of(passage)));
      running = uncued.join(passage, here, running);
      drafts.addAll(here);
    }
    return drafts.stream()
        .filter(draft -> !draft.isEmpty())
        .map(Draft::found)
        .sorted(Comparator.comparingInt(FoundQuote::start))
        .toList();
  }
}
