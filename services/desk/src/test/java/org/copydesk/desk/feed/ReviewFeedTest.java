package org.copydesk.desk.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.consumer.internals.AutoOffsetResetStrategy;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.copydesk.desk.index.IndexChange;
import org.copydesk.desk.index.QueueItem;
import org.copydesk.desk.index.QueueQuery;
import org.copydesk.desk.index.Records;
import org.copydesk.desk.index.ReviewIndex;
import org.copydesk.desk.index.SourceAccess;
import org.copydesk.letters.ReviewRecord;
import org.copydesk.schemas.topics.Topics;
import org.copydesk.schemas.wire.LetterCodec;
import org.copydesk.schemas.wire.Wire;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(30)
class ReviewFeedTest {

  private static final String TOPIC = Topics.REVIEWS_READY.name();
  private static final TopicPartition ZERO = new TopicPartition(TOPIC, 0);
  private static final TopicPartition ONE = new TopicPartition(TOPIC, 1);

  @TempDir private Path folder;
  private final LetterCodec<ReviewRecord> codec = Wire.singleObject().codec(Topics.REVIEWS_READY);
  private final BlockingQueue<IndexChange> changes = new LinkedBlockingQueue<>();
  private ReviewIndex index;
  private MockConsumer<String, byte[]> consumer;

  @BeforeEach
  void open() throws IOException {
    index = ReviewIndex.open(folder, Clock.systemUTC());
    index.subscribe(changes::add);
    consumer = consumer();
  }

  @AfterEach
  void close() throws IOException {
    index.close();
  }

  @Test
  void recordsOfEveryPartitionComeIntoTheQueue() throws Exception {
    try (ReviewFeed feed = start("topic-1")) {
      arrive(ZERO, 0, Records.of("wire/1"));
      arrive(ONE, 0, Records.of("wire/2"));

      assertThat(heard(2)).containsExactly("wire/1", "wire/2");
      assertThat(feed.now().running()).isTrue();
    }
    assertThat(index.positions()).containsOnly(Map.entry(0, 1L), Map.entry(1, 1L));
  }

  @Test
  void itGoesOnWhereTheIndexIs() throws Exception {
    try (ReviewFeed feed = start("topic-1")) {
      arrive(ZERO, 0, Records.of("wire/1"));
      heard(1);
      assertThat(feed.now().running()).isTrue();
    }
    consumer = consumer();
    try (ReviewFeed feed = start("topic-1")) {
      assertThat(feed.now().running()).isTrue();
      arrive(ZERO, 0, Records.of("wire/again"));
      arrive(ZERO, 1, Records.of("wire/2"));

      assertThat(heard(1)).containsExactly("wire/2");
    }
  }

  @Test
  void aTopicMadeAnewIsReadFromItsBeginning() throws Exception {
    try (ReviewFeed feed = start("topic-1")) {
      arrive(ZERO, 0, Records.of("wire/old"));
      heard(1);
      assertThat(feed.now().running()).isTrue();
    }
    consumer = consumer();
    try (ReviewFeed feed = start("topic-2")) {
      arrive(ZERO, 0, Records.of("wire/new"));
      heard(1);

      assertThat(index.search(QueueQuery.waiting(), SourceAccess.all()).items())
          .extracting(QueueItem::articleId)
          .containsExactly("wire/new");
      assertThat(feed.now().running()).isTrue();
    }
  }

  @Test
  void bytesThatAreNoRecordAreLeftOut() throws Exception {
    try (ReviewFeed feed = start("topic-1")) {
      consumer.schedulePollTask(
          () -> consumer.addRecord(new ConsumerRecord<>(TOPIC, 0, 0, "wire/0", new byte[] {7})));
      arrive(ZERO, 1, Records.of("wire/1"));

      assertThat(heard(1)).containsExactly("wire/1");
      assertThat(feed.now().running()).isTrue();
    }
  }

  @Test
  void aTombstoneTakesTheArticleOut() throws Exception {
    try (ReviewFeed feed = start("topic-1")) {
      arrive(ZERO, 0, Records.of("wire/1"));
      heard(1);
      consumer.schedulePollTask(
          () -> consumer.addRecord(new ConsumerRecord<>(TOPIC, 0, 1, "wire/1", null)));
      arrive(ZERO, 2, Records.of("wire/2"));
      heard(1);

      assertThat(index.find("wire/1")).isEmpty();
      assertThat(feed.now().running()).isTrue();
    }
  }

  @Test
  void aFailureIsSeenFromOutside() throws Exception {
    try (ReviewFeed feed = start("topic-1")) {
      consumer.schedulePollTask(() -> consumer.setPollException(new KafkaException("shut out")));

      feed.awaitEnd();
      assertThat(feed.now().running()).isFalse();
    }
  }

  private ReviewFeed start(String topicId) throws IOException {
    ReviewFeed feed = new ReviewFeed(consumer, codec, index, Clock.systemUTC());
    feed.start(topicId);
    return feed;
  }

  private static MockConsumer<String, byte[]> consumer() {
    MockConsumer<String, byte[]> consumer =
        new MockConsumer<>(AutoOffsetResetStrategy.EARLIEST.name());
    Node node = new Node(0, "127.0.0.1", 1);
    Node[] nodes = {node};
    consumer.updatePartitions(
        TOPIC,
        List.of(
            new PartitionInfo(TOPIC, 0, node, nodes, nodes),
            new PartitionInfo(TOPIC, 1, node, nodes, nodes)));
    Map<TopicPartition, Long> beginnings = new HashMap<>();
    beginnings.put(ZERO, 0L);
    beginnings.put(ONE, 0L);
    consumer.updateBeginningOffsets(beginnings);
    consumer.updateEndOffsets(beginnings);
    return consumer;
  }

  private void arrive(TopicPartition partition, long offset, Records records) {
    ReviewRecord record = records.build();
    consumer.schedulePollTask(
        () -> {
          consumer.updateEndOffsets(Map.of(partition, offset + 1));
          consumer.addRecord(
              new ConsumerRecord<>(
                  TOPIC,
                  partition.partition(),
                  offset,
                  record.getArticleId(),
                  codec.write(record)));
        });
  }

  /** The articles of the next changes, by id. */
  private List<String> heard(int number) throws InterruptedException {
    List<String> ids = new ArrayList<>();
    while (ids.size() < number) {
      IndexChange change = changes.poll(20, TimeUnit.SECONDS);
      assertThat(change).as("a change").isNotNull();
      change.items().forEach(it -> ids.add(it.articleId()));
    }
    ids.sort(Comparator.naturalOrder());
    return ids;
  }
}
