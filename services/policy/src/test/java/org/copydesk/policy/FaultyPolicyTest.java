package org.copydesk.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.copydesk.letters.ArticleStatus;
import org.copydesk.letters.Rejection;
import org.copydesk.policy.pack.PackSource;
import org.copydesk.schemas.topics.Topics;
import org.junit.jupiter.api.Test;

/** What becomes of policies that cannot be used, or that fail on an article. */
class FaultyPolicyTest extends LiveStage {

  @Test
  void faultyPolicyIsRefusedTheOldOneStaysAndTheNextGoodOneIsTaken() throws Exception {
    send("herald/1", 1, ArticleStatus.PUBLISHED);
    flagged();

    publish(
        1,
        List.of(new PackSource("one.yaml", pack("bridge", "when: article.rivers > 1"), Map.of())));
    settle();
    send("herald/2", 1, ArticleStatus.PUBLISHED);

    Rejection rejection = stage.rejection();
    assertThat(rejection.getCode()).isEqualTo("faulty-policy");
    assertThat(rejection.getTopic()).isEqualTo("policies.active");
    assertThat(rejection.getDetail()).contains("rivers").contains("one.yaml:");
    assertThat(found(flagged())).containsExactly("herald/2 names-the-river");
    assertThat(lastProgress().getRefused()).isEqualTo(1);

    publish(2, "bridge");
    settle();

    assertThat(found(flagged()))
        .containsExactlyInAnyOrder("herald/1 names-the-bridge", "herald/2 names-the-bridge");
    assertThat(lastProgress().getRefused()).isZero();
  }

  @Test
  void bytesThatAreNoPolicyAreRefused() throws Exception {
    stage.send(Topics.POLICIES_ACTIVE, "policy", "no letter".getBytes(StandardCharsets.UTF_8));
    settle();
    send("herald/1", 1, ArticleStatus.PUBLISHED);

    assertThat(stage.rejections()).containsExactly("faulty-policy");
    assertThat(found(flagged())).containsExactly("herald/1 names-the-river");
  }

  @Test
  void articleOnWhichAPolicyFailsIsNotLost() throws Exception {
    publish(
        1,
        List.of(
            new PackSource(
                "one.yaml",
                pack("river", "when: article.metadata['desk'] == 'foreign'"),
                Map.of())));
    send("herald/1", 1, ArticleStatus.PUBLISHED);

    assertThat(flagged())
        .singleElement()
        .satisfies(
            it ->
                assertThat(it.getQuoted().getMissing())
                    .singleElement()
                    .satisfies(
                        part -> {
                          assertThat(part.getPart()).isEqualTo("policy names-the-river");
                          assertThat(part.getReason())
                              .startsWith("policy-failed: ")
                              .contains("no answer");
                        }));
    assertThat(stage.rejections()).isEmpty();
  }
}
