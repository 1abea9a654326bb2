package org.copydesk.policy;

import static org.assertj.core.api.Assertions.assertThat;

import org.copydesk.letters.ArticleStatus;
import org.copydesk.letters.PolicyProgress;
import org.copydesk.schemas.topics.Topics;
import org.junit.jupiter.api.Test;

/** What the stage does when a policy is published. */
class LivePolicyTest extends LiveStage {

  @Test
  void folderIsInForceWhereNothingWasPublished() throws Exception {
    send("herald/1", 1, ArticleStatus.PUBLISHED);
    settle();

    assertThat(found(flagged())).containsExactly("herald/1 names-the-river");
    PolicyProgress last = lastProgress();
    assertThat(last.getEdition()).isZero();
    assertThat(last.getVersion()).isEqualTo(book("river").version());
    assertThat(last.getDone()).isTrue();
  }

  @Test
  void newArticleIsJudgedByThePublishedPolicyAtOnceAndNotTwice() throws Exception {
    publish(1, "bridge");
    send("herald/1", 1, ArticleStatus.PUBLISHED);
    settle();

    assertThat(found(flagged())).containsExactly("herald/1 names-the-bridge");
  }

  @Test
  void samePolicyPublishedAgainJudgesNothingAgain() throws Exception {
    publish(1, "bridge");
    send("herald/1", 1, ArticleStatus.PUBLISHED);
    flagged();

    publish(2, "bridge");
    settle();

    assertThat(flagged()).isEmpty();
    assertThat(lastProgress().getEdition()).isEqualTo(2);
  }

  @Test
  void tombstoneGivesThePolicyBackToTheFolder() throws Exception {
    publish(1, "bridge");
    send("herald/1", 1, ArticleStatus.PUBLISHED);
    flagged();

    stage.erase(Topics.POLICIES_ACTIVE, "policy");
    settle();

    assertThat(found(flagged())).containsExactly("herald/1 names-the-river");
  }
}
