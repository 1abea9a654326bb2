package org.copydesk.language.quote.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.copydesk.language.quote.Cue;
import org.copydesk.language.quote.Finding;
import org.copydesk.language.quote.marks.Passage;
import org.copydesk.language.quote.words.Frame;
import org.copydesk.language.text.Span;

/** The quotes of one passage that have a cue. */
final class CuedQuotes {

  private static final int LOOK_AHEAD = 8;
  private static final Set<String> CUTTING = Set.of("but", "while", "and", "though", "although");

  private final ClaimFinder claims;
  private final Adjuncts adjuncts;
  private final NounPhrases phrases;
  private final MediumWords media;

  CuedQuotes(ClaimFinder claims, Adjuncts adjuncts, NounPhrases phrases, MediumWords media) {
    this.claims = claims;
    this.adjuncts = adjuncts;
    this.phrases = phrases;
    this.media = media;
  }

  /** The drafts in the order of their cues; an event that claims nothing gives none. */
  List<Draft> of(Passage passage, List<CueEvent> events) {
    List<Draft> drafts = new ArrayList<>();
    Optional<Range> lastMention = Optional.empty();
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
      }
      Optional<Range> mention = event.subject().mention();
      if (event.isDependent()) {
        mention = lastMention.or(() -> firstPhrase(passage, event));
      }
      lastMention = mention;
      Claim claim = claims.claim(passage, event, free, limit(passage, events, i));
      if (!claim.content().isEmpty() && mention.isPresent()) {
        drafts.add(draft(passage, event, mention.get(), claim));
        free = Math.max(claim.end(), event.end());
      }
    }
    return drafts;
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
      if (cuts(passage, next)) {
        return next.start();
      }
    }
    return end;
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

  /** The first noun phrase of the sentence, after an introduction that a comma ends. */
  private Optional<Range> firstPhrase(Passage passage, CueEvent event) {
    int limit = event.start();
    int at = event.sentence().first();
    while (at < limit) {
      int end = phrases.endOf(passage, at, limit);
      if (end > at && !passage.isQuoted(at)) {
        return Optional.of(new Range(at, end));
      }
      at = nextSegment(passage, at, limit);
    }
    return Optional.empty();
  }

  private static int nextSegment(Passage passage, int first, int limit) {
    int at = first;
    while (at < limit && !passage.is(at, ",")) {
      at++;
    }
    return at + 1;
  }

  private Draft draft(Passage passage, CueEvent event, Range mention, Claim claim) {
    Subject subject = event.subject();
    Optional<Span> medium =
        adjuncts
            .after(passage, event, event.sentence().end())
            .addressee()
            .filter(told -> media.isMedium(passage, told))
            .map(told -> told.span(passage));
    Draft draft =
        new Draft(
            Optional.of(new Cue(subject.cue().span(passage), event.verb().kind())),
            Optional.of(mention.span(passage)),
            medium,
            new Finding("rules:" + subject.rule(), subject.confidence()),
            claim.quoted());
    claim.content().forEach(range -> draft.add(passage, range));
    return draft;
  }
}
