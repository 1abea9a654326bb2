package org.copydesk.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.copydesk.app.Surroundings;
import org.copydesk.app.broker.DataDirectory;
import org.copydesk.app.desk.Desk;
import org.copydesk.schemas.topics.Topics;

/**
 * Hands articles in one at a time on an embedded desk, and takes the time until each is on the
 * review topic.
 */
public final class LatencyRun {

  private static final Duration READY_WITHIN = Duration.ofMinutes(2);
  private static final Duration ANSWERED_WITHIN = Duration.ofSeconds(30);
  private static final int WARM_UP = 20;

  private final Surroundings surroundings;
  private final Consumer<String> progress;

  /** With the policies that the surroundings name. */
  public LatencyRun(Surroundings surroundings, Consumer<String> progress) {
    this.surroundings = surroundings;
    this.progress = progress;
  }

  /**
   * The times of a run.
   *
   * @param startMillis from nothing until every stage takes letters
   * @param millis of each article, ascending, without those of the warm-up
   */
  public record Times(long startMillis, List<Double> millis) {

    public Times {
      millis = List.copyOf(millis);
    }

    /** The time that this share of the articles stayed under or met. */
    public double quantile(double share) {
      return millis.get((int) Math.min(millis.size() - 1, Math.floor(share * millis.size())));
    }
  }

  /** Runs it. */
  public Times run(Path folder, int articles) throws Exception {
    long began = System.nanoTime();
    try (Desk desk = Desk.start(surroundings, DataDirectory.take(folder), 0)) {
      if (!desk.awaitReady(READY_WITHIN)) {
        throw new IllegalStateException("the stages did not get ready: " + desk.failed());
      }
      long startMillis = (System.nanoTime() - began) / 1_000_000;
      progress.accept("the desk is up after " + startMillis + " ms");
      List<Double> all = times(desk.bootstrap(), articles + WARM_UP);
      List<Double> kept = new ArrayList<>(all.subList(WARM_UP, all.size()));
      Collections.sort(kept);
      return new Times(startMillis, kept);
    }
  }

  private static List<Double> times(String bootstrap, int articles) throws Exception {
    Newsfeed feed = new Newsfeed(23);
    List<Double> times = new ArrayList<>();
    try (KafkaProducer<String, byte[]> producer = Submissions.producer(bootstrap);
        KafkaConsumer<String, byte[]> reviews = reviews(bootstrap)) {
      for (int i = 0; i < articles; i++) {
        String key = "bench/latency-" + i;
        byte[] value = Submissions.bytes("latency-" + i, feed.article(i)).get();
        long handedIn = System.nanoTime();
        producer.send(new ProducerRecord<>(Topics.ARTICLES_SUBMITTED.name(), key, value)).get();
        awaitKey(reviews, key);
        times.add((System.nanoTime() - handedIn) / 1e6);
      }
    }
    return times;
  }

  private static void awaitKey(KafkaConsumer<String, byte[]> reviews, String key) {
    long end = System.nanoTime() + ANSWERED_WITHIN.toNanos();
    while (System.nanoTime() < end) {
      for (ConsumerRecord<String, byte[]> record : reviews.poll(Duration.ofMillis(100))) {
        if (key.equals(record.key())) {
          return;
        }
      }
    }
    throw new IllegalStateException(
        "expected " + key + " on the review topic within " + ANSWERED_WITHIN);
  }

  private static KafkaConsumer<String, byte[]> reviews(String bootstrap) {
    Map<String, Object> settings = new HashMap<>();
    settings.put(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrap);
    settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
    KafkaConsumer<String, byte[]> consumer =
        new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
    List<TopicPartition> partitions =
        consumer.partitionsFor(Topics.REVIEWS_READY.name()).stream()
            .map(it -> new TopicPartition(it.topic(), it.partition()))
            .toList();
    consumer.assign(partitions);
    consumer.seekToBeginning(partitions);
    return consumer;
  }
}
