package org.copydesk.desk.feed;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CountDownLatch;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.copydesk.desk.index.Arrival;
import org.copydesk.desk.index.ReviewIndex;
import org.copydesk.letters.ReviewRecord;
import org.copydesk.runtime.config.StageConfig;
import org.copydesk.runtime.kafka.ClientSettings;
import org.copydesk.schemas.topics.Topics;
import org.copydesk.schemas.wire.LetterCodec;
import org.copydesk.schemas.wire.UnreadableLetter;
import org.copydesk.schemas.wire.Wire;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads reviews.ready, all partitions, from where the index has read to, and puts the records into
 * it. It needs no consumer group: the positions are the index's.
 */
public final class ReviewFeed implements FeedState, AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(ReviewFeed.class);
  private static final Duration POLL = Duration.ofMillis(200);

  /** While very many records come, those who look at the queue see them about so often. */
  private static final Duration SHOWN_EVERY = Duration.ofSeconds(1);

  private static final Duration COMMITTED_EVERY = Duration.ofSeconds(5);

  /** So often while an index is built, when each costs more than it is good for. */
  private static final Duration BUILDING_SHOWN_EVERY = Duration.ofSeconds(15);

  private static final Duration BUILDING_COMMITTED_EVERY = Duration.ofSeconds(60);

  /** More records than this are still to come: the index is being built. */
  private static final long VERY_MANY = 50_000;

  private static final int POLLED_AT_ONCE = 1_000;

  /** Fewer records than this are still to come: each batch is shown at once. */
  private static final long NEARLY_NONE = 1_000;

  /** Compressed; what is fetched at once must fit into the heap when it is unpacked. */
  private static final int FETCHED_AT_ONCE_BYTES = 8 * 1024 * 1024;

  private final Consumer<String, byte[]> consumer;
  private final LetterCodec<ReviewRecord> codec;
  private final ReviewIndex index;
  private final Clock clock;
  private final List<TopicPartition> partitions;
  private final CountDownLatch ended = new CountDownLatch(1);
  private final Thread thread = new Thread(this::run, "desk-feed");
  private volatile boolean running = true;
  private volatile boolean asked;
  private volatile long behind = -1;
  private long shownAt;
  private long committedAt;
  private boolean unshown;
  private boolean uncommitted;

  ReviewFeed(
      Consumer<String, byte[]> consumer,
      LetterCodec<ReviewRecord> codec,
      ReviewIndex index,
      Clock clock) {
    this.consumer = consumer;
    this.codec = codec;
    this.index = index;
    this.clock = clock;
    this.partitions =
        consumer.partitionsFor(Topics.REVIEWS_READY.name()).stream()
            .map(it -> new TopicPartition(it.topic(), it.partition()))
            .toList();
  }

  /**
   * Starts to read.
   *
   * @param topicId of reviews.ready, which no other topic ever has
   * @throws IOException where the index cannot be emptied of another topic's records
   */
  public static ReviewFeed start(
      StageConfig config, Wire wire, String topicId, ReviewIndex index, Clock clock)
      throws IOException {
    Map<String, Object> settings = new HashMap<>(ClientSettings.consumer(config));
    settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, POLLED_AT_ONCE);
    settings.put(ConsumerConfig.FETCH_MAX_BYTES_CONFIG, FETCHED_AT_ONCE_BYTES);
    settings.put(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, FETCHED_AT_ONCE_BYTES / 2);
    ReviewFeed feed =
        new ReviewFeed(
            new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer()),
            wire.codec(Topics.REVIEWS_READY),
            index,
            clock);
    feed.start(topicId);
    return feed;
  }

  void start(String topicId) throws IOException {
    boolean goesOn = index.readFrom(topicId);
    Map<Integer, Long> positions = index.positions();
    consumer.assign(partitions);
    for (TopicPartition partition : partitions) {
      Long position = positions.get(partition.partition());
      if (position == null) {
        consumer.seekToBeginning(List.of(partition));
      } else {
        consumer.seek(partition, position);
      }
    }
    LOG.atInfo().addKeyValue("positions", positions).addKeyValue("goesOn", goesOn).log("reading");
    thread.setDaemon(true);
    thread.setUncaughtExceptionHandler(
        (it, fault) -> LOG.atError().setCause(fault).log("a fault of the desk's own"));
    thread.start();
  }

  @Override
  public Progress now() {
    return new Progress(running, behind);
  }

  /** Waits until it has ended, by a failure or by {@link #close}. */
  public void awaitEnd() throws InterruptedException {
    ended.await();
  }

  private void run() {
    try {
      while (!asked) {
        step();
      }
      finish();
    } catch (WakeupException e) {
      finish();
    } catch (IOException | KafkaException e) {
      LOG.atError().setCause(e).log("records come in no more");
    } finally {
      running = false;
      consumer.close();
      ended.countDown();
    }
  }

  void step() throws IOException {
    ConsumerRecords<String, byte[]> records = consumer.poll(POLL);
    if (!records.isEmpty()) {
      index.add(arrivals(records));
      unshown = true;
      uncommitted = true;
    }
    behind = lag();
    long now = clock.millis();
    boolean nearlyAll = behind >= 0 && behind < NEARLY_NONE;
    boolean building = behind > VERY_MANY;
    Duration shownEvery = building ? BUILDING_SHOWN_EVERY : SHOWN_EVERY;
    if (unshown && (nearlyAll || now - shownAt >= shownEvery.toMillis())) {
      index.refresh();
      unshown = false;
      shownAt = now;
    }
    boolean due = uncommitted || index.hasToForget();
    Duration committedEvery = building ? BUILDING_COMMITTED_EVERY : COMMITTED_EVERY;
    if (due && now - committedAt >= committedEvery.toMillis()) {
      index.commit();
      uncommitted = false;
      committedAt = now;
    }
  }

  private long lag() {
    long sum = 0;
    for (TopicPartition partition : partitions) {
      OptionalLong lag = consumer.currentLag(partition);
      if (lag.isEmpty()) {
        return -1;
      }
      sum += lag.getAsLong();
    }
    return sum;
  }

  // Side by side: reading the bytes is much of the work when an index is built anew.
  private List<Arrival> arrivals(ConsumerRecords<String, byte[]> records) {
    List<ConsumerRecord<String, byte[]>> all = new ArrayList<>(records.count());
    records.forEach(all::add);
    return all.parallelStream().flatMap(it -> arrival(it).stream()).toList();
  }

  private Optional<Arrival> arrival(ConsumerRecord<String, byte[]> record) {
    try {
      byte[] value = record.value();
      return Optional.of(
          new Arrival(
              record.partition(),
              record.offset(),
              record.key() == null ? "" : record.key(),
              value == null ? Optional.empty() : Optional.of(codec.read(value)),
              Optional.ofNullable(value).map(ByteBuffer::wrap)));
    } catch (UnreadableLetter e) {
      LOG.atWarn()
          .addKeyValue("topic", record.topic())
          .addKeyValue("partition", record.partition())
          .addKeyValue("offset", record.offset())
          .addKeyValue("reason", e.getMessage())
          .log("left out a record that cannot be read");
      return Optional.empty();
    }
  }

  private void finish() {
    try {
      index.commit();
    } catch (IOException e) {
      LOG.atError().setCause(e).log("the last records were not put on disk; they are read again");
    }
  }

  @Override
  public void close() {
    asked = true;
    consumer.wakeup();
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
