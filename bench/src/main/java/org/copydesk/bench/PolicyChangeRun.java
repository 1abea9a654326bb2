package org.copydesk.bench;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.copydesk.app.Surroundings;
import org.copydesk.app.broker.DataDirectory;
import org.copydesk.app.desk.Desk;
import org.copydesk.app.kafka.LetterFeed;
import org.copydesk.app.policies.EditionPress;
import org.copydesk.letters.PolicyEdition;
import org.copydesk.letters.ReviewRecord;
import org.copydesk.policy.EditionLetters;
import org.copydesk.policy.PolicyBook;
import org.copydesk.policy.PolicyFaults;
import org.copydesk.policy.pack.Pack;
import org.copydesk.policy.pack.PackSource;
import org.copydesk.schemas.topics.Topics;

/**
 * Publishes a changed policy on an embedded desk with many open articles, and takes the time until
 * the last of them is on the review topic as the new policy judges it, while new articles come in.
 */
public final class PolicyChangeRun {

  private static final Duration READY_WITHIN = Duration.ofMinutes(2);
  private static final Duration TELL_EVERY = Duration.ofSeconds(10);
  private static final Duration NEWCOMER_EVERY = Duration.ofMillis(250);

  /** Characters, as news articles have on average. */
  private static final int USUAL_LENGTH = 4_900;

  /** Fires on every article, so that every record shows the change. */
  private static final String MORE =
      """

        - id: bench-change
          title: A policy that comes while the desk runs
          severity: info
          message: "It came later."
          when: article.words >= 0
          evidence: none
          examples: {fires: ["x"]}
      """;

  private final Surroundings surroundings;
  private final Consumer<String> progress;
  private long told = System.nanoTime();

  /** With the policies that the surroundings name. */
  public PolicyChangeRun(Surroundings surroundings, Consumer<String> progress) {
    this.surroundings = surroundings;
    this.progress = progress;
  }

  /**
   * What came of a run.
   *
   * @param open articles that were open when the policy changed
   * @param first from publishing until the first of them was on the review topic again
   * @param took from publishing until the last of them was
   * @param cpu what the whole process used meanwhile, broker and measurement included
   * @param byThread the same by kind of thread, the greatest first
   * @param newcomers milliseconds from handing in a new article meanwhile until it was on the
   *     review topic, ascending
   * @param faults what is wrong; empty when all is well
   */
  public record Outcome(
      int open,
      Duration first,
      Duration took,
      Duration cpu,
      Map<String, Duration> byThread,
      List<Double> newcomers,
      List<String> faults) {

    public Outcome {
      byThread = Collections.unmodifiableMap(new LinkedHashMap<>(byThread));
      newcomers = List.copyOf(newcomers);
      faults = List.copyOf(faults);
    }
  }

  /**
   * Runs it.
   *
   * @param folder of the desk; made
   * @param open how many articles
   */
  public Outcome run(Path folder, int open, Duration within) throws Exception {
    try (Desk desk = Desk.start(surroundings, DataDirectory.take(folder), 0)) {
      if (!desk.awaitReady(READY_WITHIN)) {
        throw new IllegalStateException("the stages did not get ready: " + desk.failed());
      }
      PolicyBook before = PolicyBook.load(surroundings.policies());
      PolicyBook after = changed(before);
      PolicyWatch watch = new PolicyWatch(before.versions(), after.versions());
      try (LetterFeed<ReviewRecord> feed =
              LetterFeed.open(desk.config(), desk.wire(), Topics.REVIEWS_READY, true);
          KafkaProducer<String, byte[]> producer = Submissions.producer(desk.bootstrap())) {
        handIn(producer, open);
        progress.accept(open + " articles are handed in");
        long end = System.nanoTime() + within.toNanos();
        while (watch.known() < open && System.nanoTime() < end) {
          feed.pollOnce(watch);
          tell(watch.known() + " articles are read");
        }
        progress.accept(watch.known() + " articles are open; the policy changes");
        return change(desk, after, watch, feed, producer, end);
      }
    }
  }

  private Outcome change(
      Desk desk,
      PolicyBook after,
      PolicyWatch watch,
      LetterFeed<ReviewRecord> feed,
      KafkaProducer<String, byte[]> producer,
      long end)
      throws Exception {
    int open = watch.open();
    ThreadCost cost = ThreadCost.begin();
    long published = publish(desk, after);
    Map<String, Long> newcomers = new HashMap<>();
    List<Future<RecordMetadata>> sent = new ArrayList<>();
    List<Double> latencies = new ArrayList<>();
    Newsfeed news = new Newsfeed(97);
    long next = published;
    while (watch.changed() < open && System.nanoTime() < end) {
      if (System.nanoTime() >= next) {
        String key = "new-" + newcomers.size();
        newcomers.put(Submissions.SOURCE + "/" + key, System.nanoTime());
        sent.add(send(producer, key, news.article(newcomers.size())));
        next += NEWCOMER_EVERY.toNanos();
      }
      feed.pollOnce(watch);
      tell(watch.changed() + " articles are judged again");
      watch
          .takeNew(newcomers.keySet())
          .forEach(
              key -> latencies.add((System.nanoTime() - newcomers.getOrDefault(key, 0L)) / 1e6));
    }
    for (Future<RecordMetadata> each : sent) {
      each.get();
    }
    Collections.sort(latencies);
    return new Outcome(
        open,
        Duration.ofNanos(watch.firstChange() - published),
        Duration.ofNanos(watch.lastChange() - published),
        cost.whole(),
        cost.byThread(),
        latencies,
        watch.faults(open));
  }

  private void tell(String howFar) {
    long now = System.nanoTime();
    if (now - told > TELL_EVERY.toNanos()) {
      told = now;
      progress.accept(howFar);
    }
  }

  private static long publish(Desk desk, PolicyBook after) throws Exception {
    EditionPress press = new EditionPress(desk.config(), desk.wire());
    PolicyEdition edition =
        EditionLetters.seal(
            after, Optional.empty(), "bench", "a measurement", Clock.systemUTC().instant());
    long now = System.nanoTime();
    press.publish(active -> Optional.of(edition));
    return now;
  }

  private static PolicyBook changed(PolicyBook before) throws PolicyFaults {
    List<PackSource> sources = new ArrayList<>();
    for (Pack pack : before.packs()) {
      PackSource source = pack.source();
      boolean first = sources.isEmpty();
      sources.add(
          first ? new PackSource(source.file(), source.yaml() + MORE, source.lists()) : source);
    }
    return PolicyBook.of(sources);
  }

  private static void handIn(KafkaProducer<String, byte[]> producer, int open) throws Exception {
    Newsfeed news = new Newsfeed(41);
    List<Future<RecordMetadata>> sent = new ArrayList<>();
    for (int i = 0; i < open; i++) {
      sent.add(send(producer, "open-" + i, ofUsualLength(news, i)));
    }
    for (Future<RecordMetadata> each : sent) {
      each.get();
    }
  }

  private static String ofUsualLength(Newsfeed news, int number) {
    StringBuilder text = new StringBuilder(news.article(number).strip());
    for (int i = 1; text.length() < USUAL_LENGTH; i++) {
      text.append("\n\n").append(news.paragraphs(number + i));
    }
    text.setLength(USUAL_LENGTH);
    return text.toString();
  }

  private static Future<RecordMetadata> send(
      KafkaProducer<String, byte[]> producer, String id, String text) {
    return producer.send(
        new ProducerRecord<>(
            Topics.ARTICLES_SUBMITTED.name(),
            Submissions.SOURCE + "/" + id,
            Submissions.bytes(id, text).get()));
  }
}
