package org.copydesk.language.quote.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.copydesk.language.quote.find.FoundQuote;
import org.copydesk.language.quote.find.QuoteFinder;
import org.copydesk.language.quote.find.TermJudge;
import org.copydesk.language.quote.marks.Passage;
import org.copydesk.language.quote.words.CueLexicon;
import org.copydesk.language.quote.words.Grammar;

/** Finds quotes by rules alone: cue verbs, their subjects, and the marks. */
public final class RuleQuoteFinder implements QuoteFinder {

  private final CueEvents events;
  private final CuedQuotes cued;
  private final UncuedQuotes uncued;
  private final Signatures signatures;

  public RuleQuoteFinder(CueLexicon cues, Grammar grammar) {
    NounPhrases phrases = new NounPhrases(grammar, cues);
    SentenceSubject subject = new SentenceSubject(grammar, phrases);
    this.signatures = new Signatures(grammar);
    Adjuncts adjuncts = new Adjuncts(grammar, phrases);
    this.events = new CueEvents(cues, grammar, phrases);
    this.cued =
        new CuedQuotes(
            grammar,
            new ClaimFinder(grammar, new ContentAfter(grammar, adjuncts, phrases)),
            adjuncts,
            subject,
            new MediumWords());
    this.uncued =
        new UncuedQuotes(new Introductions(grammar, phrases, subject), new TermJudge(grammar));
  }

  @Override
  public String name() {
    return "rules";
  }

  @Override
  public List<FoundQuote> find(List<Passage> passages) {
    List<Draft> drafts = new ArrayList<>();
    RunningSpeech running = RunningSpeech.none();
    for (int i = 0; i < passages.size(); i++) {
      Passage passage = passages.get(i);
      List<CueEvent> cues = events.of(passage);
      List<Draft> here = new ArrayList<>(cued.of(passage, cues));
      running = uncued.join(passage, cues, here, running, signatures.after(passages, i));
      drafts.addAll(here);
    }
    List<FoundQuote> found =
        drafts.stream().filter(draft -> !draft.isEmpty()).distinct().map(Draft::found).toList();
    return new Unshared()
        .of(found).stream().sorted(Comparator.comparingInt(FoundQuote::start)).toList();
  }
}
