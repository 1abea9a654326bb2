package org.copydesk.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.copydesk.ingest.Samples.TEXT;
import static org.copydesk.ingest.Samples.plain;

import java.util.Map;
import java.util.Optional;
import org.copydesk.language.article.Article;
import org.copydesk.language.article.ArticleStatus;
import org.copydesk.language.article.Revision;
import org.junit.jupiter.api.Test;

class RevisionsTest {

  private static final String CHANGED = TEXT.replace("a week early", "a month late");

  private final Samples desk = new Samples();

  @Test
  void firstSubmissionIsRevisionOne() {
    Article article = desk.accept(plain(Action.PUBLISH, TEXT));

    assertThat(article.id()).isEqualTo("courier/a-1");
    assertThat(article.revision()).isEqualTo(1);
    assertThat(article.status()).isEqualTo(ArticleStatus.PUBLISHED);
    assertThat(article.text()).isEqualTo(TEXT);
    assertThat(article.contentHash()).hasSize(64);
    assertThat(article.earlier()).isEmpty();
  }

  @Test
  void sameContentAgainChangesNothing() {
    desk.accept(plain(Action.PUBLISH, TEXT));

    assertThat(Samples.unchanged(desk.take(plain(Action.PUBLISH, TEXT)))).contains("revision 1");
    assertThat(Samples.unchanged(desk.take(plain(Action.CORRECT, TEXT)))).contains("revision 1");
    assertThat(Samples.unchanged(desk.take(plain(Action.PUBLISH, TEXT.replace("\n", "\r\n")))))
        .contains("revision 1");
  }

  @Test
  void changedBodyIsTheNextRevisionAndKnowsTheOneBefore() {
    Article first = desk.accept(plain(Action.PUBLISH, TEXT));

    Article second = desk.accept(plain(Action.PUBLISH, CHANGED));

    assertThat(second.revision()).isEqualTo(2);
    assertThat(second.contentHash()).isNotEqualTo(first.contentHash());
    assertThat(second.earlier())
        .containsExactly(
            new Revision(
                1, ArticleStatus.PUBLISHED, first.contentHash(), first.title(), Samples.NOW));
  }

  @Test
  void changedMetadataIsAChange() {
    desk.accept(plain(Action.PUBLISH, TEXT));

    assertThat(desk.accept(plain(Action.PUBLISH, TEXT, Map.of("section", "Town"))).revision())
        .isEqualTo(2);
  }

  @Test
  void correctionIsANewRevisionAlsoOfAnUnknownArticle() {
    assertThat(desk.accept(plain(Action.CORRECT, TEXT)))
        .returns(1, Article::revision)
        .returns(ArticleStatus.CORRECTED, Article::status);
    assertThat(desk.accept(plain(Action.CORRECT, CHANGED)))
        .returns(2, Article::revision)
        .returns(ArticleStatus.CORRECTED, Article::status);
  }

  @Test
  void withdrawnArticleKeepsItsTitleAndNoText() {
    Article first = desk.accept(plain(Action.PUBLISH, TEXT));

    Article withdrawn = desk.accept(plain(Action.WITHDRAW, ""));

    assertThat(withdrawn.status()).isEqualTo(ArticleStatus.WITHDRAWN);
    assertThat(withdrawn.revision()).isEqualTo(2);
    assertThat(withdrawn.title()).isEqualTo(first.title());
    assertThat(withdrawn.text()).isEmpty();
    assertThat(withdrawn.blocks()).isEmpty();
    assertThat(Samples.unchanged(desk.take(plain(Action.WITHDRAW, "")))).contains("WITHDRAWN");
  }

  @Test
  void withdrawingAnUnknownArticleIsRejected() {
    assertThat(Samples.rejected(desk.take(plain(Action.WITHDRAW, ""))))
        .satisfies(
            rejected -> {
              assertThat(rejected.code()).isEqualTo("unknown-article");
              assertThat(rejected.detail()).contains("courier/a-1");
            });
  }

  @Test
  void publishingAfterWithdrawingBringsItBackAlsoWithTheSameContent() {
    desk.accept(plain(Action.PUBLISH, TEXT));
    desk.accept(plain(Action.WITHDRAW, ""));

    Article back = desk.accept(plain(Action.PUBLISH, TEXT));

    assertThat(back.revision()).isEqualTo(3);
    assertThat(back.status()).isEqualTo(ArticleStatus.PUBLISHED);
    assertThat(back.text()).isEqualTo(TEXT);
  }

  @Test
  void erasedArticleCarriesNothing() {
    desk.accept(plain(Action.PUBLISH, TEXT, Map.of("section", "Town")));
    desk.accept(plain(Action.PUBLISH, CHANGED));

    Article erased = desk.accept(plain(Action.ERASE, "not read", Map.of("byline", "not read")));

    assertThat(erased.status()).isEqualTo(ArticleStatus.ERASED);
    assertThat(erased.revision()).isEqualTo(3);
    assertThat(erased.title()).isEmpty();
    assertThat(erased.bylines()).isEmpty();
    assertThat(erased.published()).isEmpty();
    assertThat(erased.section()).isEmpty();
    assertThat(erased.text()).isEmpty();
    assertThat(erased.metadata()).isEmpty();
    assertThat(erased.earlier())
        .hasSize(2)
        .allMatch(past -> past.title().isEmpty() && past.contentHash().isEmpty());
    assertThat(erased.toString()).doesNotContain("Bridge", "Roe", "Town");
    assertThat(Samples.unchanged(desk.take(plain(Action.ERASE, "")))).contains("ERASED");
  }

  @Test
  void erasingAnUnknownArticleIsHeeded() {
    assertThat(desk.accept(plain(Action.ERASE, ""))).returns(1, Article::revision);
  }

  @Test
  void articleComesBackAfterErasingWithoutItsPast() {
    desk.accept(plain(Action.PUBLISH, TEXT));
    desk.accept(plain(Action.ERASE, ""));

    Article back = desk.accept(plain(Action.PUBLISH, TEXT));

    assertThat(back.revision()).isEqualTo(3);
    assertThat(back.earlier()).hasSize(2).allMatch(past -> past.title().isEmpty());
    assertThat(Samples.unchanged(desk.take(plain(Action.PUBLISH, TEXT)))).contains("revision 3");
  }

  @Test
  void earlierRevisionsAreTheLastFifty() {
    Article last = desk.accept(plain(Action.PUBLISH, TEXT));
    for (int i = 0; i < 60; i++) {
      last = desk.accept(plain(Action.PUBLISH, TEXT + "\nNote " + i + ".\n"));
    }

    assertThat(last.revision()).isEqualTo(61);
    assertThat(last.earlier()).hasSize(50);
    assertThat(last.earlier().get(0).number()).isEqualTo(11);
  }

  @Test
  void hashTellsApartWhatOnlyMovesFromFieldToField() {
    IngestStep step = new IngestStep(IngestSettings.standard());

    String one = hash(step, Map.of("a", "bc"));
    String other = hash(step, Map.of("ab", "c"));

    assertThat(one).isNotEqualTo(other).isEqualTo(hash(step, Map.of("a", "bc")));
  }

  private static String hash(IngestStep step, Map<String, String> metadata) {
    return Samples.accepted(step.take(plain(Action.PUBLISH, TEXT, metadata), Optional.empty()))
        .contentHash();
  }
}
