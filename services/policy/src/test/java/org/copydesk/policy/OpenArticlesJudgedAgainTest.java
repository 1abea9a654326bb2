package org.copydesk.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.copydesk.letters.ArticleStatus;
import org.copydesk.letters.FlaggedArticle;
import org.copydesk.letters.PolicyProgress;
import org.junit.jupiter.api.Test;

/** Which articles a change of the policy reaches. */
class OpenArticlesJudgedAgainTest extends LiveStage {

  @Test
  void changeOfPolicyReachesTheOpenArticlesAndTheirFlagsChange() throws Exception {
    for (int i = 0; i < 100; i++) {
      send("herald/" + i, 1, ArticleStatus.PUBLISHED);
    }
    flagged();

    publish(1, "bridge");
    settle();

    List<FlaggedArticle> again = flagged();
    assertThat(again).hasSize(100);
    assertThat(found(again))
        .allMatch(it -> it.endsWith(" names-the-bridge"))
        .doesNotHaveDuplicates();
    assertThat(again)
        .allSatisfy(it -> assertThat(it.getPacks()).isEqualTo(book("bridge").versions()))
        .allSatisfy(
            it ->
                assertThat(it.getFlags().get(0).getPolicyVersion())
                    .isEqualTo(book("bridge").versions().get("one")));
    PolicyProgress last = lastProgress();
    assertThat(last.getEdition()).isEqualTo(1);
    assertThat(last.getArticles()).isEqualTo(100);
    assertThat(last.getDone()).isTrue();
  }

  @Test
  void withdrawnAndErasedArticlesAreNotJudgedAgain() throws Exception {
    send("herald/1", 1, ArticleStatus.PUBLISHED);
    send("herald/2", 1, ArticleStatus.PUBLISHED);
    send("herald/3", 1, ArticleStatus.PUBLISHED);
    send("herald/1", 2, ArticleStatus.WITHDRAWN);
    send("herald/3", 2, ArticleStatus.ERASED);
    flagged();

    publish(1, "bridge");
    settle();

    assertThat(found(flagged())).containsExactly("herald/2 names-the-bridge");
    assertThat(stage.<byte[]>rawStore(PolicyTopology.OPEN_ARTICLES).approximateNumEntries())
        .isEqualTo(1);
    try (KeyValueIterator<Bytes, byte[]> left =
        stage.<byte[]>rawStore(PolicyTopology.FINDINGS).all()) {
      assertThat(left).toIterable().hasSize(1);
    }
  }

  @Test
  void laterRevisionIsTheOneThatIsJudgedAgainAlsoAfterAnEarlierOneCameBack() throws Exception {
    send("herald/1", 2, ArticleStatus.CORRECTED);
    send("herald/1", 1, ArticleStatus.PUBLISHED);
    flagged();

    publish(1, "bridge");
    settle();

    assertThat(flagged())
        .singleElement()
        .extracting(it -> it.getQuoted().getArticle().getRevision())
        .isEqualTo(2);
  }

  @Test
  void articleThatCameLongAgoIsLetGo() throws Exception {
    send("herald/1", 1, ArticleStatus.PUBLISHED);
    clock.now = clock.now.plus(Duration.ofDays(31));
    send("herald/2", 1, ArticleStatus.PUBLISHED);
    flagged();

    publish(1, "bridge");
    settle();

    assertThat(found(flagged())).containsExactly("herald/2 names-the-bridge");
  }

  @Test
  void oldArticlesAreLetGoAlsoWhereThePolicyNeverChanges() {
    send("herald/1", 1, ArticleStatus.PUBLISHED);
    settle();
    clock.now = clock.now.plus(Duration.ofDays(31));
    settle();

    assertThat(stage.<byte[]>rawStore(PolicyTopology.OPEN_ARTICLES).approximateNumEntries())
        .isZero();
  }
}
