package org.copydesk.schemas.topics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.kafka.common.config.TopicConfig;
import org.copydesk.letters.Submission;
import org.junit.jupiter.api.Test;

class TopicsTest {
  private static final long DAY = Duration.ofDays(1).toMillis();

  /** The settings of topics that Kafka's clients know by name. */
  private static final Set<String> KNOWN =
      Set.of(
          TopicConfig.CLEANUP_POLICY_CONFIG,
          TopicConfig.COMPRESSION_TYPE_CONFIG,
          TopicConfig.DELETE_RETENTION_MS_CONFIG,
          TopicConfig.MAX_COMPACTION_LAG_MS_CONFIG,
          TopicConfig.MAX_MESSAGE_BYTES_CONFIG,
          TopicConfig.MESSAGE_TIMESTAMP_TYPE_CONFIG,
          TopicConfig.MIN_COMPACTION_LAG_MS_CONFIG,
          TopicConfig.MIN_IN_SYNC_REPLICAS_CONFIG,
          TopicConfig.RETENTION_BYTES_CONFIG,
          TopicConfig.RETENTION_MS_CONFIG,
          TopicConfig.SEGMENT_MS_CONFIG);

  @Test
  void theTopicsAreTheOnesOfTheHouse() {
    assertThat(Topics.all())
        .extracting(TopicSpec::name)
        .containsExactly(
            "articles.submitted",
            "articles.canonical",
            "articles.quoted",
            "articles.flagged",
            "reviews.ready",
            "reviews.decided",
            "policies.active",
            "policies.applied",
            "articles.rejected");
  }

  @Test
  void theTopicsOfTheLineShareOneCountAndTheOthersHaveOne() {
    assertThat(Topics.all())
        .extracting(topic -> topic.partitions().count(12))
        .containsExactly(12, 12, 12, 12, 12, 12, 1, 1, 1);
    assertThatIllegalArgumentException().isThrownBy(() -> PartitionRule.LINE.count(0));
  }

  @Test
  void everySettingIsOneThatKafkaKnows() {
    for (TopicSpec<?> topic : Topics.all()) {
      assertThat(KNOWN).as(topic.name()).containsAll(topic.configs(3).keySet());
    }
  }

  @Test
  void articlesSubmittedIsCompactedAfterADayAndGoneAfterAMonth() {
    assertThat(Topics.ARTICLES_SUBMITTED.configs())
        .containsAllEntriesOf(
            Map.of(
                "cleanup.policy", "compact,delete",
                "min.compaction.lag.ms", Long.toString(DAY),
                "max.compaction.lag.ms", Long.toString(2 * DAY),
                "segment.ms", Long.toString(DAY / 2),
                "retention.ms", Long.toString(30 * DAY),
                "max.message.bytes", Integer.toString(4 << 20)));
  }

  @Test
  void reviewsReadyKeepsTheLastStateForEver() {
    assertThat(Topics.REVIEWS_READY.configs())
        .containsAllEntriesOf(
            Map.of(
                "cleanup.policy", "compact",
                "min.compaction.lag.ms", Long.toString(DAY),
                "max.compaction.lag.ms", Long.toString(2 * DAY),
                "max.message.bytes", Integer.toString(16 << 20)))
        .doesNotContainKey("retention.ms");
  }

  @Test
  void noDecisionIsEverDeleted() {
    assertThat(Topics.REVIEWS_DECIDED.configs())
        .containsEntry("cleanup.policy", "delete")
        .containsEntry("retention.ms", "-1");
  }

  @Test
  void everyTopicThatHoldsArticleTextLosesOverwrittenValuesWithinTwoDays() {
    List<TopicSpec<?>> withText =
        Topics.all().stream()
            .filter(topic -> !topic.equals(Topics.REVIEWS_DECIDED))
            .filter(topic -> !topic.equals(Topics.POLICIES_ACTIVE))
            .toList();

    assertThat(withText)
        .allSatisfy(
            topic -> {
              Map<String, String> configs = topic.configs();
              assertThat(configs.get("cleanup.policy")).contains("compact");
              long maxLag = Long.parseLong(configs.get("max.compaction.lag.ms"));
              assertThat(maxLag).isLessThanOrEqualTo(2 * DAY);
              assertThat(Long.parseLong(configs.get("segment.ms"))).isLessThan(maxLag);
            });
  }

  @Test
  void oneReplicaMayBeDownWhereThereAreSeveral() {
    assertThat(minInsync(1)).isEqualTo("1");
    assertThat(minInsync(2)).isEqualTo("1");
    assertThat(minInsync(3)).isEqualTo("2");
    assertThatIllegalArgumentException().isThrownBy(() -> Topics.REVIEWS_READY.configs(0));
  }

  @Test
  void aTopicIsFoundByItsName() {
    assertThat(Topics.named("reviews.ready")).contains(Topics.REVIEWS_READY);
    assertThat(Topics.named("reviews.lost")).isEmpty();
  }

  @Test
  void badSpecsAreRefusedAtOnce() {
    Keeping everything = new Keeping.Everything();
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new TopicSpec<>(
                    "Articles", "k", Submission.class, "x", PartitionRule.LINE, everything, 1))
        .withMessageContaining("plural.participle");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new TopicSpec<>(
                    "a.b", "k", Submission.class, "x", PartitionRule.LINE, everything, 0));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Keeping.Latest(Duration.ofDays(2), Duration.ofDays(1)));
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new Keeping.Latest(Duration.ZERO, Duration.ofDays(1))
                    .butOnlyFor(Duration.ofHours(1)));
  }

  private static String minInsync(int replicas) {
    return Objects.requireNonNull(
        Topics.REVIEWS_READY.configs(replicas).get("min.insync.replicas"));
  }
}
