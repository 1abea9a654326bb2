package org.copydesk.language.quote.rules;

import java.util.List;
import java.util.Optional;
import org.copydesk.language.quote.Cue;
import org.copydesk.language.quote.Finding;
import org.copydesk.language.quote.marks.Passage;
import org.copydesk.language.quote.words.Grammar;
import org.copydesk.language.text.Span;
import org.copydesk.language.text.Token;

/** Names that introduce a quote without a cue verb: by a colon, by a dash. */
final class Introductions {

  private static final int LONGEST_SENDER = 16;

  private final Grammar grammar;
  private final NounPhrases phrases;
  private final SentenceSubject subject;
  private final SpeakerWords speakers;

  Introductions(Grammar grammar, NounPhrases phrases, SentenceSubject subject) {
    this.grammar = grammar;
    this.phrases = phrases;
    this.subject = subject;
    this.speakers = new SpeakerWords(grammar);
  }

  /** The words of a turn in a transcript; a bare question is nobody's. */
  Draft turn(Passage passage, Range words) {
    Range label = new Range(0, Math.max(1, words.first()));
    boolean colon = passage.token(label.last()).is(":");
    Range who = colon && label.size() > 1 ? new Range(0, label.last()) : label;
    boolean question = passage.token(0).is("q") || passage.token(0).is("q.");
    Draft draft =
        new Draft(
            Optional.empty(),
            question ? Optional.empty() : Optional.of(who.span(passage)),
            Optional.empty(),
            new Finding("rules:turn-of-a-transcript", 0.85),
            true,
            Optional.empty());
    draft.add(passage, words);
    return draft;
  }

  /** The quotation over a signature. */
  static Draft signed(Span who) {
    return new Draft(
        Optional.empty(),
        Optional.of(who),
        Optional.empty(),
        new Finding("rules:signature", 0.8),
        true,
        Optional.empty());
  }

  /** {@code Name: "..."}, {@code Lee hit back: "..."}, {@code "..." - Name}. */
  Optional<Draft> of(Passage passage, Range quoted) {
    Optional<Range> before = beforeColon(passage, quoted.first() - 1);
    return before
        .or(() -> afterDash(passage, quoted))
        .map(
            mention ->
                new Draft(
                    Optional.empty(),
                    Optional.of(mention.span(passage)),
                    Optional.empty(),
                    new Finding("rules:name-and-colon-or-dash", 0.75),
                    true,
                    Optional.empty()));
  }

  /**
   * {@code The club welcomed "a decision that was long overdue."}: the subject's words, perhaps.
   */
  Optional<Draft> fragment(Passage passage, Range quoted) {
    int sentence = passage.sentenceOf(quoted.first()).first();
    boolean inside = quoted.first() > sentence && passage.token(quoted.first() - 1).isWord();
    Optional<Range> who =
        inside ? subject.find(passage, sentence, quoted.first()) : Optional.empty();
    return who.map(
        mention ->
            new Draft(
                Optional.empty(),
                Optional.of(mention.span(passage)),
                Optional.empty(),
                new Finding("rules:subject-of-the-sentence", 0.45),
                false,
                Optional.empty()));
  }

  /** A passage that ends with a colon gives the word to the one after it. */
  Optional<Draft> atEnd(Passage passage, List<CueEvent> events) {
    int colon = passage.size() - 1;
    if (!passage.is(colon, ":")) {
      return Optional.empty();
    }
    Optional<CueEvent> last =
        events.isEmpty() ? Optional.empty() : Optional.of(events.get(events.size() - 1));
    int sentence = passage.sentenceOf(colon).first();
    Optional<CueEvent> event = last.filter(cue -> cue.start() >= sentence && !cue.isDependent());
    Optional<Span> mention =
        event
            .flatMap(cue -> cue.subject().mention())
            .or(() -> sender(passage, colon))
            .or(() -> subject.find(passage, sentence, colon))
            .map(range -> range.span(passage));
    Optional<Cue> cue = event.map(e -> new Cue(e.subject().cue().span(passage), e.verb().kind()));
    return mention.map(
        who ->
            new Draft(
                cue,
                Optional.of(who),
                Optional.empty(),
                new Finding("rules:colon-at-paragraph-end", 0.75),
                true,
                Optional.empty()));
  }

  private Optional<Range> beforeColon(Passage passage, int colon) {
    if (!passage.is(colon, ":")) {
      return Optional.empty();
    }
    int sentence = passage.sentenceOf(colon).first();
    if (colon == sentence) {
      return Optional.empty();
    }
    Optional<Range> sender = sender(passage, colon);
    if (sender.isPresent()) {
      return sender;
    }
    int end = isVerbAfterName(passage, colon - 1, sentence) ? colon - 1 : colon;
    int first = phrases.startOf(passage, end - 1, sentence);
    return first < end && first == sentence && speakers.mayName(passage, new Range(first, end))
        ? Optional.of(new Range(first, end))
        : subject.find(passage, sentence, colon);
  }

  /** {@code From Ann Lee, Growers' Union:} at the beginning of a passage. */
  private Optional<Range> sender(Passage passage, int colon) {
    boolean from = passage.is(0, "from") && passage.token(0).isCapital();
    boolean near = colon > 1 && colon <= LONGEST_SENDER;
    Range who = near ? new Range(1, colon) : new Range(0, 1);
    return from && near && isSender(passage.token(1)) && isBare(passage, who)
        ? Optional.of(who)
        : Optional.empty();
  }

  private boolean isSender(Token first) {
    return !grammar.isTime(first) && (first.isCapital() || grammar.isDeterminer(first));
  }

  private static boolean isBare(Passage passage, Range who) {
    for (int i = who.first(); i < who.end(); i++) {
      if (passage.isQuoted(i)) {
        return false;
      }
    }
    return true;
  }

  /** "Perez elaborates:", but not "Trump supporters:". */
  private boolean isVerbAfterName(Passage passage, int last, int sentence) {
    Token word = passage.token(last);
    boolean form = word.shape() == Token.Shape.LOWER && word.lower().endsWith("s");
    return form
        && last > sentence
        && !word.isGenitive()
        && !word.lower().endsWith("ss")
        && !grammar.isRole(word)
        && passage.token(last - 1).isCapital();
  }

  private Optional<Range> afterDash(Passage passage, Range quoted) {
    int dash = quoted.end();
    boolean sign = passage.is(dash, "–") || passage.is(dash, "—") || passage.is(dash, "-");
    if (!sign || dash + 1 >= passage.size()) {
      return Optional.empty();
    }
    Token next = passage.token(dash + 1);
    int end = phrases.endOf(passage, dash + 1, passage.size());
    boolean name = next.isCapital() && !grammar.isStop(next) && end > dash + 1;
    return name ? Optional.of(new Range(dash + 1, end)) : Optional.empty();
  }
}
