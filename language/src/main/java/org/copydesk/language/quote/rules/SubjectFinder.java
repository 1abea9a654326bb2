package org.copydesk.language.quote.rules;

import java.util.Optional;
import java.util.Set;
import org.copydesk.language.quote.marks.Passage;
import org.copydesk.language.quote.marks.Sentence;
import org.copydesk.language.quote.words.CueVerb;
import org.copydesk.language.quote.words.Frame;
import org.copydesk.language.quote.words.Grammar;
import org.copydesk.language.text.Token;

/** Finds who is the subject of a cue verb: before it, after it, or that of the clause before. */
final class SubjectFinder {

  private static final Set<String> PASSIVE =
      Set.of("is", "are", "was", "were", "be", "been", "being", "am", "get", "got");
  private static final Set<String> LEADING_ON =
      Set.of("went", "goes", "going", "continued", "continues", "proceeded", "began");
  private static final Set<String> NOUNS_TOO =
      Set.of(
          "states",
          "state",
          "questions",
          "calls",
          "comments",
          "claims",
          "reports",
          "demands",
          "counters",
          "notes",
          "note",
          "fears",
          "hopes",
          "promises",
          "doubts",
          "mentions",
          "estimates",
          "posts",
          "remarks",
          "answers",
          "asks",
          "worries",
          "show",
          "shows",
          "finds",
          "reads",
          "read",
          "want",
          "wants",
          "worry");
  private static final Set<String> RELATIVE = Set.of("who", "which", "that");

  private final Grammar grammar;
  private final NounPhrases phrases;
  private final Apposition apposition;

  SubjectFinder(Grammar grammar, NounPhrases phrases) {
    this.grammar = grammar;
    this.phrases = phrases;
    this.apposition = new Apposition(grammar, phrases);
  }

  /** The subject of the cue verb at this token, or empty where the word is no cue there. */
  Optional<Subject> find(Passage passage, Sentence sentence, int verb, CueVerb form) {
    int first = verb;
    int at = verb - 1;
    boolean passive = false;
    boolean perfect = false;
    while (at >= sentence.first() && !passage.isQuoted(at) && isBeforeVerb(passage, at)) {
      Token token = passage.token(at);
      passive |= PASSIVE.contains(token.lower());
      perfect |= grammar.isAuxiliary(token);
      first = grammar.isAuxiliary(token) ? at : first;
      at--;
    }
    if (at >= sentence.first() && passage.is(at, "to")) {
      int lead = leadOn(passage, sentence, at - 1);
      if (lead < 0) {
        return Optional.empty();
      }
      first = lead;
      at = lead - 1;
    }
    if (passive && !form.isParticiple()) {
      return Optional.empty();
    }
    if (form.isParticiple() && !passive) {
      return participle(passage, sentence, verb, at);
    }
    return active(
        passage, sentence, new Range(first, verb + 1), at, perfect || !form.takes(Frame.QUOTE));
  }

  private Optional<Subject> active(
      Passage passage, Sentence sentence, Range cue, int at, boolean upright) {
    if (at >= sentence.first() && !passage.isQuoted(at)) {
      Optional<Subject> before = before(passage, sentence, cue, at);
      if (before.isPresent()) {
        return before;
      }
    }
    boolean begins = at < sentence.first();
    boolean quote = at >= 0 && passage.isQuoted(at);
    boolean inverts = !upright && (begins || quote || passage.is(at, ","));
    return inverts ? after(passage, sentence, cue) : Optional.empty();
  }

  private boolean isBeforeVerb(Passage passage, int at) {
    Token token = passage.token(at);
    return grammar.isAuxiliary(token) || (grammar.isAdverb(token) && !token.isCapital());
  }

  /** The first token of "went on (to say)", or -1. */
  private int leadOn(Passage passage, Sentence sentence, int at) {
    int verb = passage.is(at, "on") ? at - 1 : at;
    boolean leads = verb >= sentence.first() && LEADING_ON.contains(passage.token(verb).lower());
    return leads && !passage.isQuoted(verb) ? verb : -1;
  }

  private Optional<Subject> before(Passage passage, Sentence sentence, Range cue, int at) {
    Token token = passage.token(at);
    if (token.is("and") || token.is("but") || token.is("then") || token.is("or")) {
      return Optional.of(new Subject(Optional.empty(), cue, at, "shared-subject", 0.7));
    }
    if (RELATIVE.contains(token.lower())) {
      return relative(passage, sentence, cue, at);
    }
    if (token.isGenitive() || isNounAfter(passage, cue, token)) {
      return Optional.empty();
    }
    if (token.is(",") || token.is(")") || token.is("—") || token.is("–")) {
      return apposition
          .headBefore(passage, sentence, at)
          .map(
              mention ->
                  new Subject(
                      Optional.of(mention), cue, mention.first(), "subject-with-apposition", 0.85));
    }
    int first = phrases.subjectStart(passage, at, sentence.first());
    if (first > at) {
      return Optional.empty();
    }
    Range mention = new Range(first, at + 1);
    return Optional.of(new Subject(Optional.of(mention), cue, first, "subject-before-cue", 0.93));
  }

  /** "swing states", "conference calls": a plural after a noun, not a verb. */
  private boolean isNounAfter(Passage passage, Range cue, Token before) {
    boolean ambiguous = NOUNS_TOO.contains(passage.token(cue.last()).lower()) && cue.size() == 1;
    boolean subject = before.isCapital() || grammar.isPronoun(before) || grammar.isRole(before);
    return ambiguous && !subject && !RELATIVE.contains(before.lower()) && before.isWord();
  }

  private Optional<Subject> relative(Passage passage, Sentence sentence, Range cue, int at) {
    int last = passage.is(at - 1, ",") ? at - 2 : at - 1;
    boolean noun = last >= sentence.first() && phrases.isNominal(passage, last);
    if (!noun || !passage.token(at).is("who")) {
      return Optional.empty();
    }
    Range mention = new Range(at, at + 1);
    return Optional.of(new Subject(Optional.of(mention), cue, at, "relative-clause", 0.7));
  }

  private Optional<Subject> after(Passage passage, Sentence sentence, Range cue) {
    int limit = sentence.end();
    int end = phrases.endOf(passage, cue.end(), limit);
    if (end == cue.end()) {
      return Optional.empty();
    }
    int whole = apposition.endAfter(passage, end, limit);
    Range mention = new Range(cue.end(), whole);
    return Optional.of(
        new Subject(Optional.of(mention), cue, cue.first(), "subject-after-cue", 0.9));
  }

  /** "..., saying that": the subject is that of the clause before. */
  private Optional<Subject> participle(Passage passage, Sentence sentence, int verb, int at) {
    boolean clause = at >= sentence.first() && !passage.isQuoted(at);
    boolean comma =
        clause && (passage.is(at, ",") || passage.is(at, "and") || passage.is(at, "by"));
    boolean quote = at >= sentence.first() && passage.isQuoted(at);
    int phrase = clause && !comma ? phrases.startOf(passage, at, sentence.first()) : at + 1;
    boolean noun = phrase <= at && !passage.token(at).isGenitive();
    if (!comma && !quote && !noun) {
      return Optional.empty();
    }
    Range cue = new Range(verb, verb + 1);
    boolean own = noun && passage.is(phrase - 1, "with");
    if (own) {
      Range mention = new Range(phrase, at + 1);
      return Optional.of(new Subject(Optional.of(mention), cue, phrase, "participle", 0.7));
    }
    return Optional.of(new Subject(Optional.empty(), cue, comma ? at : verb, "participle", 0.65));
  }
}
