package org.copydesk.language.quote.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.copydesk.language.quote.Cue;
import org.copydesk.language.quote.Finding;
import org.copydesk.language.quote.marks.Passage;
import org.copydesk.language.quote.words.Frame;
import org.copydesk.language.quote.words.Grammar;
import org.copydesk.language.text.Span;
import org.copydesk.language.text.Token;

/** The quotes of one passage that have a cue. */
final class CuedQuotes {

  private static final int LOOK_AHEAD = 8;
  private static final Set<String> CUTTING = Set.of("but", "while", "and", "though", "although");

  private static final Set<String> SUBORDINATING =
      Set.of("after", "when", "as", "while", "if", "because", "since", "although", "though");

  private final Grammar grammar;
  private final ClaimFinder claims;
  private final Adjuncts adjuncts;
  private final SentenceSubject subject;
  private final MediumWords media;

  CuedQuotes(
      Grammar grammar,
      ClaimFinder claims,
      Adjuncts adjuncts,
      SentenceSubject subject,
      MediumWords media) {
    this.grammar = grammar;
    this.claims = claims;
    this.adjuncts = adjuncts;
    this.subject = subject;
    this.media = media;
  }

  /** The drafts in the order of their cues; an event that claims nothing gives none. */
  List<Draft> of(Passage passage, List<CueEvent> events) {
    List<Draft> drafts = new ArrayList<>();
    Optional<Range> lastMention = Optional.empty();
    Optional<Draft> lastDraft = Optional.empty();
    int sentence = -1;
    int free = 0;
    for (int i = 0; i < events.size(); i++) {
      CueEvent event = events.get(i);
      if (event.start() < free) {
        continue;
      }
      if (event.sentence().first() != sentence) {
        sentence = event.sentence().first();
        lastMention = Optional.empty();
        lastDraft = Optional.empty();
      }
      Optional<Range> mention = event.subject().mention();
      if (event.isDependent()) {
        mention = lastMention.or(() -> subject.find(passage, sentence(event), event.start()));
      }
      lastMention = mention;
      Claim claim = claims.claim(passage, event, free, limit(passage, events, i));
      if (mention.isPresent() && says(passage, claim)) {
        boolean hangs = event.isDependent() || event.isAccording();
        Optional<Draft> main = lastDraft.filter(draft -> hangs && draft.isQuoted());
        Draft draft = draft(passage, event, mention.get(), claim, main);
        drafts.add(draft);
        lastDraft = main.or(() -> Optional.of(draft));
        free = Math.max(claim.end(), event.end());
      }
    }
    return drafts;
  }

  /** Whether there are words that say something: not "it all". */
  private boolean says(Passage passage, Claim claim) {
    return claim.content().stream()
        .anyMatch(range -> claim.quoted() || range.size() > 2 || !bare(passage, range));
  }

  private boolean bare(Passage passage, Range range) {
    for (int i = range.first(); i < range.end(); i++) {
      Token token = passage.token(i);
      if (passage.isQuoted(i) || !(grammar.isPronoun(token) || grammar.isDeterminer(token))) {
        return false;
      }
    }
    return true;
  }

  /** Where the content after the event has to end: at the sentence, or at a cue that cuts it. */
  private int limit(Passage passage, List<CueEvent> events, int number) {
    CueEvent event = events.get(number);
    int end = event.sentence().end();
    int last = Math.min(events.size(), number + LOOK_AHEAD);
    for (int j = number + 1; j < last; j++) {
      CueEvent next = events.get(j);
      if (next.start() >= end) {
        break;
      }
      if (passage.isQuoted(next.start() - 1) && next.verb().takes(Frame.QUOTE)) {
        return regionStart(passage, next.start() - 1, event.end());
      }
      if (cuts(passage, next) || isMainAfterSubordinate(passage, event, next)) {
        return next.start();
      }
    }
    return end;
  }

  /** {@code After he said that he was ill, Lee said: ...}: the second one is the main clause. */
  private boolean isMainAfterSubordinate(Passage passage, CueEvent event, CueEvent next) {
    int before = event.start() - 1;
    boolean subordinate =
        before >= sentence(event) && SUBORDINATING.contains(passage.token(before).lower());
    return subordinate && passage.is(next.start() - 1, ",");
  }

  private boolean cuts(Passage passage, CueEvent event) {
    int before = event.start() - 1;
    boolean conjunction =
        passage.is(before - 1, ",") && CUTTING.contains(passage.token(before).lower());
    boolean participle =
        event.isDependent()
            && (passage.is(event.start(), ",") || event.verb().takes(Frame.QUOTE))
            && !passage.is(event.start(), "or");
    return conjunction || participle || event.isAccording();
  }

  private static int regionStart(Passage passage, int token, int limit) {
    int start = passage.regions().get(passage.region(token)).outer().start();
    int first = Math.max(limit, passage.tokenAt(start));
    boolean apart = first > limit && !passage.token(first - 1).isWord();
    return apart ? first : token + 1;
  }

  private static int sentence(CueEvent event) {
    return event.sentence().first();
  }

  private Draft draft(
      Passage passage, CueEvent event, Range mention, Claim claim, Optional<Draft> main) {
    Subject found = event.subject();
    Optional<Span> medium =
        adjuncts
            .after(passage, event, event.sentence().end())
            .addressee()
            .filter(told -> media.isMedium(passage, told))
            .map(told -> told.span(passage));
    Draft draft =
        new Draft(
            Optional.of(new Cue(found.cue().span(passage), event.verb().kind())),
            Optional.of(mention.span(passage)),
            medium,
            new Finding("rules:" + found.rule(), found.confidence()),
            claim.quoted(),
            main);
    claim.content().forEach(range -> draft.add(passage, range));
    return draft;
  }
}
