package org.copydesk.mailroom;

import java.util.Optional;
import org.copydesk.language.notice.Notice;
import org.copydesk.language.quote.Finding;
import org.copydesk.language.quote.QuotedTerm;
import org.copydesk.language.quote.Speaker;
import org.copydesk.language.quote.SpeakerKind;
import org.copydesk.language.quote.TermKind;
import org.copydesk.language.reading.MissingPart;
import org.copydesk.language.reading.QuotedArticle;
import org.copydesk.language.stance.StanceTally;

/** An article with what was read in it, as letter and as value. */
public final class QuotedLetters {

  private QuotedLetters() {}

  /**
   * The letter of a reading around the article's own letter, which goes on unchanged.
   *
   * @param producer version of the stage that read
   */
  public static org.copydesk.letters.QuotedArticle seal(
      QuotedArticle reading, org.copydesk.letters.Article article, String producer) {
    SpanLetters spans = new SpanLetters(reading.article().text());
    QuoteLetters quotes = new QuoteLetters(spans);
    return org.copydesk.letters.QuotedArticle.newBuilder()
        .setArticle(article)
        .setQuotes(reading.quotes().stream().map(quotes::seal).toList())
        .setSpeakers(reading.speakers().stream().map(it -> seal(it, spans)).toList())
        .setTerms(reading.terms().stream().map(it -> seal(it, spans)).toList())
        .setTallies(reading.tallies().stream().map(QuotedLetters::seal).toList())
        .setNotices(
            reading
                .notices()
                .map(all -> all.stream().map(it -> seal(it, spans)).toList())
                .orElse(null))
        .setMissing(reading.missing().stream().map(QuotedLetters::seal).toList())
        .setProducer(producer)
        .build();
  }

  /**
   * The letter of a reading and of its article, both written by the stage version {@code producer}.
   */
  public static org.copydesk.letters.QuotedArticle seal(QuotedArticle reading, String producer) {
    return seal(reading, ArticleLetters.seal(reading.article(), producer), producer);
  }

  /**
   * The value of a reading's letter.
   *
   * @throws IllegalArgumentException where the letter contradicts itself
   * @throws IndexOutOfBoundsException where a span lies outside the text
   */
  public static QuotedArticle open(org.copydesk.letters.QuotedArticle letter) {
    SpanLetters spans = new SpanLetters(letter.getArticle().getText());
    QuoteLetters quotes = new QuoteLetters(spans);
    return new QuotedArticle(
        ArticleLetters.open(letter.getArticle()),
        letter.getQuotes().stream().map(quotes::open).toList(),
        letter.getSpeakers().stream().map(it -> open(it, spans)).toList(),
        letter.getTerms().stream().map(it -> open(it, spans)).toList(),
        letter.getTallies().stream().map(QuotedLetters::open).toList(),
        Optional.ofNullable(letter.getNotices())
            .map(all -> all.stream().map(it -> open(it, spans)).toList()),
        letter.getMissing().stream().map(QuotedLetters::open).toList());
  }

  /** The letter of a part that could not be done. */
  public static org.copydesk.letters.MissingPart seal(MissingPart missing) {
    return new org.copydesk.letters.MissingPart(missing.part(), missing.reason());
  }

  private static MissingPart open(org.copydesk.letters.MissingPart letter) {
    return new MissingPart(letter.getPart(), letter.getReason());
  }

  private static org.copydesk.letters.Speaker seal(Speaker speaker, SpanLetters spans) {
    return new org.copydesk.letters.Speaker(
        speaker.id(),
        speaker.name(),
        org.copydesk.letters.SpeakerKind.valueOf(speaker.kind().name()),
        speaker.role().orElse(null),
        spans.seal(speaker.mentions()),
        speaker.quotes());
  }

  private static Speaker open(org.copydesk.letters.Speaker letter, SpanLetters spans) {
    return new Speaker(
        letter.getId(),
        letter.getName(),
        SpeakerKind.valueOf(letter.getKind().name()),
        Optional.ofNullable(letter.getRole()),
        spans.open(letter.getMentions()),
        letter.getQuotes());
  }

  private static org.copydesk.letters.QuotedTerm seal(QuotedTerm term, SpanLetters spans) {
    return new org.copydesk.letters.QuotedTerm(
        spans.seal(term.span()),
        org.copydesk.letters.TermKind.valueOf(term.kind().name()),
        term.why());
  }

  private static QuotedTerm open(org.copydesk.letters.QuotedTerm letter, SpanLetters spans) {
    return new QuotedTerm(
        spans.open(letter.getSpan()), TermKind.valueOf(letter.getKind().name()), letter.getWhy());
  }

  private static org.copydesk.letters.Notice seal(Notice notice, SpanLetters spans) {
    return new org.copydesk.letters.Notice(
        spans.seal(notice.span()), notice.finding().rule(), notice.finding().confidence());
  }

  private static Notice open(org.copydesk.letters.Notice letter, SpanLetters spans) {
    return new Notice(
        spans.open(letter.getSpan()), new Finding(letter.getFoundBy(), letter.getConfidence()));
  }

  private static org.copydesk.letters.StanceTally seal(StanceTally tally) {
    return new org.copydesk.letters.StanceTally(
        tally.target(),
        tally.primary(),
        tally.favour(),
        tally.against(),
        tally.neutral(),
        tally.undetermined());
  }

  private static StanceTally open(org.copydesk.letters.StanceTally letter) {
    return new StanceTally(
        letter.getTarget(),
        letter.getPrimary(),
        letter.getFavour(),
        letter.getAgainst(),
        letter.getNeutral(),
        letter.getUndetermined());
  }
}
