package org.copydesk.desk.index;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.copydesk.letters.Article;
import org.copydesk.letters.ArticleStatus;
import org.copydesk.letters.Attribution;
import org.copydesk.letters.Block;
import org.copydesk.letters.BlockKind;
import org.copydesk.letters.Flag;
import org.copydesk.letters.FlagVerdict;
import org.copydesk.letters.FlagVerdictKind;
import org.copydesk.letters.Framing;
import org.copydesk.letters.FramingKind;
import org.copydesk.letters.PriorityReason;
import org.copydesk.letters.Quote;
import org.copydesk.letters.QuoteKind;
import org.copydesk.letters.ReviewRecord;
import org.copydesk.letters.ReviewState;
import org.copydesk.letters.Severity;
import org.copydesk.letters.Speaker;
import org.copydesk.letters.SpeakerKind;
import org.copydesk.letters.Stance;
import org.copydesk.letters.StanceLabel;
import org.copydesk.letters.TextSpan;

/** Review records for tests; each method changes the one in the making. */
public final class Records {

  /** When the articles of tests were handed in. */
  public static final Instant HANDED_IN = Instant.parse("2026-03-01T09:00:00Z");

  private final String id;
  private final ReviewRecord.Builder record;
  private final Article.Builder article;
  private final List<Quote> quotes = new ArrayList<>();
  private final List<Speaker> speakers = new ArrayList<>();
  private final List<Flag> flags = new ArrayList<>();
  private final List<FlagVerdict> verdicts = new ArrayList<>();

  private Records(String id) {
    this.id = id;
    String source = id.substring(0, id.indexOf('/'));
    this.article =
        Article.newBuilder()
            .setId(id)
            .setRevision(1)
            .setStatus(ArticleStatus.PUBLISHED)
            .setSource(source)
            .setExternalId(id.substring(source.length() + 1))
            .setSubmittedAt(HANDED_IN);
    this.record =
        ReviewRecord.newBuilder()
            .setArticleId(id)
            .setRevision(1)
            .setState(ReviewState.OPEN)
            .setPriority(100)
            .setPriorityReasons(List.of(new PriorityReason("flag threat (high)", 100)))
            .setSummary("a summary")
            .setSubmittedAt(HANDED_IN)
            .setRecordedAt(HANDED_IN);
  }

  /** An open record of an article with that id, "source/externalId". */
  public static Records of(String id) {
    return new Records(id).text("Harbour news", "The harbour board met on Tuesday.");
  }

  /** With another title and text. */
  public Records text(String title, String body) {
    String text = title + "\n\n" + body;
    article
        .setTitle(title)
        .setText(text)
        .setBlocks(
            List.of(new Block(BlockKind.PARAGRAPH, 0, text.codePointCount(0, text.length()))));
    return this;
  }

  /** At another revision. */
  public Records revision(int number) {
    article.setRevision(number);
    record.setRevision(number);
    return this;
  }

  /** At another update of its revision. */
  public Records update(int number) {
    record.setUpdate(number);
    return this;
  }

  /** In another state. */
  public Records state(ReviewState state) {
    record.setState(state);
    return this;
  }

  /** Of another priority. */
  public Records priority(int points) {
    record.setPriority(points);
    return this;
  }

  /** In a section. */
  public Records section(String section) {
    article.setSection(section);
    return this;
  }

  /** In a language. */
  public Records language(String tag) {
    article.setLanguage(tag);
    return this;
  }

  /** Handed in at another time. */
  public Records handedIn(Instant at) {
    article.setSubmittedAt(at);
    record.setSubmittedAt(at);
    return this;
  }

  /** Claimed by somebody. */
  public Records claimedBy(String name) {
    record.setState(ReviewState.CLAIMED).setClaimedBy(name).setClaimedAt(HANDED_IN);
    return this;
  }

  /** With one more flag, whose id is its policy's. */
  public Records flag(String policy, Severity severity) {
    flags.add(
        Flag.newBuilder()
            .setId(policy)
            .setPolicyId(policy)
            .setSeverity(severity)
            .setMessage("look at this")
            .build());
    return this;
  }

  /** With a flag dismissed. */
  public Records dismissed(String flagId) {
    verdicts.add(new FlagVerdict(flagId, FlagVerdictKind.DISMISSED, "no"));
    return this;
  }

  /** With one more quote, by a speaker who takes a side. */
  public Records quote(String speaker, String words, String target, StanceLabel label) {
    int number = quotes.size() + 1;
    quotes.add(
        Quote.newBuilder()
            .setId("q" + number)
            .setKind(QuoteKind.DIRECT)
            .setSpans(List.of(new TextSpan(0, words.codePointCount(0, words.length()), words)))
            .setAttribution(
                Attribution.newBuilder().setSpeakerId("s" + number).setName(speaker).build())
            .setFraming(new Framing(FramingKind.NEUTRAL, List.of(), 1.0))
            .setStances(List.of(Stance.newBuilder().setTarget(target).setLabel(label).build()))
            .build());
    speakers.add(new Speaker("s" + number, speaker, SpeakerKind.PERSON, null, List.of(), 1));
    return this;
  }

  /** The record. */
  public ReviewRecord build() {
    return record
        .setArticle(article.build())
        .setQuotes(quotes)
        .setSpeakers(speakers)
        .setFlags(flags)
        .setFlagVerdicts(verdicts)
        .build();
  }

  /** The record as it arrives from partition 0. */
  public Arrival at(long offset) {
    return new Arrival(0, offset, id, Optional.of(build()));
  }
}
