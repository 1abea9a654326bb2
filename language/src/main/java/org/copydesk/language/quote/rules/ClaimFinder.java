package org.copydesk.language.quote.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.copydesk.language.quote.marks.Passage;
import org.copydesk.language.quote.rules.ContentAfter.Opening;
import org.copydesk.language.quote.rules.ContentAfter.Shape;
import org.copydesk.language.quote.words.Frame;
import org.copydesk.language.quote.words.Grammar;
import org.copydesk.language.text.Token;

/** Decides which words of a sentence a cue claims: those before it, after it, or both. */
final class ClaimFinder {

  private static final int SHORTEST_FRONTED = 3;
  private static final int FARTHEST = 40;
  private static final int LONGEST_FRONTED = 120;

  private static final int LONGEST_APPOSED = 14;
  private static final Set<String> APPOSED =
      Set.of("seen", "which", "who", "whose", "made", "held", "written", "taken", "sent");

  private final Grammar grammar;
  private final ContentAfter after;

  ClaimFinder(Grammar grammar, ContentAfter after) {
    this.grammar = grammar;
    this.after = after;
  }

  /**
   * What the event claims.
   *
   * @param from the first token that is not spoken for
   * @param to the token that the content after it must not reach over
   */
  Claim claim(Passage passage, CueEvent event, int from, int to) {
    if (event.isAccording()) {
      return according(passage, event, from, to);
    }
    Optional<Opening> opening = after.find(passage, event, to);
    int last = lastBefore(passage, event);
    boolean quotedBefore =
        last >= from && passage.isQuoted(last) && event.verb().takes(Frame.QUOTE);
    if (quotedBefore && !opensByComma(event, opening)) {
      return quotedBefore(passage, event, last, from, to);
    }
    if (opening.isPresent()) {
      return claimAfter(passage, opening.get(), to);
    }
    return fronted(passage, event, from, to);
  }

  /** The last token before the event, past a comma or dash outside the marks: {@code «A», says}. */
  private static int lastBefore(Passage passage, CueEvent event) {
    int last = event.start() - 1;
    boolean sign = passage.is(last, ",") || passage.is(last, "–") || passage.is(last, "—");
    return sign && passage.isQuoted(last - 1) ? last - 1 : last;
  }

  /** {@code "Really?" He said, "No."}: the words before belong to somebody else. */
  private boolean opensByComma(CueEvent event, Optional<Opening> opening) {
    boolean newSentence = event.start() == event.sentence().first();
    return newSentence && opening.isPresent();
  }

  private Claim claimAfter(Passage passage, Opening opening, int to) {
    List<Range> content = new ArrayList<>();
    int end = clauseEnd(passage, opening.first(), to);
    if (opening.shape() == Shape.QUOTATION) {
      end = regionEnd(passage, opening.first());
    }
    add(content, opening.first(), end);
    return new Claim(content, end, passage.isQuoted(opening.first()));
  }

  private Claim quotedBefore(Passage passage, CueEvent event, int last, int from, int to) {
    int first = regionStart(passage, last);
    int sentence = Math.max(from, passage.sentenceOf(last).first());
    if (first > sentence && joinsRegion(passage, sentence, first)) {
      first = sentence;
    }
    List<Range> content = new ArrayList<>();
    add(content, first, last + 1);
    int end = rest(passage, event, to, content);
    return new Claim(content, end, true);
  }

  /** Whether the words before a region are a part of the same content, not an introduction. */
  private boolean joinsRegion(Passage passage, int first, int region) {
    Token before = passage.token(region - 1);
    boolean lead = region - first == 1 && (grammar.isStop(before) || grammar.isAdverb(before));
    return before.isWord() && !lead;
  }

  /** What follows an event that stands in the middle: {@code "A," she said, "B."} */
  private int rest(Passage passage, CueEvent event, int to, List<Range> content) {
    int at = event.end();
    int sentenceEnd = Math.min(Math.min(to, at + FARTHEST), event.sentence().end());
    while (at < sentenceEnd && !passage.isQuoted(at)) {
      at++;
    }
    boolean direct = at == event.end() || isSign(passage, at - 1);
    boolean quoted = at < sentenceEnd && direct;
    if (quoted) {
      int end = clauseEnd(passage, at, Math.min(to, event.sentence().end()));
      add(content, at, end);
      return end;
    }
    return event.end();
  }

  private boolean isSign(Passage passage, int token) {
    return passage.is(token, ",")
        || passage.is(token, ":")
        || passage.is(token, "—")
        || passage.is(token, "-")
        || passage.is(token, "–");
  }

  /** {@code The plan is dead, she said.} */
  private Claim fronted(Passage passage, CueEvent event, int from, int to) {
    int comma = event.start() - 1;
    int first = Math.max(Math.max(from, event.sentence().first()), comma - LONGEST_FRONTED);
    boolean takes =
        event.verb().takes(Frame.CLAUSE)
            || event.verb().takes(Frame.QUOTE)
            || event.verb().takes(Frame.THAT);
    boolean stands =
        takes
            && comma - first >= SHORTEST_FRONTED
            && passage.is(comma, ",")
            && after.isBare(passage, event, to);
    if (!stands || !isClause(passage, first, comma)) {
      return new Claim(List.of(), event.end(), false);
    }
    List<Range> content = new ArrayList<>();
    add(content, skipLead(passage, first, comma), comma);
    int end = event.end();
    if (passage.is(end, ",") && end + 2 < to && continues(passage, end + 1)) {
      int rest = clauseEnd(passage, end + 1, Math.min(to, event.sentence().end()));
      add(content, end + 1, rest);
      end = Math.max(end, rest);
    }
    return new Claim(content, end, false);
  }

  private boolean continues(Passage passage, int token) {
    String word = passage.token(token).lower();
    return passage.isQuoted(token) || (!word.endsWith("ing") && !word.startsWith("who"));
  }

  /** "But the plan is dead": the conjunction is the author's. */
  private int skipLead(Passage passage, int first, int end) {
    boolean lead =
        passage.is(first, "but") || passage.is(first, "and") || passage.is(first, "still");
    int next = first + 1;
    return lead && next < end ? (passage.is(next, ",") && next + 1 < end ? next + 1 : next) : first;
  }

  private boolean isClause(Passage passage, int first, int end) {
    boolean finite = false;
    for (int i = first; i < end; i++) {
      Token token = passage.token(i);
      finite |=
          grammar.isAuxiliary(token)
              || passage.isQuoted(i)
              || token.lower().endsWith("ed")
              || token.lower().endsWith("n't");
    }
    Token opening = passage.token(first);
    boolean introduction = grammar.isPreposition(opening) || opening.lower().endsWith("ing");
    boolean subordinate =
        opening.is("when")
            || opening.is("while")
            || opening.is("as")
            || opening.is("asked")
            || opening.is("although");
    return finite && !subordinate && !introduction;
  }

  private Claim according(Passage passage, CueEvent event, int from, int to) {
    List<Range> content = new ArrayList<>();
    int sentence = event.sentence().first();
    int end = event.end();
    if (event.start() == sentence) {
      int comma = end;
      if (passage.is(comma, ",")) {
        int first = skipApposed(passage, comma + 1, to);
        end = clauseEnd(passage, first, to);
        add(content, first, end);
      }
    } else {
      int last = passage.is(event.start() - 1, ",") ? event.start() - 1 : event.start();
      add(content, skipLead(passage, Math.max(from, sentence), last), last);
    }
    return new Claim(content, end, false);
  }

  /** {@code According to the minutes, seen by the paper, ...}: what is said of the source. */
  private int skipApposed(Passage passage, int first, int to) {
    Token opening = first < to ? passage.token(first) : passage.token(first - 1);
    boolean apposed =
        !passage.isQuoted(first)
            && !opening.isCapital()
            && (APPOSED.contains(opening.lower()) || opening.lower().endsWith("ed"));
    int at = first;
    while (apposed && at < to && at - first < LONGEST_APPOSED && !passage.is(at, ",")) {
      at++;
    }
    boolean closed = apposed && at + 2 < to && passage.is(at, ",");
    return closed ? at + 1 : first;
  }

  /** Goes back over the signs at the end of a sentence and a dangling conjunction. */
  private int clauseEnd(Passage passage, int first, int to) {
    int end = to;
    while (end > first + 1 && !passage.isQuoted(end - 1) && isTail(passage, end - 1)) {
      end--;
    }
    return end;
  }

  private boolean isTail(Passage passage, int token) {
    Token tail = passage.token(token);
    boolean bracket = tail.is(")") || tail.is("]") || tail.is("%");
    return (!tail.isWord() && !bracket) || tail.is("and") || tail.is("but") || tail.is("while");
  }

  private static void add(List<Range> content, int first, int end) {
    if (end > first) {
      content.add(new Range(first, end));
    }
  }

  private static int regionStart(Passage passage, int token) {
    int first = token;
    while (first > 0 && passage.region(first - 1) == passage.region(token)) {
      first--;
    }
    return first;
  }

  private static int regionEnd(Passage passage, int token) {
    int end = token;
    while (end < passage.size() && passage.region(end) == passage.region(token)) {
      end++;
    }
    return end;
  }
}
