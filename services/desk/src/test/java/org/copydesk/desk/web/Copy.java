package org.copydesk.desk.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.copydesk.letters.Article;
import org.copydesk.letters.ArticleStatus;
import org.copydesk.letters.Attribution;
import org.copydesk.letters.Block;
import org.copydesk.letters.BlockKind;
import org.copydesk.letters.Clause;
import org.copydesk.letters.Cue;
import org.copydesk.letters.CueKind;
import org.copydesk.letters.Flag;
import org.copydesk.letters.FlaggedArticle;
import org.copydesk.letters.Framing;
import org.copydesk.letters.FramingKind;
import org.copydesk.letters.MarkState;
import org.copydesk.letters.MissingPart;
import org.copydesk.letters.Quote;
import org.copydesk.letters.QuoteKind;
import org.copydesk.letters.QuotedArticle;
import org.copydesk.letters.QuotedTerm;
import org.copydesk.letters.Revision;
import org.copydesk.letters.Severity;
import org.copydesk.letters.Speaker;
import org.copydesk.letters.SpeakerKind;
import org.copydesk.letters.Stance;
import org.copydesk.letters.StanceLabel;
import org.copydesk.letters.StanceTally;
import org.copydesk.letters.TermKind;
import org.copydesk.letters.TextSpan;

/** A flagged article in the making; what is found in it is named by its words. */
final class Copy {

  private final String source;
  private final String externalId;
  private final StringBuilder text = new StringBuilder();
  private final List<Block> blocks = new ArrayList<>();
  private final List<Quote> quotes = new ArrayList<>();
  private final Map<String, Speaker> speakers = new LinkedHashMap<>();
  private final Map<String, StanceTally> tallies = new LinkedHashMap<>();
  private final List<QuotedTerm> terms = new ArrayList<>();
  private final List<Flag> flags = new ArrayList<>();
  private final List<Flag> shadow = new ArrayList<>();
  private final List<MissingPart> missing = new ArrayList<>();
  private final List<Revision> earlier = new ArrayList<>();
  private final Map<String, String> metadata = new LinkedHashMap<>();
  private String title = "";
  private String section = "News";
  private String language = "en";
  private int revision = 1;
  private ArticleStatus status = ArticleStatus.PUBLISHED;
  private Instant submitted = Instant.now();

  private Copy(String source, String externalId) {
    this.source = source;
    this.externalId = externalId;
  }

  static Copy of(String source, String externalId) {
    return new Copy(source, externalId);
  }

  Copy title(String words) {
    title = words;
    return block(BlockKind.HEADLINE, words);
  }

  Copy section(String name) {
    section = name;
    return this;
  }

  Copy language(String tag) {
    language = tag;
    return this;
  }

  Copy fact(String name, String value) {
    metadata.put(name, value);
    return this;
  }

  Copy submitted(Instant at) {
    submitted = at;
    return this;
  }

  /** This is a later revision; those before have that title. */
  Copy revision(int number, String titleBefore) {
    for (int at = 1; at < number; at++) {
      earlier.add(
          new Revision(
              at,
              ArticleStatus.PUBLISHED,
              "h" + at,
              titleBefore,
              submitted.minusSeconds(600L * (number - at))));
    }
    revision = number;
    return this;
  }

  Copy status(ArticleStatus changed) {
    status = changed;
    return this;
  }

  Copy block(BlockKind kind, String words) {
    int start = points(text.toString());
    text.append(words).append("\n\n");
    blocks.add(new Block(kind, start, start + points(words) + 2));
    return this;
  }

  Copy p(String words) {
    return block(BlockKind.PARAGRAPH, words);
  }

  Copy missing(String part, String reason) {
    missing.add(new MissingPart(part, reason));
    return this;
  }

  Copy term(String words) {
    terms.add(new QuotedTerm(span(words), TermKind.SCARE, "one word, nobody speaks"));
    return this;
  }

  /** A quote; an empty name is a speaker whom nobody found. */
  Copy quote(String words, QuoteKind kind, String name, String mention, String cue) {
    String id = name.isEmpty() ? null : speaker(name, mention);
    quotes.add(
        Quote.newBuilder()
            .setId("q" + (quotes.size() + 1))
            .setKind(kind)
            .setSpans(List.of(span(words)))
            .setAttribution(
                Attribution.newBuilder()
                    .setSpeakerId(id)
                    .setName(name)
                    .setMention(mention.isEmpty() ? null : span(mention))
                    .setFoundBy(name.isEmpty() ? "no cue near it" : "rules:name")
                    .setConfidence(name.isEmpty() ? 0 : 0.93)
                    .build())
            .setCue(cue.isEmpty() ? null : new Cue(span(cue), CueKind.SPEECH))
            .setMarks(kind == QuoteKind.INDIRECT ? MarkState.NONE : MarkState.BALANCED)
            .setFraming(new Framing(FramingKind.NEUTRAL, List.of(), 0.9))
            .setFoundBy("rules:marks")
            .setConfidence(0.97)
            .build());
    return this;
  }

  /** What the speaker of the last quote holds. */
  Copy stance(String target, StanceLabel label) {
    Quote last = quotes.get(quotes.size() - 1);
    List<Stance> stances = new ArrayList<>(last.getStances());
    stances.add(
        Stance.newBuilder()
            .setTarget(target)
            .setLabel(label)
            .setConfidence(label == StanceLabel.UNDETERMINED ? 0 : 0.81)
            .setModel("rules-1")
            .setPrimary(tallies.isEmpty() || isPrimary(target))
            .setReason(label == StanceLabel.UNDETERMINED ? "the quote does not speak of it" : null)
            .build());
    quotes.set(quotes.size() - 1, Quote.newBuilder(last).setStances(stances).build());
    StanceTally tally =
        tallies.computeIfAbsent(
            target,
            it ->
                StanceTally.newBuilder()
                    .setTarget(it)
                    .setPrimary(tallies.isEmpty())
                    .setFavour(new ArrayList<>())
                    .setAgainst(new ArrayList<>())
                    .setNeutral(new ArrayList<>())
                    .setUndetermined(new ArrayList<>())
                    .build());
    String speaker = last.getAttribution().getSpeakerId();
    if (speaker != null) {
      side(tally, label).add(speaker);
    }
    return this;
  }

  private boolean isPrimary(String target) {
    StanceTally tally = tallies.get(target);
    return tally != null && tally.getPrimary();
  }

  private static List<String> side(StanceTally tally, StanceLabel label) {
    return switch (label) {
      case FAVOUR -> tally.getFavour();
      case AGAINST -> tally.getAgainst();
      case NEUTRAL -> tally.getNeutral();
      case UNDETERMINED -> tally.getUndetermined();
    };
  }

  Copy flag(String policy, Severity severity, String message, String... evidence) {
    flags.add(flagOf(policy, severity, message, List.of(evidence)));
    return this;
  }

  Copy shadow(String policy, Severity severity, String message, String... evidence) {
    shadow.add(flagOf(policy, severity, message, List.of(evidence)));
    return this;
  }

  private Flag flagOf(String policy, Severity severity, String message, List<String> evidence) {
    String title = policy.replace('-', ' ');
    return Flag.newBuilder()
        .setId(policy + "-" + Integer.toHexString(evidence.hashCode()))
        .setPolicyId(policy)
        .setPolicyVersion("4054755b8d96")
        .setTitle(title.substring(0, 1).toUpperCase(Locale.ROOT) + title.substring(1))
        .setSeverity(severity)
        .setMessage(message)
        .setEvidence(evidence.stream().map(this::span).toList())
        .setClause(new Clause("House style", "7.2", "2026", "wording"))
        .build();
  }

  private String speaker(String name, String mention) {
    Speaker known = speakers.get(name);
    String id = known == null ? "s" + (speakers.size() + 1) : known.getId();
    List<TextSpan> mentions = new ArrayList<>(known == null ? List.of() : known.getMentions());
    if (!mention.isEmpty()) {
      mentions.add(span(mention));
    }
    int said = known == null ? 1 : known.getQuotes() + 1;
    speakers.put(name, new Speaker(id, name, SpeakerKind.PERSON, null, mentions, said));
    return id;
  }

  /** Where those words stand first. */
  private TextSpan span(String words) {
    int at = text.indexOf(words);
    if (at < 0) {
      throw new IllegalArgumentException("the article does not hold “" + words + "”");
    }
    int start = points(text.substring(0, at));
    return new TextSpan(start, start + points(words), words);
  }

  FlaggedArticle letter() {
    Article article =
        Article.newBuilder()
            .setId(source + "/" + externalId)
            .setRevision(revision)
            .setStatus(status)
            .setSource(source)
            .setExternalId(externalId)
            .setTitle(title)
            .setBylines(List.of("Jon Aster"))
            .setLanguage(language)
            .setSection(section)
            .setText(text.toString())
            .setBlocks(blocks)
            .setMetadata(metadata)
            .setContentHash(Integer.toHexString(text.toString().hashCode()) + revision)
            .setSubmittedAt(submitted)
            .setEarlier(earlier)
            .build();
    QuotedArticle quoted =
        QuotedArticle.newBuilder()
            .setArticle(article)
            .setQuotes(quotes)
            .setSpeakers(new ArrayList<>(speakers.values()))
            .setTallies(new ArrayList<>(tallies.values()))
            .setTerms(terms)
            .setMissing(missing)
            .build();
    return FlaggedArticle.newBuilder()
        .setQuoted(quoted)
        .setFlags(flags)
        .setShadow(shadow)
        .setPacks(Map.of("house", "4054755b8d96"))
        .build();
  }

  private static int points(String words) {
    return words.codePointCount(0, words.length());
  }
}
