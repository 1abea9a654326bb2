package org.copydesk.app.policies;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaException;
import org.copydesk.app.kafka.LetterFeed;
import org.copydesk.letters.PolicyProgress;
import org.copydesk.runtime.config.StageConfig;
import org.copydesk.runtime.kafka.ClientSettings;
import org.copydesk.schemas.topics.Topics;
import org.copydesk.schemas.wire.Wire;

/**
 * How far the running stages have come with an edition.
 *
 * @param edition its number
 * @param partitions of the line
 * @param progress the last word of each partition, by its number
 */
public record Taking(int edition, int partitions, Map<Integer, PolicyProgress> progress) {

  public Taking {
    progress = Map.copyOf(progress);
  }

  /**
   * Watches until every partition has taken the edition and judged its open articles by it, one has
   * refused it, or the time is over.
   */
  public static Taking await(
      StageConfig config, Wire wire, int edition, Duration within, Consumer<Taking> told) {
    long end = System.nanoTime() + within.toNanos();
    Map<Integer, PolicyProgress> progress = new TreeMap<>();
    ProgressBoard board = new ProgressBoard(progress);
    try (LetterFeed<PolicyProgress> feed =
        LetterFeed.open(config, wire, Topics.POLICIES_APPLIED, true)) {
      int partitions = partitions(config);
      Taking now = new Taking(edition, partitions, progress);
      while (!now.isSettled() && System.nanoTime() < end) {
        feed.pollOnce(board);
        now = new Taking(edition, partitions, progress);
        told.accept(now);
      }
      return now;
    }
  }

  private static int partitions(StageConfig config) {
    String line = Topics.ARTICLES_QUOTED.name();
    try (Admin admin = Admin.create(ClientSettings.common(config))) {
      Map<String, TopicDescription> described =
          admin.describeTopics(List.of(line)).allTopicNames().get();
      return described.values().stream().mapToInt(it -> it.partitions().size()).sum();
    } catch (ExecutionException e) {
      throw new KafkaException("the partitions of " + line + " cannot be told", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new KafkaException("interrupted", e);
    }
  }

  /** Whether nothing more is to come. */
  public boolean isSettled() {
    return isRefused() || isDone();
  }

  /** Whether a stage has found the edition to be faulty. */
  public boolean isRefused() {
    return progress.values().stream().anyMatch(it -> it.getRefused() >= edition);
  }

  /** Whether every open article has been judged by it. */
  public boolean isDone() {
    return progress.values().stream().filter(it -> has(it) && it.getDone()).count() >= partitions;
  }

  /** On how many partitions it is in force. */
  public long taken() {
    return progress.values().stream().filter(this::has).count();
  }

  /** How many open articles were judged again so far. */
  public int articles() {
    return progress.values().stream().filter(this::has).mapToInt(PolicyProgress::getArticles).sum();
  }

  private boolean has(PolicyProgress one) {
    return one.getEdition() >= edition;
  }
}
