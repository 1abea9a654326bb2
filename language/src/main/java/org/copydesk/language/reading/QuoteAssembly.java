package org.copydesk.language.reading;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.copydesk.language.quote.Attribution;
import org.copydesk.language.quote.Finding;
import org.copydesk.language.quote.Quote;
import org.copydesk.language.quote.QuotedTerm;
import org.copydesk.language.quote.Speaker;
import org.copydesk.language.quote.find.Edges;
import org.copydesk.language.quote.find.FoundQuote;
import org.copydesk.language.quote.find.TermJudge;
import org.copydesk.language.quote.marks.Passage;
import org.copydesk.language.quote.marks.QuotedRegion;
import org.copydesk.language.quote.rules.InnerQuotes;
import org.copydesk.language.quote.rules.SecondSources;
import org.copydesk.language.quote.speakers.NameResolver;
import org.copydesk.language.quote.speakers.Person;
import org.copydesk.language.quote.speakers.SpeakerRoster;
import org.copydesk.language.stance.Framing;
import org.copydesk.language.text.Span;

/** Makes whole quotes, terms and speakers of what a finder found in one article. */
final class QuoteAssembly {

  private final List<Passage> passages;
  private final Edges edges;
  private final TermJudge terms;
  private final InnerQuotes innerQuotes;
  private final SecondSources sources;
  private final Misreadings misreadings;
  private final NameResolver names;
  private final SpeakerRoster roster = new SpeakerRoster();
  private final Nesting outer = new Nesting();

  /** By the place of a quotation in a headline, the words below that it repeats. */
  private final Map<Integer, Span> echoes = new HashMap<>();

  /**
   * The parts of a reading before it is judged.
   *
   * @param quotes in the order of the text
   * @param terms in the order of the text
   * @param speakers in the order of first mention
   */
  record Parts(List<Quote> quotes, List<QuotedTerm> terms, List<Speaker> speakers) {}

  QuoteAssembly(
      List<Passage> passages,
      TermJudge terms,
      InnerQuotes innerQuotes,
      SecondSources sources,
      Misreadings misreadings,
      NameResolver names) {
    this.passages = passages;
    this.edges = new Edges(passages);
    this.terms = terms;
    this.innerQuotes = innerQuotes;
    this.sources = sources;
    this.misreadings = misreadings;
    this.names = names;
  }

  /** Assembles everything. */
  Parts assemble(List<FoundQuote> whatWasFound) {
    List<FoundQuote> found = misreadings.mended(passages, whatWasFound);
    Coverage coverage = new Coverage();
    found.forEach(quote -> quote.content().forEach(coverage::add));
    HeadlineEchoes headlines = new HeadlineEchoes(text(), found);
    List<QuotedTerm> nobodys = new ArrayList<>();
    List<FoundQuote> all = new ArrayList<>(found);
    for (Passage passage : passages) {
      for (QuotedRegion region : passage.regions()) {
        if (coverage.overlaps(region.inner())) {
          continue;
        }
        Optional<Span> echo = headlines.of(passage, region);
        Optional<QuotedTerm> term =
            echo.isPresent() ? Optional.empty() : terms.judge(passage, region);
        term.ifPresentOrElse(nobodys::add, () -> all.add(unclaimed(region, echo)));
        echo.ifPresent(same -> echoes.put(region.outer().start(), same));
      }
    }
    List<FoundQuote> inner = passages.stream().flatMap(it -> innerQuotes.of(it).stream()).toList();
    Coverage said = new Coverage();
    inner.forEach(quote -> quote.content().forEach(said::add));
    new InnerTerms(terms)
        .of(passages, coverage, nobodys).stream()
            .filter(term -> !said.overlaps(term.span()))
            .forEach(nobodys::add);
    nobodys.sort(Comparator.comparing(QuotedTerm::span));
    List<Quote> numbered = numbered(sources.complete(passages, all), inner);
    List<Quote> quotes = numbered.stream().map(this::echoed).map(this::withRole).toList();
    return new Parts(quotes, nobodys, roster.speakers());
  }

  /** The quotes in the order of the text, those inside of others among them. */
  private List<Quote> numbered(List<FoundQuote> own, List<FoundQuote> inner) {
    Set<FoundQuote> nested = Collections.newSetFromMap(new IdentityHashMap<>());
    nested.addAll(inner);
    List<Quote> quotes = new ArrayList<>();
    InnerQuoteMaker maker = new InnerQuoteMaker(names, roster, text(), outer);
    Stream.concat(own.stream(), inner.stream())
        .sorted(Comparator.comparingInt(FoundQuote::start))
        .forEach(
            found -> {
              String id = "q" + (quotes.size() + 1);
              Optional<Quote> quote =
                  nested.contains(found) ? maker.quote(found, id) : quote(found, id);
              quote.ifPresent(quotes::add);
              quote.filter(one -> one.insideOf().isEmpty()).ifPresent(outer::add);
            });
    return quotes;
  }

  private String text() {
    return passages.isEmpty() ? "" : passages.get(0).text();
  }

  private static FoundQuote unclaimed(QuotedRegion region, Optional<Span> echo) {
    return new FoundQuote(
        List.of(region.outer()),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        echo.isPresent()
            ? new Finding("rules:headline-repeats-quote", 0.85)
            : new Finding("rules:marks-only", 0.5));
  }

  private Optional<Quote> quote(FoundQuote found, String id) {
    Edges.Settled settled = edges.settle(found.content());
    if (settled.spans().isEmpty()) {
      return Optional.empty();
    }
    Attribution attribution =
        found
            .mention()
            .<Attribution>map(mention -> attributed(found, mention))
            .orElseGet(
                () -> new Attribution.Unattributed("no cue and no name stand near the words"));
    return Optional.of(
        new Quote(
            id,
            settled.kind(),
            settled.spans(),
            attribution,
            found.cue(),
            settled.marks(),
            Framing.neutral(1.0),
            List.of(),
            found.finding(),
            Optional.empty()));
  }

  /** A headline's quotation belongs to whoever says the same words below. */
  private Quote echoed(Quote quote) {
    Optional<Attribution.Attributed> who =
        Optional.ofNullable(echoes.get(quote.spans().get(0).start()))
            .filter(same -> quote.attribution().attributed().isEmpty())
            .flatMap(same -> outer.at(same.start()))
            .flatMap(same -> same.attribution().attributed());
    who.ifPresent(same -> roster.countAgain(same.speakerId()));
    return who.map(
            same ->
                with(
                    quote,
                    new Attribution.Attributed(
                        same.speakerId(),
                        Optional.empty(),
                        same.name(),
                        same.role(),
                        Optional.empty(),
                        new Finding(
                            "rules:speaker-of-the-same-words",
                            quote.finding().confidence() * same.finding().confidence()))))
        .orElse(quote);
  }

  private static Quote with(Quote quote, Attribution attribution) {
    return new Quote(
        quote.id(),
        quote.kind(),
        quote.spans(),
        attribution,
        quote.cue(),
        quote.marks(),
        quote.framing(),
        quote.stances(),
        quote.finding(),
        quote.insideOf());
  }

  /** The role may be given only at a later quote, so it is filled in at the end. */
  private Quote withRole(Quote quote) {
    Attribution attribution =
        quote
            .attribution()
            .fold(
                who ->
                    new Attribution.Attributed(
                        who.speakerId(),
                        who.mention(),
                        who.name(),
                        who.role().or(() -> roster.roleOf(who.speakerId())),
                        who.medium(),
                        who.finding()),
                nobody -> nobody);
    return with(quote, attribution);
  }

  private Attribution attributed(FoundQuote found, Span mention) {
    Person person = names.resolve(mention);
    String id = roster.count(person, Optional.of(mention));
    double confidence = found.finding().confidence() * person.confidence();
    return new Attribution.Attributed(
        id,
        Optional.of(mention),
        person.name(),
        person.role(),
        found.medium(),
        new Finding("rules:" + person.rule(), confidence));
  }
}
