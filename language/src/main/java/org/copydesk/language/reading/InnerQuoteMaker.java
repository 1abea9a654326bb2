package org.copydesk.language.reading;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.copydesk.language.quote.Attribution;
import org.copydesk.language.quote.Attribution.Attributed;
import org.copydesk.language.quote.Finding;
import org.copydesk.language.quote.MarkState;
import org.copydesk.language.quote.Quote;
import org.copydesk.language.quote.QuoteKind;
import org.copydesk.language.quote.SpeakerKind;
import org.copydesk.language.quote.find.FoundQuote;
import org.copydesk.language.quote.speakers.NameResolver;
import org.copydesk.language.quote.speakers.Person;
import org.copydesk.language.quote.speakers.SpeakerRoster;
import org.copydesk.language.stance.Framing;
import org.copydesk.language.text.Span;

/** Makes quotes of the quotations inside of quotations, each with the quote around it. */
final class InnerQuoteMaker {

  private static final String UNTOLD =
      "whom the pronoun inside of the quotation stands for cannot be told";

  /** What goes by who is spoken of in the article is worth less in somebody's mouth. */
  private static final double SUREST_GUESS = 0.65;

  private static final Set<String> OTHERS = Set.of("he", "she", "they", "him", "her", "them");

  private final NameResolver names;
  private final SpeakerRoster roster;
  private final String text;
  private final Nesting outer;

  /**
   * A maker for one article.
   *
   * @param text of the whole article
   * @param outer the quotes that others may stand in, each there before it is asked for
   */
  InnerQuoteMaker(NameResolver names, SpeakerRoster roster, String text, Nesting outer) {
    this.names = names;
    this.roster = roster;
    this.text = text;
    this.outer = outer;
  }

  /**
   * The quote, or empty where its words, its cue and its speaker do not stand in one and the same.
   */
  Optional<Quote> quote(FoundQuote found, String id) {
    Span mention = found.mention().orElseThrow();
    Span first = found.content().get(0);
    Span whole = mention.hull(first.hull(found.content().get(found.content().size() - 1)));
    return outer
        .around(whole)
        .map(
            around ->
                new Quote(
                    id,
                    QuoteKind.DIRECT,
                    found.content(),
                    attribution(found, mention, around),
                    found.cue(),
                    MarkState.BALANCED,
                    Framing.neutral(1.0),
                    List.of(),
                    found.finding(),
                    Optional.of(around.id())));
  }

  private Attribution attribution(FoundQuote found, Span mention, Quote around) {
    String words = mention.of(text).toLowerCase(Locale.ROOT);
    Optional<Attributed> speaker = around.attribution().attributed();
    if (words.equals("i") && speaker.isPresent()) {
      return attributed(speaker.get(), mention, found);
    }
    Person resolved = names.resolveAside(mention);
    boolean same = speaker.filter(who -> who.name().equals(resolved.name())).isPresent();
    boolean guessed = resolved.confidence() < SUREST_GUESS;
    if (OTHERS.contains(words) && (same || guessed)) {
      return new Attribution.Unattributed(UNTOLD);
    }
    Person person = guessed ? asWritten(mention) : resolved;
    return new Attributed(
        roster.note(person, Optional.of(mention)),
        Optional.of(mention),
        person.name(),
        person.role(),
        found.medium(),
        new Finding("rules:" + person.rule(), found.finding().confidence() * person.confidence()));
  }

  private Person asWritten(Span mention) {
    return new Person(mention.of(text), SpeakerKind.OTHER, Optional.empty(), "as-written", 0.8);
  }

  /** "I" inside of a quotation is whoever is quoted. */
  private static Attribution attributed(Attributed who, Span mention, FoundQuote found) {
    double confidence = found.finding().confidence() * who.finding().confidence();
    return new Attributed(
        who.speakerId(),
        Optional.of(mention),
        who.name(),
        who.role(),
        found.medium(),
        new Finding("rules:i-is-the-speaker", confidence));
  }
}
