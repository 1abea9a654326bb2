package org.copydesk.review;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.copydesk.letters.Article;
import org.copydesk.letters.ArticleStatus;
import org.copydesk.letters.Attribution;
import org.copydesk.letters.Block;
import org.copydesk.letters.BlockKind;
import org.copydesk.letters.Flag;
import org.copydesk.letters.FlaggedArticle;
import org.copydesk.letters.Framing;
import org.copydesk.letters.FramingKind;
import org.copydesk.letters.MarkState;
import org.copydesk.letters.MissingPart;
import org.copydesk.letters.Quote;
import org.copydesk.letters.QuoteKind;
import org.copydesk.letters.QuotedArticle;
import org.copydesk.letters.Revision;
import org.copydesk.letters.Severity;
import org.copydesk.letters.Speaker;
import org.copydesk.letters.SpeakerKind;
import org.copydesk.letters.StanceTally;
import org.copydesk.letters.TextSpan;

/** A flagged article in the making, for tests; each method gives a changed copy. */
record Draft(
    int revision,
    ArticleStatus status,
    String title,
    List<String> bylines,
    String body,
    String promo,
    List<Flag> flags,
    List<Quote> quotes,
    List<StanceTally> tallies,
    List<MissingPart> missing,
    List<Revision> earlier) {

  static final String ID = "herald/harbour-7";
  static final String TITLE = "Harbour board weighs night ferry";
  static final String BODY =
      "The harbour board met on Tuesday. “The ferry pays for itself,” said Mira Tolland.";
  static final Instant SUBMITTED = Instant.parse("2026-03-01T09:00:00Z");

  static Draft first() {
    return new Draft(
        1,
        ArticleStatus.PUBLISHED,
        TITLE,
        List.of("Jon Aster"),
        BODY,
        "",
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }

  /** The next revision of the same words. */
  Draft next() {
    List<Revision> longer = new ArrayList<>(earlier);
    longer.add(new Revision(revision, status, hash(), title, SUBMITTED));
    return new Draft(
        revision + 1, status, title, bylines, body, promo, flags, quotes, tallies, missing, longer);
  }

  Draft status(ArticleStatus changed) {
    return new Draft(
        revision, changed, title, bylines, body, promo, flags, quotes, tallies, missing, earlier);
  }

  Draft title(String changed) {
    return new Draft(
        revision, status, changed, bylines, body, promo, flags, quotes, tallies, missing, earlier);
  }

  Draft by(String... changed) {
    return new Draft(
        revision,
        status,
        title,
        List.of(changed),
        body,
        promo,
        flags,
        quotes,
        tallies,
        missing,
        earlier);
  }

  Draft body(String changed) {
    return new Draft(
        revision, status, title, bylines, changed, promo, flags, quotes, tallies, missing, earlier);
  }

  Draft promo(String changed) {
    return new Draft(
        revision, status, title, bylines, body, changed, flags, quotes, tallies, missing, earlier);
  }

  Draft flags(Flag... changed) {
    return flags(List.of(changed));
  }

  Draft flags(List<Flag> changed) {
    return new Draft(
        revision, status, title, bylines, body, promo, changed, quotes, tallies, missing, earlier);
  }

  Draft quotes(Quote... changed) {
    return quotes(List.of(changed));
  }

  Draft quotes(List<Quote> changed) {
    return new Draft(
        revision, status, title, bylines, body, promo, flags, changed, tallies, missing, earlier);
  }

  Draft tallies(StanceTally... changed) {
    return new Draft(
        revision,
        status,
        title,
        bylines,
        body,
        promo,
        flags,
        quotes,
        List.of(changed),
        missing,
        earlier);
  }

  Draft missing(String... parts) {
    List<MissingPart> lost =
        List.of(parts).stream().map(part -> new MissingPart(part, "no model")).toList();
    return new Draft(
        revision, status, title, bylines, body, promo, flags, quotes, tallies, lost, earlier);
  }

  /** The letter of this draft. */
  FlaggedArticle letter() {
    return letter(Map.of("house", "aaaaaaaaaaaa"));
  }

  FlaggedArticle letter(Map<String, String> packs) {
    return FlaggedArticle.newBuilder()
        .setQuoted(
            QuotedArticle.newBuilder()
                .setArticle(article())
                .setQuotes(quotes)
                .setSpeakers(
                    List.of(
                        new Speaker("s1", "Mira Tolland", SpeakerKind.PERSON, null, List.of(), 1)))
                .setTallies(tallies)
                .setMissing(missing)
                .build())
        .setFlags(flags)
        .setPacks(packs)
        .build();
  }

  /** The letter of a withdrawal or an erasure: which article, and nothing that stands in it. */
  FlaggedArticle bare(ArticleStatus changed) {
    Article article =
        Article.newBuilder()
            .setId(ID)
            .setRevision(revision)
            .setStatus(changed)
            .setSource("herald")
            .setExternalId("harbour-7")
            .setTitle(changed == ArticleStatus.ERASED ? "" : title)
            .setSubmittedAt(SUBMITTED)
            .setEarlier(earlier)
            .build();
    return FlaggedArticle.newBuilder()
        .setQuoted(QuotedArticle.newBuilder().setArticle(article).build())
        .setFlags(List.of(flag("missing-byline", Severity.MEDIUM, "")))
        .build();
  }

  private String hash() {
    return Integer.toHexString(List.of(title, bylines, body, promo).hashCode());
  }

  private Article article() {
    String text = title + "\n\n" + body + "\n\n" + promo;
    int head = points(title + "\n\n");
    int main = head + points(body + "\n\n");
    return Article.newBuilder()
        .setId(ID)
        .setRevision(revision)
        .setStatus(status)
        .setSource("herald")
        .setExternalId("harbour-7")
        .setTitle(title)
        .setBylines(bylines)
        .setText(text)
        .setBlocks(
            List.of(
                new Block(BlockKind.HEADLINE, 0, head),
                new Block(BlockKind.PARAGRAPH, head, main),
                new Block(BlockKind.PROMO, main, points(text))))
        .setMetadata(Map.of("section", "Waterfront"))
        .setContentHash(hash())
        .setSubmittedAt(SUBMITTED.plusSeconds(revision))
        .setEarlier(earlier)
        .build();
  }

  private static int points(String text) {
    return text.codePointCount(0, text.length());
  }

  static Flag flag(String policy, Severity severity, String words) {
    return Flag.newBuilder()
        .setId(policy + "-" + Integer.toHexString(words.hashCode()))
        .setPolicyId(policy)
        .setSeverity(severity)
        .setMessage("look at this")
        .setEvidence(words.isEmpty() ? List.of() : List.of(new TextSpan(0, points(words), words)))
        .build();
  }

  static Quote quote(String id, QuoteKind kind, String speakerId, int start, int end) {
    return Quote.newBuilder()
        .setId(id)
        .setKind(kind)
        .setSpans(List.of(new TextSpan(start, end, "…")))
        .setAttribution(Attribution.newBuilder().setSpeakerId(speakerId).build())
        .setMarks(MarkState.BALANCED)
        .setFraming(new Framing(FramingKind.NEUTRAL, List.of(), 1.0))
        .build();
  }

  static Quote unattributed(String id, int start, int end) {
    return Quote.newBuilder(quote(id, QuoteKind.DIRECT, "s1", start, end))
        .setAttribution(Attribution.newBuilder().build())
        .build();
  }
}
