package org.copydesk.bench;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.copydesk.letters.Article;
import org.copydesk.letters.ArticleStatus;
import org.copydesk.letters.Attribution;
import org.copydesk.letters.Block;
import org.copydesk.letters.BlockKind;
import org.copydesk.letters.Clause;
import org.copydesk.letters.Cue;
import org.copydesk.letters.CueKind;
import org.copydesk.letters.Flag;
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

/**
 * Review records made up from a seed, as a desk has them after some years: most are decided, words
 * and names are spread as in language (a few very frequent, most of them rare).
 */
final class DeskRecords {

  static final int SECTIONS = 40;
  static final int POLICIES = 45;
  static final int SPEAKERS = 60_000;
  static final int TARGETS = 8_000;
  static final List<String> SOURCES =
      List.of("wire", "herald", "courier", "coast-radio", "evening", "parliament", "sport-desk");

  private static final List<StanceLabel> SIDES = List.of(StanceLabel.values());
  private static final List<Severity> SEVERITIES = List.of(Severity.values());
  private static final int VOCABULARY = 60_000;
  private static final String[] WORDS =
      IntStream.range(0, VOCABULARY).mapToObj(DeskRecords::spelt).toArray(String[]::new);
  private static final int QUOTE_WORDS = 14;
  private static final Instant FIRST = Instant.parse("2024-01-01T00:00:00Z");

  private final long seed;
  private final int words;
  private final double waiting;

  /**
   * Records of this seed.
   *
   * @param words of each article, about
   * @param waiting the share of records that wait for an editor
   */
  DeskRecords(long seed, int words, double waiting) {
    this.seed = seed;
    this.words = words;
    this.waiting = waiting;
  }

  static String id(int number) {
    return SOURCES.get(number % SOURCES.size()) + "/story-" + number;
  }

  /** The word of that number, the same in every run. */
  static String word(int number) {
    return number < VOCABULARY ? WORDS[number] : spelt(number);
  }

  private static String spelt(int number) {
    StringBuilder word = new StringBuilder();
    int left = number + 7;
    while (left > 0) {
      word.append("bcdfghklmnprstvz".charAt(left % 16)).append("aeiou".charAt(left / 16 % 5));
      left /= 80;
    }
    return word.toString();
  }

  static String speaker(int number) {
    return capital(word(number * 31 + 5)) + " " + capital(word(number * 17 + 3));
  }

  static String target(int number) {
    return "the " + word(number) + " plan";
  }

  /** A number below {@code most}, small ones far more often. */
  static int frequentFirst(Random chance, int most) {
    return (int) Math.min(most - 1L, (long) (Math.exp(Math.log(most) * chance.nextDouble()) - 1));
  }

  private static String capital(String word) {
    return Character.toUpperCase(word.charAt(0)) + word.substring(1);
  }

  /** The record of this number. */
  ReviewRecord record(int number) {
    Random chance = new Random(seed * 1_000_003 + number);
    String title = capital(sentence(chance, 7));
    String text = title + "\n\n" + body(chance);
    List<Quote> quotes = quotes(chance, text);
    Instant handedIn = FIRST.plusSeconds(60L * number);
    ReviewState state = state(chance);
    List<Flag> flags = flags(chance, text);
    int priority = Math.min(1000, flags.size() * 90 + chance.nextInt(100));
    boolean claimed = state == ReviewState.CLAIMED;
    return ReviewRecord.newBuilder()
        .setArticleId(id(number))
        .setRevision(1)
        .setUpdate(state == ReviewState.OPEN ? 0 : 1)
        .setState(state)
        .setPriority(state == ReviewState.DECIDED ? 0 : priority)
        .setPriorityReasons(List.of(new PriorityReason("flags", priority)))
        .setSummary(quotes.size() + " quotes, " + flags.size() + " flags")
        .setClaimedBy(claimed ? "editor-" + chance.nextInt(60) : null)
        .setClaimedAt(claimed ? handedIn : null)
        .setArticle(article(number, title, text, handedIn, chance))
        .setQuotes(quotes)
        .setSpeakers(speakers(quotes))
        .setFlags(flags)
        .setSubmittedAt(handedIn)
        .setRecordedAt(handedIn)
        .build();
  }

  private ReviewState state(Random chance) {
    double share = chance.nextDouble();
    if (share < waiting) {
      return share < waiting * 0.7
          ? ReviewState.OPEN
          : share < waiting * 0.85 ? ReviewState.CLAIMED : ReviewState.REOPENED;
    }
    return chance.nextInt(40) == 0 ? ReviewState.WITHDRAWN : ReviewState.DECIDED;
  }

  private String body(Random chance) {
    StringBuilder body = new StringBuilder(words * 7);
    for (int written = 0; written < words; written += 12) {
      body.append(capital(sentence(chance, 12))).append(written % 60 == 48 ? ".\n\n" : ". ");
    }
    return body.toString();
  }

  private static String sentence(Random chance, int length) {
    StringBuilder sentence = new StringBuilder();
    for (int at = 0; at < length; at++) {
      sentence.append(at == 0 ? "" : " ").append(word(frequentFirst(chance, VOCABULARY)));
    }
    return sentence.toString();
  }

  private static Article article(
      int number, String title, String text, Instant handedIn, Random chance) {
    String source = SOURCES.get(number % SOURCES.size());
    return Article.newBuilder()
        .setId(id(number))
        .setRevision(1)
        .setStatus(ArticleStatus.PUBLISHED)
        .setSource(source)
        .setExternalId("story-" + number)
        .setTitle(title)
        .setLanguage(chance.nextInt(20) == 0 ? "de" : "en")
        .setSection("Section " + frequentFirst(chance, SECTIONS))
        .setText(text)
        .setBlocks(blocks(text))
        .setContentHash("5f0c".repeat(16))
        .setSubmittedAt(handedIn)
        .build();
  }

  private static List<Block> blocks(String text) {
    List<Block> blocks = new ArrayList<>();
    int start = 0;
    while (start < text.length()) {
      int next = text.indexOf("\n\n", start);
      int end = next < 0 ? text.length() : next + 2;
      BlockKind kind = start == 0 ? BlockKind.HEADLINE : BlockKind.PARAGRAPH;
      blocks.add(new Block(kind, start, end));
      start = end;
    }
    return blocks;
  }

  private static List<Quote> quotes(Random chance, String text) {
    List<Quote> quotes = new ArrayList<>();
    int number = chance.nextInt(8);
    for (int at = 0; at < number; at++) {
      String speaker = speaker(frequentFirst(chance, SPEAKERS));
      quotes.add(
          Quote.newBuilder()
              .setId("q" + (at + 1))
              .setKind(QuoteKind.DIRECT)
              .setSpans(List.of(span(chance, text, QUOTE_WORDS * 6)))
              .setAttribution(
                  Attribution.newBuilder()
                      .setSpeakerId("s" + (at + 1))
                      .setName(speaker)
                      .setMention(span(chance, text, 12))
                      .setFoundBy("tagger + pronoun")
                      .setConfidence(0.93)
                      .build())
              .setCue(new Cue(span(chance, text, 5), CueKind.SPEECH))
              .setFraming(new Framing(FramingKind.NEUTRAL, List.of(), 1.0))
              .setStances(List.of(stance(chance, text), stance(chance, text)))
              .setFoundBy("attribution 1")
              .setConfidence(0.97)
              .build());
    }
    return quotes;
  }

  private static Stance stance(Random chance, String text) {
    return Stance.newBuilder()
        .setTarget(target(frequentFirst(chance, TARGETS)))
        .setMention(span(chance, text, 14))
        .setLabel(SIDES.get(chance.nextInt(SIDES.size())))
        .setConfidence(0.81)
        .setModel("stance 1")
        .build();
  }

  private static TextSpan span(Random chance, String text, int length) {
    int start = chance.nextInt(text.length() / 2);
    int end = Math.min(text.length(), start + length);
    return new TextSpan(start, end, text.substring(start, end));
  }

  private static List<Speaker> speakers(List<Quote> quotes) {
    List<Speaker> speakers = new ArrayList<>();
    for (Quote quote : quotes) {
      speakers.add(
          new Speaker(
              quote.getAttribution().getSpeakerId(),
              quote.getAttribution().getName(),
              SpeakerKind.PERSON,
              null,
              List.of(quote.getAttribution().getMention()),
              1));
    }
    return speakers;
  }

  private static List<Flag> flags(Random chance, String text) {
    List<Flag> flags = new ArrayList<>();
    int number = frequentFirst(chance, 9);
    for (int at = 0; at < number; at++) {
      int policy = frequentFirst(chance, POLICIES);
      flags.add(
          Flag.newBuilder()
              .setId("policy-" + policy + "-" + at)
              .setPolicyId("policy-" + policy)
              .setPolicyVersion("1.4.0")
              .setTitle("What an editor calls policy " + policy)
              .setSeverity(SEVERITIES.get(policy % SEVERITIES.size()))
              .setMessage("an editor is told why in a sentence of this length, more or less")
              .setEvidence(List.of(span(chance, text, 60)))
              .setClause(new Clause("A code of practice", "3.4", "2019", "wording"))
              .build());
    }
    return flags;
  }
}
