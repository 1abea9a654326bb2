package org.copydesk.language.quote.tagger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.copydesk.language.article.Article;
import org.copydesk.language.article.ArticleStatus;
import org.copydesk.language.article.PlainLayout;
import org.copydesk.language.notice.Notice;
import org.copydesk.language.quote.marks.Passage;
import org.copydesk.language.quote.marks.Passages;
import org.copydesk.language.text.Span;
import org.junit.jupiter.api.Test;

class NoticeMakerTest {

  private static final String TEXT =
      "The ferry left at nine that day. The views are hers. They need not be ours. Rain is due.";

  private final NoticeMaker maker = new NoticeMaker(0.5, "model:test");
  private final Passage passage = passage();

  @Test
  void sentencesThatFollowOneAnotherAreOneNotice() {
    List<Notice> notices =
        maker.of(passage, scores("views", "hers", "They", "need", "not", "ours"));

    assertThat(notices)
        .extracting(notice -> notice.span().of(TEXT))
        .containsExactly("The views are hers. They need not be ours.");
    assertThat(notices.get(0).finding().rule()).isEqualTo("model:test");
    assertThat(notices.get(0).finding().confidence()).isBetween(0.5, 1.0);
  }

  @Test
  void unsureSentenceAtTheEdgeOfASureOneIsLeftOut() {
    WordScores scores =
        scores("ferry", "left", "nine", "that", "The", "views", "are", "hers", "They", "need");

    assertThat(maker.of(passage, scores))
        .extracting(notice -> notice.span().of(TEXT))
        .containsExactly("The views are hers.");
  }

  @Test
  void aFewWordsOfASentenceAreNoNotice() {
    assertThat(maker.of(passage, scores("views", "ours"))).isEmpty();
  }

  @Test
  void noticesApartAreTwo() {
    assertThat(maker.of(passage, scores("The", "ferry", "left", "at", "nine", "Rain", "is", "due")))
        .extracting(notice -> notice.span().of(TEXT))
        .containsExactly("The ferry left at nine that day.", "Rain is due.");
  }

  @Test
  void wordsWithoutScoresAreNoNotice() {
    assertThat(maker.of(passage, new WordScores())).isEmpty();
    assertThat(new WordScores().mean(new Span(0, 10))).isZero();
  }

  /** As if the model had read these words, and no others, as those of a notice. */
  private WordScores scores(String... inNotice) {
    WordScores scores = new WordScores();
    passage.tokens().stream()
        .filter(token -> Character.isLetter(TEXT.charAt(token.start())))
        .forEach(
            token ->
                scores.add(
                    token.start(),
                    List.of(inNotice).contains(TEXT.substring(token.start(), token.end()))
                        ? 1
                        : 0));
    return scores;
  }

  private static Passage passage() {
    Article article =
        new Article(
            "herald/1",
            1,
            ArticleStatus.PUBLISHED,
            "herald",
            "1",
            "",
            List.of(),
            Optional.empty(),
            Optional.of("en"),
            Optional.empty(),
            TEXT,
            PlainLayout.of(TEXT).blocks(),
            Map.of(),
            "0",
            Instant.EPOCH,
            List.of());
    return Passages.standard().of(article).get(0);
  }
}
