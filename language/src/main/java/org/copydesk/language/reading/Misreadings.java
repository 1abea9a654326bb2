package org.copydesk.language.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.copydesk.language.article.BlockKind;
import org.copydesk.language.quote.Cue;
import org.copydesk.language.quote.MarkState;
import org.copydesk.language.quote.TermKind;
import org.copydesk.language.quote.find.FoundQuote;
import org.copydesk.language.quote.find.QuoteFinder;
import org.copydesk.language.quote.find.TermJudge;
import org.copydesk.language.quote.marks.Passage;
import org.copydesk.language.quote.marks.Passages;
import org.copydesk.language.quote.marks.QuotedRegion;
import org.copydesk.language.quote.words.CueLexicon;
import org.copydesk.language.text.Span;
import org.copydesk.language.text.Token;

/**
 * Mends what is plainly wrong in what a finder found: a headline taken as a part of a quote below
 * or above it, the label of a column ("OPINION:") taken as its speaker, the name of a work that
 * somebody reads or shows, and a quotation given to somebody who is named and quoted inside of it.
 */
final class Misreadings {

  /** "She reads “The Long Tide”", "the cinema shows “The Long Tide”". */
  private static final Set<String> OF_WORKS =
      Set.of("read", "reads", "reading", "show", "shows", "showed", "shown", "showing");

  /** They stand before a colon and tell what an article is, and not who speaks. */
  private static final Set<String> LABELS =
      Set.of(
          "opinion",
          "analysis",
          "editorial",
          "comment",
          "column",
          "commentary",
          "exclusive",
          "breaking",
          "update",
          "updated",
          "watch",
          "video",
          "live",
          "interview",
          "review",
          "explainer",
          "feature",
          "profile",
          "obituary",
          "letter",
          "letters",
          "correction",
          "fact check",
          "factbox",
          "timeline",
          "podcast",
          "gallery",
          "photos",
          "sponsored");

  private static final Set<String> PRONOUNS = Set.of("he", "she", "they", "we");

  private final TermJudge terms;
  private final QuoteFinder rules;
  private final Overreach overreach;

  /**
   * A mender.
   *
   * @param rules asked whose words are that were given to somebody inside of them
   */
  Misreadings(TermJudge terms, QuoteFinder rules, CueLexicon cues) {
    this.terms = terms;
    this.rules = rules;
    this.overreach = new Overreach(cues);
  }

  /** The quotes in their order, mended; one that has no words left is left out. */
  List<FoundQuote> mended(List<Passage> passages, List<FoundQuote> found) {
    List<FoundQuote> mended = new ArrayList<>();
    NavigableMap<Integer, FoundQuote> byRules = new TreeMap<>();
    for (FoundQuote quote : found) {
      Optional<FoundQuote> kept =
          withoutHeadline(passages, quote).map(one -> withoutItsCue(passages, one));
      if (kept.isEmpty() || isWork(passages, kept.get()) || isLabelled(passages, kept.get())) {
        continue;
      }
      if (isOfItsOwn(passages, kept.get())) {
        byRules = byRules.isEmpty() ? byStart(passages) : byRules;
        kept = Optional.of(given(kept.get(), byRules));
      }
      mended.addAll(overreach.cut(passages, kept.get()));
    }
    return mended;
  }

  private static Optional<FoundQuote> withoutHeadline(List<Passage> passages, FoundQuote quote) {
    if (quote.cue().isEmpty()) {
      return Optional.of(quote);
    }
    Passage cue = Passages.at(passages, quote.cue().get().span().start());
    List<Span> content =
        quote.content().stream().filter(span -> !isOtherHeadline(passages, cue, span)).toList();
    if (content.size() == quote.content().size()) {
      return Optional.of(quote);
    }
    return content.isEmpty() ? Optional.empty() : Optional.of(with(quote, content));
  }

  /** {@code "It was late, said Lee.}: of words that hold their own cue, those behind the mark. */
  private static FoundQuote withoutItsCue(List<Passage> passages, FoundQuote quote) {
    if (quote.cue().isEmpty()) {
      return quote;
    }
    Span cue = quote.cue().get().span();
    Passage passage = Passages.at(passages, cue.start());
    if (passage.isQuoted(passage.tokenAt(cue.start()))
        || quote.content().stream().noneMatch(span -> span.contains(cue))) {
      return quote;
    }
    List<Span> content = new ArrayList<>();
    for (Span span : quote.content()) {
      List<Span> marked =
          span.contains(cue)
              ? passage.regions().stream()
                  .filter(region -> region.state() == MarkState.UNCLOSED)
                  .map(QuotedRegion::outer)
                  .filter(region -> span.contains(region))
                  .toList()
              : List.of(span);
      content.addAll(marked);
    }
    return content.isEmpty() ? quote : with(quote, content);
  }

  private static boolean isOtherHeadline(List<Passage> passages, Passage cue, Span span) {
    Passage passage = Passages.at(passages, span.start());
    boolean plain = !passage.isQuoted(passage.tokenAt(span.start()));
    boolean headline =
        (passage.kind() == BlockKind.HEADLINE && plain) || passage.kind() == BlockKind.SUBHEAD;
    return headline && !passage.equals(cue);
  }

  /** "OPINION: Stop the ferry": nobody is said to say it. */
  private static boolean isLabelled(List<Passage> passages, FoundQuote quote) {
    if (quote.mention().isEmpty()
        || quote.content().stream().anyMatch(it -> isMarked(passages, it))) {
      return false;
    }
    Span mention = quote.mention().get();
    Passage passage = Passages.at(passages, mention.start());
    int next = passage.tokenAt(mention.end());
    return next < passage.size()
        && passage.is(next, ":")
        && LABELS.contains(mention.of(passage.text()).toLowerCase(Locale.ROOT));
  }

  private static boolean isMarked(List<Passage> passages, Span span) {
    Passage passage = Passages.at(passages, span.start());
    return passage.isQuoted(passage.tokenAt(span.start()));
  }

  private boolean isWork(List<Passage> passages, FoundQuote quote) {
    boolean ofWork = quote.cue().filter(cue -> isOfWork(passages, cue, quote)).isPresent();
    if (!ofWork || quote.content().size() != 1) {
      return false;
    }
    Span words = quote.content().get(0);
    Passage passage = Passages.at(passages, words.start());
    int first = passage.region(passage.tokenAt(words.start()));
    int number = first >= 0 ? first : passage.region(passage.tokenAt(words.end()) - 1);
    return number >= 0
        && words.length() <= longest(passage.regions().get(number))
        && terms
            .judge(passage, passage.regions().get(number))
            .filter(term -> term.kind() == TermKind.TITLE)
            .isPresent();
  }

  /** A part of the words may stand beside the name: {@code “The Long Tide” twice}. */
  private static int longest(QuotedRegion region) {
    return region.outer().length() * 2;
  }

  /** A person reads, a cinema shows; a sign that reads something says it. */
  private static boolean isOfWork(List<Passage> passages, Cue cue, FoundQuote quote) {
    Passage passage = Passages.at(passages, cue.span().start());
    String text = passage.text();
    String words = cue.span().of(text).toLowerCase(Locale.ROOT);
    String last = words.substring(words.lastIndexOf(' ') + 1);
    boolean reads = last.startsWith("read");
    boolean person = quote.mention().filter(span -> isPerson(passage, span)).isPresent();
    return OF_WORKS.contains(last) && (!reads || person);
  }

  private static boolean isPerson(Passage passage, Span mention) {
    int first = passage.tokenAt(mention.start());
    int end = passage.tokenAt(mention.end());
    for (int i = first; i < end; i++) {
      Token token = passage.token(i);
      boolean article = i == first && Set.of("the", "a", "an").contains(token.lower());
      if ((token.isCapital() && !article) || PRONOUNS.contains(token.lower())) {
        return true;
      }
    }
    return false;
  }

  /** Whether who is said to say the words is named in them, and so is the cue. */
  private static boolean isOfItsOwn(List<Passage> passages, FoundQuote quote) {
    if (quote.mention().isEmpty() || quote.cue().isEmpty()) {
      return false;
    }
    Span mention = quote.mention().get();
    Span cue = quote.cue().get().span();
    Passage passage = Passages.at(passages, cue.start());
    // A label and a colon, as in "LEE: It was late.", name who says the rest.
    boolean verb = cue.of(passage.text()).chars().anyMatch(Character::isLetter);
    return verb
        && passage.isQuoted(passage.tokenAt(cue.start()))
        && quote.content().stream().anyMatch(it -> it.contains(cue) && it.overlaps(mention));
  }

  private static FoundQuote given(FoundQuote quote, NavigableMap<Integer, FoundQuote> byRules) {
    Optional<FoundQuote> rule =
        quote.content().stream()
            .flatMap(
                span ->
                    byRules.headMap(span.end(), false).descendingMap().values().stream().limit(1))
            .filter(one -> one.content().stream().anyMatch(span -> overlaps(quote, span)))
            .filter(one -> one.mention().filter(span -> !overlaps(quote, span)).isPresent())
            .findFirst();
    return rule.map(
            one ->
                new FoundQuote(
                    quote.content(), one.cue(), one.mention(), one.medium(), one.finding()))
        .orElse(quote);
  }

  private NavigableMap<Integer, FoundQuote> byStart(List<Passage> passages) {
    NavigableMap<Integer, FoundQuote> parts = new TreeMap<>();
    for (FoundQuote quote : rules.find(passages)) {
      quote.content().forEach(span -> parts.put(span.start(), quote));
    }
    return parts;
  }

  private static boolean overlaps(FoundQuote quote, Span span) {
    return quote.content().stream().anyMatch(span::overlaps);
  }

  private static FoundQuote with(FoundQuote quote, List<Span> content) {
    return new FoundQuote(content, quote.cue(), quote.mention(), quote.medium(), quote.finding());
  }
}
