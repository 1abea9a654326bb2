package org.copydesk.app.broker;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.AbortTransactionSpec;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListTopicsOptions;
import org.apache.kafka.clients.admin.ListTransactionsOptions;
import org.apache.kafka.clients.admin.ProducerState;
import org.apache.kafka.clients.admin.TransactionListing;
import org.apache.kafka.clients.admin.TransactionState;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.internals.Topic;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Offset commits that a killed broker left open for ever, and that would keep their stage from
 * starting.
 *
 * <p>Seen with Kafka 4.3.1: killed between deciding to commit a transaction and marking it in the
 * partitions, the broker after its start marks the letters and calls the transaction complete, but
 * the offsets of what was read stay without a mark. They are given up: the stage reads again what
 * it had answered, and knows by the ids that it has.
 */
final class StrandedCommits {

  private static final Logger LOG = LoggerFactory.getLogger(StrandedCommits.class);
  private static final Duration SETTLED_WITHIN = Duration.ofSeconds(30);
  private static final long LOOK_AGAIN_MILLIS = 100;
  private static final Set<TransactionState> SETTLING =
      Set.of(TransactionState.PREPARE_COMMIT, TransactionState.PREPARE_ABORT);

  private final Admin admin;

  StrandedCommits(Admin admin) {
    this.admin = admin;
  }

  /** An offset commit without a mark. */
  private record Open(TopicPartition partition, ProducerState producer) {}

  /**
   * Gives up those of transactions that are over.
   *
   * @return how many; what a transaction that goes on holds open is left alone
   */
  int giveUp() throws ExecutionException, InterruptedException {
    List<Open> open = settled();
    Set<Long> going = producers(Set.of(TransactionState.ONGOING));
    int given = 0;
    for (Open one : open) {
      if (!going.contains(one.producer().producerId())) {
        abort(one);
        given++;
      }
    }
    return given;
  }

  /** What is open once the broker has ended what it was about to end. */
  private List<Open> settled() throws ExecutionException, InterruptedException {
    long end = System.nanoTime() + SETTLED_WITHIN.toNanos();
    List<Open> open = open();
    while (System.nanoTime() < end && isAny(open, producers(SETTLING))) {
      Thread.sleep(LOOK_AGAIN_MILLIS);
      open = open();
    }
    return open;
  }

  private static boolean isAny(List<Open> open, Set<Long> producers) {
    return open.stream().anyMatch(one -> producers.contains(one.producer().producerId()));
  }

  private List<Open> open() throws ExecutionException, InterruptedException {
    String topic = Topic.GROUP_METADATA_TOPIC_NAME;
    Set<String> topics = admin.listTopics(new ListTopicsOptions().listInternal(true)).names().get();
    if (!topics.contains(topic)) {
      return List.of();
    }
    List<TopicPartition> partitions =
        admin.describeTopics(Set.of(topic)).allTopicNames().get().get(topic).partitions().stream()
            .map(partition -> new TopicPartition(topic, partition.partition()))
            .toList();
    return admin.describeProducers(partitions).all().get().entrySet().stream()
        .flatMap(
            found ->
                found.getValue().activeProducers().stream()
                    .filter(producer -> producer.currentTransactionStartOffset().isPresent())
                    .map(producer -> new Open(found.getKey(), producer)))
        .toList();
  }

  private Set<Long> producers(Set<TransactionState> states)
      throws ExecutionException, InterruptedException {
    return admin
        .listTransactions(new ListTransactionsOptions().filterStates(states))
        .all()
        .get()
        .stream()
        .map(TransactionListing::producerId)
        .collect(Collectors.toSet());
  }

  private void abort(Open one) throws ExecutionException, InterruptedException {
    ProducerState producer = one.producer();
    admin
        .abortTransaction(
            new AbortTransactionSpec(
                one.partition(),
                producer.producerId(),
                (short) producer.producerEpoch(),
                producer.coordinatorEpoch().orElse(0)))
        .all()
        .get();
    LOG.atWarn()
        .addKeyValue("partition", one.partition())
        .addKeyValue("offset", producer.currentTransactionStartOffset().getAsLong())
        .log("an offset commit that a kill left open is given up; its stage reads again");
  }
}
