package org.copydesk.mailroom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.copydesk.language.article.Article;
import org.copydesk.language.article.ArticleStatus;
import org.copydesk.language.article.Block;
import org.copydesk.language.article.BlockKind;
import org.copydesk.language.article.Published;
import org.copydesk.language.article.Revision;
import org.copydesk.language.notice.Notice;
import org.copydesk.language.quote.Attribution.Attributed;
import org.copydesk.language.quote.Attribution.Unattributed;
import org.copydesk.language.quote.Cue;
import org.copydesk.language.quote.CueKind;
import org.copydesk.language.quote.Finding;
import org.copydesk.language.quote.MarkState;
import org.copydesk.language.quote.Quote;
import org.copydesk.language.quote.QuoteKind;
import org.copydesk.language.quote.QuotedTerm;
import org.copydesk.language.quote.Speaker;
import org.copydesk.language.quote.SpeakerKind;
import org.copydesk.language.quote.TermKind;
import org.copydesk.language.reading.MissingPart;
import org.copydesk.language.reading.QuotedArticle;
import org.copydesk.language.stance.Framing;
import org.copydesk.language.stance.FramingKind;
import org.copydesk.language.stance.Stance;
import org.copydesk.language.stance.StanceLabel;
import org.copydesk.language.stance.StanceTally;
import org.copydesk.language.stance.Target;
import org.copydesk.language.text.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class MailroomTest {

  /** The emoji before the quote takes two UTF-16 units and one code point. */
  private static final String TEXT =
      "Harbour \uD83D\uDEA2 opens\n\n\u201CAt last,\u201D Ana Ruiz said.\n";

  private static final int QUOTE = TEXT.indexOf('\u201C');

  @Test
  void readingComesBackAsItWasSealed() {
    QuotedArticle reading = reading();

    QuotedArticle opened = QuotedLetters.open(QuotedLetters.seal(reading, "quotes/test"));

    assertThat(opened).isEqualTo(reading);
  }

  @Test
  void positionsOutsideCountCodePoints() {
    org.copydesk.letters.QuotedArticle letter = QuotedLetters.seal(reading(), "quotes/test");

    org.copydesk.letters.TextSpan span = letter.getQuotes().get(0).getSpans().get(0);
    assertThat(span.getStart()).isEqualTo(QUOTE - 1);
    String text = letter.getArticle().getText();
    int from = text.offsetByCodePoints(0, span.getStart());
    int to = text.offsetByCodePoints(0, span.getEnd());
    assertThat(text.substring(from, to))
        .isEqualTo(span.getText())
        .isEqualTo("\u201CAt last,\u201D");
  }

  @Test
  void articleOfTheLetterGoesOnUnchanged() {
    org.copydesk.letters.Article original = ArticleLetters.seal(article(), "ingest/older");

    org.copydesk.letters.QuotedArticle letter =
        QuotedLetters.seal(reading(), original, "quotes/newer");

    assertThat(letter.getArticle()).isSameAs(original);
    assertThat(letter.getArticle().getProducer()).isEqualTo("ingest/older");
    assertThat(letter.getProducer()).isEqualTo("quotes/newer");
  }

  @Test
  void letterWhoseBlocksLeaveAGapIsRefused() {
    org.copydesk.letters.Article letter =
        org.copydesk.letters.Article.newBuilder(ArticleLetters.seal(article(), "x"))
            .setBlocks(List.of())
            .build();

    assertThatThrownBy(() -> ArticleLetters.open(letter))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("expected blocks that end with the text");
  }

  static Stream<Arguments> choices() {
    return Stream.of(
        arguments(BlockKind.values(), org.copydesk.letters.BlockKind.values()),
        arguments(ArticleStatus.values(), org.copydesk.letters.ArticleStatus.values()),
        arguments(QuoteKind.values(), org.copydesk.letters.QuoteKind.values()),
        arguments(CueKind.values(), org.copydesk.letters.CueKind.values()),
        arguments(MarkState.values(), org.copydesk.letters.MarkState.values()),
        arguments(SpeakerKind.values(), org.copydesk.letters.SpeakerKind.values()),
        arguments(TermKind.values(), org.copydesk.letters.TermKind.values()),
        arguments(FramingKind.values(), org.copydesk.letters.FramingKind.values()),
        arguments(StanceLabel.values(), org.copydesk.letters.StanceLabel.values()));
  }

  @ParameterizedTest
  @MethodSource("choices")
  void everyChoiceInsideHasItsLetterAndTheReverse(Enum<?>[] inside, Enum<?>[] outside) {
    assertThat(names(inside)).containsExactlyInAnyOrderElementsOf(names(outside));
  }

  private static List<String> names(Enum<?>[] constants) {
    return Stream.of(constants).map(Enum::name).toList();
  }

  private static Article article() {
    int body = QUOTE;
    return new Article(
        "herald/7",
        2,
        ArticleStatus.CORRECTED,
        "herald",
        "7",
        "Harbour opens",
        List.of("Ana Ruiz"),
        Optional.of(
            new Published(
                LocalDate.of(2026, 5, 4),
                Optional.of(Instant.parse("2026-05-04T08:00:00Z")),
                "stated",
                "4 May 2026 08:00 UTC")),
        Optional.of("en"),
        Optional.empty(),
        TEXT,
        List.of(
            new Block(BlockKind.HEADLINE, new Span(0, body)),
            new Block(BlockKind.PARAGRAPH, new Span(body, TEXT.length()))),
        Map.of("genre", "news"),
        "ab12",
        Instant.parse("2026-05-04T08:01:00Z"),
        List.of(
            new Revision(
                1,
                ArticleStatus.PUBLISHED,
                "cd34",
                "Harbour",
                Instant.parse("2026-05-04T07:00:00Z"))));
  }

  private static QuotedArticle reading() {
    Span words = new Span(QUOTE, TEXT.indexOf('\u201D') + 1);
    Span speaker = new Span(words.end() + 1, words.end() + 9);
    Span cue = new Span(speaker.end() + 1, speaker.end() + 5);
    Stance stance =
        new Stance(
            new Target("the harbour", Optional.empty(), true),
            StanceLabel.FAVOUR,
            0.5,
            "rules-1",
            Optional.empty());
    Quote quote =
        new Quote(
            "q1",
            QuoteKind.DIRECT,
            List.of(words),
            new Attributed(
                "s1",
                Optional.of(speaker),
                "Ana Ruiz",
                Optional.of("harbour master"),
                Optional.empty(),
                new Finding("rules:after", 0.9)),
            Optional.of(new Cue(cue, CueKind.SPEECH)),
            MarkState.BALANCED,
            new Framing(FramingKind.ENDORSING, List.of(cue), 0.4),
            List.of(stance),
            new Finding("rules:marks", 0.8),
            Optional.empty());
    Quote nobody =
        new Quote(
            "q2",
            QuoteKind.INDIRECT,
            List.of(speaker),
            new Unattributed("no name near it"),
            Optional.empty(),
            MarkState.NONE,
            Framing.neutral(1),
            List.of(),
            new Finding("rules:that", 0.3),
            Optional.of("q1"));
    return new QuotedArticle(
        article(),
        List.of(quote, nobody),
        List.of(
            new Speaker(
                "s1", "Ana Ruiz", SpeakerKind.PERSON, Optional.empty(), List.of(speaker), 1)),
        List.of(new QuotedTerm(words, TermKind.SCARE, "two words without a cue")),
        List.of(
            new StanceTally("the harbour", true, List.of("s1"), List.of(), List.of(), List.of())),
        Optional.of(List.of(new Notice(speaker, new Finding("model:attribution-2", 0.97)))),
        List.of(new MissingPart("stance", "no model")));
  }
}
