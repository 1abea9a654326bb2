package org.copydesk.policy.model;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.copydesk.language.article.Article;
import org.copydesk.language.article.Block;
import org.copydesk.language.article.BlockKind;
import org.copydesk.language.article.Published;
import org.copydesk.language.quote.Quote;
import org.copydesk.language.quote.QuoteKind;
import org.copydesk.language.quote.QuotedTerm;
import org.copydesk.language.quote.Speaker;
import org.copydesk.language.text.Span;

/**
 * What conditions see of one article: all records of the model, in the order of the reading, each
 * kind made when it is first asked for. For one thread.
 */
public final class Views {

  /** No text that a condition sees is longer, in UTF-16 units: its search must end in time. */
  static final int LONGEST_TEXT = 100_000;

  private static final String OPENING = "\"'\u201c\u201d\u2018\u201e\u00ab";
  private static final String CLOSING = "\"'\u201d\u2019\u00bb";

  private final Reading reading;
  private final Instant now;
  private final Once<ArticleView> article = new Once<>(this::makeArticle);
  private final Once<List<BlockView>> blocks = new Once<>(this::makeBlocks);
  private final Once<List<QuoteView>> quotes = new Once<>(this::makeQuotes);
  private final Once<List<SpeakerView>> speakers = new Once<>(this::makeSpeakers);
  private final Once<List<TermView>> terms = new Once<>(this::makeTerms);
  private final Once<List<RevisionView>> revisions = new Once<>(this::makeRevisions);

  private Views(Reading reading, Instant now) {
    this.reading = reading;
    this.now = now;
  }

  /** The views of an article at a time. */
  public static Views of(Reading reading, Instant now) {
    return new Views(reading, now);
  }

  ArticleView article() {
    return article.get();
  }

  List<BlockView> blocks() {
    return blocks.get();
  }

  List<QuoteView> quotes() {
    return quotes.get();
  }

  List<SpeakerView> speakers() {
    return speakers.get();
  }

  List<TermView> terms() {
    return terms.get();
  }

  /** A variable of a condition by its name, but for the item; empty where there is none. */
  Optional<Object> variable(String name) {
    return switch (name) {
      case "article" -> Optional.of(article());
      case "blocks" -> Optional.of(blocks());
      case "quotes" -> Optional.of(quotes());
      case "speakers" -> Optional.of(speakers());
      case "terms" -> Optional.of(terms());
      case "revisions" -> Optional.of(revisions.get());
      case "now" -> Optional.of(now);
      default -> Optional.empty();
    };
  }

  static String cut(String text) {
    return text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT);
  }

  static String lower(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  private ArticleView makeArticle() {
    Article article = reading.article();
    Map<String, String> metadata = new HashMap<>();
    article.metadata().forEach((k, v) -> metadata.put(k.toLowerCase(Locale.ROOT), v));
    Embargo embargo = Embargo.of(metadata.getOrDefault("embargo", ""), now);
    return new ArticleView(
        article.id(),
        article.source(),
        article.revision(),
        lower(article.status()),
        article.title(),
        article.bylines(),
        article.published().isPresent(),
        article.published().map(Views::moment).orElse(Instant.EPOCH),
        article.language().orElse(""),
        article.section().orElse(""),
        reading.words().count(),
        article.blocks().stream().filter(block -> block.kind() == BlockKind.PARAGRAPH).count(),
        metadata,
        embargo.state(),
        embargo.until(),
        article.submittedAt(),
        List.copyOf(reading.found()));
  }

  private static Instant moment(Published published) {
    return published
        .moment()
        .orElseGet(() -> published.day().atStartOfDay(ZoneOffset.UTC).toInstant());
  }

  private static double notice(Reading reading, Span block) {
    return reading
        .notices(List.of(block))
        .mapToDouble(notice -> notice.finding().confidence())
        .max()
        .orElse(reading.quoted().notices().isPresent() ? 0 : -1);
  }

  private List<BlockView> makeBlocks() {
    Article source = reading.article();
    int[] counts = new int[source.blocks().size()];
    List<Set<String>> voices = new ArrayList<>();
    source.blocks().forEach(block -> voices.add(new HashSet<>()));
    for (Quote quote : reading.ownQuotes()) {
      int number = reading.blockNumber(quote.hull().start());
      counts[number]++;
      if (quote.kind() == QuoteKind.DIRECT) {
        quote.attribution().attributed().ifPresent(a -> voices.get(number).add(a.speakerId()));
      }
    }
    List<BlockView> views = new ArrayList<>();
    for (int i = 0; i < counts.length; i++) {
      Block block = source.blocks().get(i);
      Span words = block.words(source.text());
      views.add(
          new BlockView(
              lower(block.kind()),
              cut(words.of(source.text())),
              reading.wordsIn(words),
              i,
              counts.length - 1L - i,
              counts[i],
              voices.get(i).size(),
              !words.isEmpty() && OPENING.indexOf(source.text().charAt(words.start())) >= 0,
              !words.isEmpty() && CLOSING.indexOf(source.text().charAt(words.end() - 1)) >= 0,
              notice(reading, block.span()),
              reading.foundIn(List.of(block.span()))));
    }
    return views;
  }

  private List<QuoteView> makeQuotes() {
    return new QuoteViews(reading, blocks()).all();
  }

  private List<RevisionView> makeRevisions() {
    Article source = reading.article();
    return source.earlier().stream()
        .map(
            revision ->
                new RevisionView(
                    revision.number(),
                    lower(revision.status()),
                    revision.title(),
                    revision.contentHash().equals(source.contentHash()),
                    revision.submittedAt()))
        .toList();
  }

  private List<SpeakerView> makeSpeakers() {
    return reading.quoted().speakers().stream().map(this::speaker).toList();
  }

  private SpeakerView speaker(Speaker speaker) {
    return new SpeakerView(
        speaker.id(),
        speaker.name(),
        lower(speaker.kind()),
        speaker.role().orElse(""),
        speaker.quotes(),
        reading.foundIn(speaker.mentions()));
  }

  private List<TermView> makeTerms() {
    List<TermView> views = new ArrayList<>();
    QuoteExtents quotes = new QuoteExtents(reading.quoted().quotes());
    for (QuotedTerm term : reading.quoted().terms()) {
      Span span = term.span();
      views.add(
          new TermView(
              span.of(reading.article().text()),
              reading.wordsIn(span),
              lower(term.kind()),
              lower(reading.blockAt(span.start()).kind()),
              quotes.hold(span),
              capitalised(reading, span),
              reading.blockAt(span.start()).kind() != BlockKind.HEADLINE
                  || reading.wordsStandInBody(span),
              reading.foundIn(List.of(span))));
    }
    return views;
  }

  private static boolean capitalised(Reading reading, Span span) {
    int from = reading.words().from(span.start());
    int to = reading.words().from(span.end());
    for (int word = from; word < to; word++) {
      boolean counts = reading.words().end(word) - reading.words().start(word) >= 4;
      if (counts && !reading.words().capitalised(word)) {
        return false;
      }
    }
    return from < to && reading.words().capitalised(from);
  }
}
