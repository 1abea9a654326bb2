package org.copydesk.runtime.kafka;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.copydesk.schemas.topics.PartitionRule;
import org.copydesk.schemas.topics.TopicSpec;

/**
 * Makes the topics of the catalogue, and checks those that are there. Topics are never made by
 * auto-creation.
 */
public final class TopicKeeper {

  private static final Duration KNOWN_WITHIN = Duration.ofSeconds(20);
  private static final Duration ASK_AGAIN = Duration.ofMillis(50);

  private final Admin admin;
  private final int partitions;
  private final int replicationFactor;

  /**
   * Works through {@code admin}, which stays the caller's.
   *
   * @param partitions of the topics of the line, where they are made
   * @param replicationFactor -1 for the broker's default
   */
  public TopicKeeper(Admin admin, int partitions, int replicationFactor) {
    this.admin = admin;
    this.partitions = partitions;
    this.replicationFactor = replicationFactor;
  }

  /**
   * Makes the topics that are missing. Topics that exist keep their settings.
   *
   * @return the names of those made, in the order asked
   * @throws IllegalStateException where topics of the line differ in their number of partitions
   */
  public List<String> keep(List<TopicSpec<?>> topics)
      throws ExecutionException, InterruptedException {
    Set<String> present = admin.listTopics().names().get();
    List<String> made = new ArrayList<>();
    for (TopicSpec<?> topic : topics) {
      if (!present.contains(topic.name()) && make(topic)) {
        made.add(topic.name());
      }
    }
    requireEqualPartitions(topics);
    return made;
  }

  private boolean make(TopicSpec<?> topic) throws ExecutionException, InterruptedException {
    Optional<Short> replicas =
        replicationFactor < 0 ? Optional.empty() : Optional.of((short) replicationFactor);
    NewTopic made =
        new NewTopic(topic.name(), Optional.of(topic.partitions().count(partitions)), replicas);
    try {
      admin.createTopics(List.of(made.configs(configs(topic)))).all().get();
      return true;
    } catch (ExecutionException e) {
      if (e.getCause() instanceof TopicExistsException) {
        return false; // Another stage was faster.
      }
      throw e;
    }
  }

  private Map<String, String> configs(TopicSpec<?> topic) {
    return replicationFactor < 0 ? topic.configs() : topic.configs(replicationFactor);
  }

  // A topic that was made a moment ago may not be known yet to the broker that is asked.
  private Map<String, TopicDescription> described(List<String> topics)
      throws ExecutionException, InterruptedException {
    long end = System.nanoTime() + KNOWN_WITHIN.toNanos();
    while (true) {
      try {
        return admin.describeTopics(topics).allTopicNames().get();
      } catch (ExecutionException e) {
        boolean early = e.getCause() instanceof UnknownTopicOrPartitionException;
        if (!early || System.nanoTime() > end) {
          throw e;
        }
        LockSupport.parkNanos(ASK_AGAIN.toNanos());
      }
    }
  }

  private void requireEqualPartitions(List<TopicSpec<?>> topics)
      throws ExecutionException, InterruptedException {
    List<String> line =
        topics.stream()
            .filter(topic -> topic.partitions() == PartitionRule.LINE)
            .map(TopicSpec::name)
            .toList();
    Map<String, TopicDescription> described = described(line);
    Map<Integer, List<String>> byCount =
        described.values().stream()
            .collect(
                Collectors.groupingBy(
                    it -> it.partitions().size(),
                    Collectors.mapping(TopicDescription::name, Collectors.toList())));
    if (byCount.size() > 1) {
      throw new IllegalStateException(
          "expected the same number of partitions for all topics of the line, got " + byCount);
    }
  }
}
