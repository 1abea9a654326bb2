package org.copydesk.language.stance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.copydesk.language.article.Article;
import org.copydesk.language.quote.Quote;
import org.copydesk.language.quote.QuoteKind;
import org.copydesk.language.text.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Quotes that nobody would write: an answer within bounds, never an exception. */
class HostileQuotesTest {

  private static final int LONG = 100_000;

  private final RuleJudge judge = RuleJudge.standard();

  static Stream<String> floods() {
    return Stream.of(
        "not ",
        "Anna Holt ",
        "We condemn the ban. ",
        "“",
        "‘\"",
        "a",
        "A",
        ".",
        "Mr. ",
        "the ",
        "’s",
        "closure ",
        "bad ",
        "\n",
        "\u0000\u0007",
        "é́",
        "\ud83d\ude00",
        "\ud83d",
        "он против ",
        "反对",
        "without evidence ",
        "claimed ",
        "of Of ",
        "U.S.",
        "- ",
        "(",
        "if ");
  }

  @ParameterizedTest
  @MethodSource("floods")
  @Timeout(10)
  void floodOfOneThingInOneQuoteIsAnswered(String part) {
    String text = part.repeat(LONG / part.length());

    checked(Marked.article("Council votes to close pool", text), whole(text));
  }

  @ParameterizedTest
  @MethodSource("floods")
  @Timeout(10)
  void floodAsHeadlineSpeakerAndCueIsAnswered(String part) {
    String flood = part.repeat(LONG / part.length());
    String text = flood + " said we need Anna Holt.";
    int cue = flood.length() + 1;
    Quote quote =
        Marked.quote(
            "q1",
            QuoteKind.INDIRECT,
            List.of(new Span(cue + 5, text.length())),
            Marked.attributed("s1", flood, Optional.of(new Span(0, flood.length()))),
            Optional.of(new Span(0, cue + 4)));

    checked(Marked.article(flood, text), List.of(quote));
  }

  @ParameterizedTest
  @ValueSource(strings = {" ", "...", "“”", "—", "\u200b\u00a0", "\u0001"})
  void quoteWithoutWordsHoldsNothing(String text) {
    Judged judged = checked(Marked.article("Pool to close", text), whole(text));

    assertThat(judged.quotes().get(0).stances())
        .allSatisfy(s -> assertThat(s.label()).isEqualTo(StanceLabel.UNDETERMINED));
  }

  @Test
  void noQuotesAndNoTextAreNoFault() {
    assertThat(judge.judge(Marked.article("", ""), List.of(), List.of()).quotes()).isEmpty();
  }

  @Test
  @Timeout(60)
  void thousandsOfQuotesAreJudgedInTimeThatGrowsWithThem() {
    String sentence = "Anna Holt said “the ban on Ivo Brandt is a disgrace and we oppose it.” ";
    String text = sentence.repeat(LONG * 2 / sentence.length());
    List<Quote> quotes = new ArrayList<>();
    for (int at = 0; at < text.length(); at += sentence.length()) {
      quotes.add(quote(quotes.size(), at, sentence.length() - 1));
    }

    checked(Marked.article("Council bans Ivo Brandt", text), quotes);
  }

  private static Quote quote(int number, int at, int length) {
    return Marked.quote(
        "q" + number,
        QuoteKind.DIRECT,
        List.of(new Span(at + 15, at + length)),
        Marked.attributed("s1", "Anna Holt", Optional.of(new Span(at, at + 9))),
        Optional.of(new Span(at + 10, at + 14)));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void randomTextKeepsTheInvariants(long seed) {
    Random random = new Random(seed);
    List<String> parts = floods().toList();
    StringBuilder text = new StringBuilder();
    while (text.length() < 3_000) {
      text.append(parts.get(random.nextInt(parts.size())));
    }
    List<Quote> quotes = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      quotes.add(random(random, "q" + i, text.length()));
    }

    Article article = Marked.article("Pool to close", text.toString());
    assertThat(checked(article, quotes)).isEqualTo(checked(article, quotes));
  }

  private static Quote random(Random random, String id, int length) {
    int start = random.nextInt(length - 300);
    Span first = new Span(start, start + random.nextInt(100));
    Span second =
        new Span(first.end() + random.nextInt(50), first.end() + 50 + random.nextInt(100));
    Span cue = new Span(random.nextInt(length - 10), length - 5);
    return Marked.quote(
        id,
        random.nextBoolean() ? QuoteKind.MIXED : QuoteKind.DIRECT,
        List.of(first, second),
        Marked.attributed("s" + random.nextInt(3), "Anna Holt", Optional.of(first)),
        random.nextBoolean() ? Optional.of(cue) : Optional.empty());
  }

  private static List<Quote> whole(String text) {
    Span all = new Span(0, text.length());
    return List.of(
        Marked.quote(
            "q1",
            QuoteKind.DIRECT,
            List.of(all),
            Marked.attributed("s1", "Ivo Brandt", Optional.empty()),
            Optional.empty()));
  }

  /** Judges, and checks what holds of every answer. */
  private Judged checked(Article article, List<Quote> quotes) {
    Judged judged = judge.judge(article, quotes, List.of());
    assertThat(judged.quotes())
        .extracting(Quote::id)
        .isEqualTo(quotes.stream().map(Quote::id).toList());
    Span text = new Span(0, article.text().length());
    for (Quote quote : judged.quotes()) {
      assertThat(quote.framing().confidence()).isBetween(0.0, 1.0);
      assertThat(quote.framing().evidence()).allSatisfy(e -> assertThat(text.contains(e)).isTrue());
      assertThat(quote.stances()).extracting(s -> s.target().text()).doesNotHaveDuplicates();
      for (Stance stance : quote.stances()) {
        checkStance(stance, quote);
      }
    }
    return judged;
  }

  private static void checkStance(Stance stance, Quote quote) {
    assertThat(stance.model()).isEqualTo("rules-1");
    assertThat(stance.confidence()).isBetween(0.0, 0.6);
    assertThat(stance.reason().isPresent()).isEqualTo(stance.label() == StanceLabel.UNDETERMINED);
    assertThat(stance.target().text()).isNotBlank();
    stance
        .target()
        .mention()
        .ifPresent(mention -> assertThat(quote.hull().contains(mention)).isTrue());
  }
}
