package org.copydesk.language.quote.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.copydesk.language.article.BlockKind;
import org.copydesk.language.quote.CueKind;
import org.copydesk.language.quote.marks.Passage;
import org.copydesk.language.quote.marks.Sentence;
import org.copydesk.language.quote.words.CueLexicon;
import org.copydesk.language.quote.words.CueVerb;
import org.copydesk.language.quote.words.Frame;
import org.copydesk.language.quote.words.Grammar;

/** Finds the cues of a passage that stand outside of its quotation marks. */
final class CueEvents {

  private static final Set<String> PARTICLES = Set.of("for", "on", "to", "out", "upon");
  private static final int LONGEST_SOURCE = 16;
  private static final CueVerb ACCORDING =
      new CueVerb("according to", CueKind.SPEECH, Set.of(Frame.CLAUSE, Frame.QUOTE));

  private final CueLexicon cues;
  private final NounPhrases phrases;
  private final Apposition apposition;
  private final SubjectFinder subjects;
  private final UnlistedCues unlisted;
  private final SpeakerWords speakers;

  CueEvents(CueLexicon cues, Grammar grammar, NounPhrases phrases) {
    this.cues = cues;
    this.phrases = phrases;
    this.apposition = new Apposition(grammar, phrases);
    this.unlisted = new UnlistedCues(grammar, phrases);
    this.subjects = new SubjectFinder(grammar, phrases);
    this.speakers = new SpeakerWords(grammar);
  }

  /** The events in the order of the text; their stretches do not overlap. */
  List<CueEvent> of(Passage passage) {
    List<CueEvent> events = new ArrayList<>();
    int free = 0;
    for (Sentence sentence : passage.sentences()) {
      for (int i = sentence.first(); i < sentence.end(); i++) {
        if (i < free || passage.isQuoted(i)) {
          continue;
        }
        Optional<CueEvent> event = at(passage, sentence, i);
        if (event.isPresent() && event.get().start() >= free) {
          events.add(event.get());
          free = event.get().end();
        }
      }
    }
    return events;
  }

  private Optional<CueEvent> at(Passage passage, Sentence sentence, int token) {
    if (passage.token(token).is("according") && passage.is(token + 1, "to")) {
      return according(passage, sentence, token);
    }
    Optional<CueVerb> verb =
        cues.find(passage.token(token).lower())
            .filter(form -> isVerbHere(passage, sentence, token))
            .or(() -> unlisted.at(passage, sentence, token));
    return verb.flatMap(
        form ->
            subjects
                .find(passage, sentence, token, form)
                .filter(subject -> mayName(passage, subject))
                .map(
                    subject -> new CueEvent(form, withParticle(passage, form, subject), sentence)));
  }

  private boolean mayName(Passage passage, Subject subject) {
    return subject.mention().map(words -> speakers.mayName(passage, words)).orElse(true);
  }

  /** A word with a capital is a verb only in a headline or at the beginning of a sentence. */
  private static boolean isVerbHere(Passage passage, Sentence sentence, int token) {
    boolean capital = passage.token(token).isCapital();
    return !capital || token == sentence.first() || passage.kind() != BlockKind.PARAGRAPH;
  }

  /** "called for", "referring to": the particle belongs to the cue. */
  private static Subject withParticle(Passage passage, CueVerb verb, Subject subject) {
    int next = subject.cue().end();
    boolean after = subject.mention().map(mention -> mention.first() < next).orElse(true);
    boolean particle =
        after
            && verb.takes(Frame.OBJECT)
            && next + 1 < passage.size()
            && PARTICLES.contains(passage.token(next).lower())
            && !passage.isQuoted(next);
    Range cue = new Range(subject.cue().first(), next + 1);
    return particle
        ? new Subject(subject.mention(), cue, subject.start(), subject.rule(), subject.confidence())
        : subject;
  }

  private static boolean isEdge(Passage passage, int token) {
    return passage.isQuoted(token) || !passage.token(token).isWord();
  }

  private Optional<CueEvent> according(Passage passage, Sentence sentence, int token) {
    int first = token + 2;
    int end = phrases.endOf(passage, first, sentence.end());
    if (end == first) {
      return Optional.empty();
    }
    int signed = end;
    while (signed < sentence.end() && signed - first < LONGEST_SOURCE && !isEdge(passage, signed)) {
      signed++;
    }
    end = signed < sentence.end() && isEdge(passage, signed) ? signed : end;
    int whole = apposition.endAfter(passage, end, sentence.end());
    boolean begins = token == sentence.first();
    Range mention = new Range(first, begins ? end : whole);
    Subject subject =
        new Subject(Optional.of(mention), new Range(token, first), token, "according-to", 0.9);
    return Optional.of(new CueEvent(ACCORDING, subject, sentence));
  }
}
