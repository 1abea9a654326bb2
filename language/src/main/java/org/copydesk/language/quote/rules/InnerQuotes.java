package org.copydesk.language.quote.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.copydesk.language.quote.Finding;
import org.copydesk.language.quote.MarkState;
import org.copydesk.language.quote.find.FoundQuote;
import org.copydesk.language.quote.marks.Passage;
import org.copydesk.language.quote.marks.QuotedRegion;
import org.copydesk.language.quote.words.CueLexicon;
import org.copydesk.language.quote.words.Frame;
import org.copydesk.language.quote.words.Grammar;
import org.copydesk.language.text.Span;
import org.copydesk.language.text.Token;

/**
 * Finds quotations inside of quotations: {@code "He told me 'no' and left."}
 *
 * <p>Only where nothing is guessed: the inner marks are of another style than the outer ones, and
 * beside them stand a verb of saying and its subject, in the same outer quotation. What nobody has
 * said ("if they say", "you would say", "never said") is left out.
 */
public final class InnerQuotes {

  private static final double CONFIDENCE = 0.8;

  private static final Set<String> UNREAL =
      Set.of(
          "would", "could", "should", "might", "may", "can", "will", "must", "not", "never", "to");
  private static final Set<String> SUPPOSING =
      Set.of(
          "if",
          "when",
          "whenever",
          "unless",
          "did",
          "does",
          "do",
          "should",
          "until",
          "let",
          "has",
          "have",
          "had",
          "nor",
          "never");
  private static final Set<String> ANYBODY =
      Set.of("you", "one", "nobody", "it", "anybody", "this", "that", "which");

  private final Grammar grammar;
  private final CueEvents events;
  private final CuedQuotes cued;

  /**
   * A finder by these words.
   *
   * @param cues the verbs of saying
   */
  public InnerQuotes(CueLexicon cues, Grammar grammar) {
    this.grammar = grammar;
    NounPhrases phrases = new NounPhrases(grammar, cues);
    Adjuncts adjuncts = new Adjuncts(grammar, phrases);
    this.events = new CueEvents(cues, grammar, phrases);
    this.cued =
        new CuedQuotes(
            grammar,
            new ClaimFinder(grammar, new ContentAfter(grammar, adjuncts, phrases)),
            adjuncts,
            new SentenceSubject(grammar, phrases),
            new MediumWords());
  }

  /** The inner quotes of a passage in order, each with its words between marks and no others. */
  public List<FoundQuote> of(Passage passage) {
    List<FoundQuote> found = new ArrayList<>();
    if (passage.allRegions().size() > passage.regions().size()) {
      for (QuotedRegion outer : passage.regions()) {
        Passage inside = passage.inside(outer);
        List<QuotedRegion> inner =
            inside.regions().stream().filter(region -> isOfOtherStyle(outer, region)).toList();
        if (!inner.isEmpty()) {
          found.addAll(of(inside, inner));
        }
      }
    }
    return found;
  }

  private static boolean isOfOtherStyle(QuotedRegion outer, QuotedRegion inner) {
    boolean other = outer.state() == MarkState.NONE || outer.single() != inner.single();
    return other && inner.state() == MarkState.BALANCED;
  }

  private List<FoundQuote> of(Passage inside, List<QuotedRegion> inner) {
    List<CueEvent> all = events.of(inside);
    Map<Integer, Optional<Draft>> drafts = new HashMap<>();
    Map<Integer, List<Span>> words = new TreeMap<>();
    int next = 0;
    for (QuotedRegion region : inner) {
      int first = inside.tokenAt(region.outer().start());
      while (next < all.size() && all.get(next).subject().cue().first() < first) {
        next++;
      }
      List<Integer> near = List.of(next - 1, next);
      near.stream()
          .filter(number -> number >= 0 && number < all.size())
          .filter(number -> claims(inside, all, drafts, number, region.outer()))
          .findFirst()
          .filter(number -> isSaid(inside, all.get(number)) && !isAttribute(inside, first))
          .ifPresent(
              number -> words.computeIfAbsent(number, it -> new ArrayList<>()).add(region.outer()));
    }
    List<FoundQuote> found = new ArrayList<>();
    words.forEach(
        (number, spans) ->
            found.add(found(drafts.getOrDefault(number, Optional.empty()).orElseThrow(), spans)));
    return found;
  }

  /** Whether the event gives words to its speaker, those of the region among them. */
  private boolean claims(
      Passage inside,
      List<CueEvent> all,
      Map<Integer, Optional<Draft>> drafts,
      int number,
      Span region) {
    Optional<Draft> draft =
        drafts.computeIfAbsent(
            number,
            it -> {
              List<CueEvent> here = all.subList(it, Math.min(it + 2, all.size()));
              int cue = inside.token(all.get(it).subject().cue().first()).start();
              return cued.of(inside, here).stream()
                  .filter(one -> one.isQuoted() && one.cueStart() == cue)
                  .findFirst();
            });
    return draft.filter(one -> one.content().stream().anyMatch(region::overlaps)).isPresent();
  }

  private static FoundQuote found(Draft draft, List<Span> words) {
    FoundQuote one = draft.found();
    return new FoundQuote(
        words,
        one.cue(),
        one.mention(),
        one.medium(),
        new Finding("rules:inner-marks", CONFIDENCE));
  }

  /** "tell the ‘now or never’ people": a part of a noun phrase. */
  private boolean isAttribute(Passage inside, int first) {
    return first > 0 && grammar.isDeterminer(inside.token(first - 1));
  }

  /** Whether somebody has said it, or says it, and is named beside the verb. */
  private static boolean isSaid(Passage inside, CueEvent event) {
    Subject subject = event.subject();
    boolean saying =
        event.verb().takes(Frame.QUOTE)
            && !event.verb().takes(Frame.OBJECT)
            && event.verb().kind().isStatement();
    if (!saying
        || subject.mention().isEmpty()
        || subject.mention().get().first() > subject.cue().first()) {
      return false;
    }
    Range mention = subject.mention().get();
    boolean real = true;
    for (int i = subject.cue().first(); i < subject.cue().end(); i++) {
      String word = inside.token(i).lower();
      real &= !UNREAL.contains(word) && !word.endsWith("n't") && !word.endsWith("n’t");
    }
    Token who = inside.token(mention.last());
    int before = subject.start() - 1;
    boolean supposed = before >= 0 && SUPPOSING.contains(inside.token(before).lower());
    boolean would = who.lower().endsWith("'d") || who.lower().endsWith("'ll");
    return real && !supposed && !would && !ANYBODY.contains(who.lower());
  }
}
