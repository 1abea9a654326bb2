package org.copydesk.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.copydesk.letters.ReviewRecord;
import org.copydesk.schemas.topics.Topics;
import org.copydesk.schemas.wire.LetterCodec;
import org.copydesk.schemas.wire.Wire;

/**
 * Many open pages at a desk of a process of its own, with a broker inside; records come on
 * reviews.ready at a steady pace, and each page is timed until it is told of each of them.
 */
final class DeskLiveRun {

  private static final Duration READY_WITHIN = Duration.ofMinutes(3);
  private static final Duration AFTERMATH = Duration.ofSeconds(5);
  private static final int WARM_UP_SECONDS = 5;

  /** Half of the pages show the whole queue, the others one of these. */
  private static final List<String> FILTERS =
      List.of(
          "source=wire",
          "source=herald",
          "severity=high",
          "severity=block&source=courier",
          "section=Section+3",
          "state=all&order=newest",
          "assigned=-",
          "flag=policy-2",
          "language=de",
          "newer=4h");

  private final Path folder;
  private final int pages;
  private final int aSecond;
  private final int seconds;
  private final Consumer<String> progress;

  /**
   * A run.
   *
   * @param pages how many are open
   * @param aSecond how many records come in a second
   * @param seconds for how long, beside a warm-up that does not count
   */
  DeskLiveRun(Path folder, int pages, int aSecond, int seconds, Consumer<String> progress) {
    this.folder = folder;
    this.pages = pages;
    this.aSecond = aSecond;
    this.seconds = seconds;
    this.progress = progress;
  }

  /**
   * What came of a run.
   *
   * @param expected how many times a page was to be told of a record
   * @param millis of each time that one was, from sending to Kafka to the page, ascending
   * @param slowestMedian of the page that was told slowest, its median in milliseconds
   * @param open pages whose stream was open to the end
   * @param deskCpu processor time of the desk's process a second, 1 for one core
   * @param clientCpu the same of the pages and the sender
   */
  record Outcome(
      long expected,
      List<Double> millis,
      double slowestMedian,
      int open,
      double deskCpu,
      double clientCpu) {

    Outcome {
      millis = List.copyOf(millis);
    }

    double quantile(double share) {
      return millis.get((int) Math.min(millis.size() - 1, Math.floor(share * millis.size())));
    }
  }

  Outcome run() throws Exception {
    Path data = folder.resolve("data");
    List<String> up = List.of("up", "--data", data.toString(), "--port", "0");
    Map<String, String> environment =
        Map.of(
            "COPYDESK_DESK_PORT",
            "0",
            "COPYDESK_QUOTES_READER",
            "rules",
            "COPYDESK_STANCE_READER",
            "rules");
    try (Child child = Child.start(up, environment, folder.resolve("up.log"))) {
      new DeskClient(child::desk, Instant.now().plus(READY_WITHIN)).awaitReady();
      progress.accept("the desk is up; " + pages + " pages open");
      try (OpenPages open = OpenPages.at(child.desk().orElseThrow(), addresses());
          KafkaProducer<String, byte[]> producer = Submissions.producer(child.broker())) {
        open.awaitOpen(READY_WITHIN);
        return measure(child, open, producer);
      }
    }
  }

  private List<String> addresses() {
    List<String> addresses = new ArrayList<>();
    for (int page = 0; page < pages; page++) {
      addresses.add(page % 2 == 0 ? "" : FILTERS.get(page / 2 % FILTERS.size()));
    }
    return addresses;
  }

  private Outcome measure(Child child, OpenPages open, KafkaProducer<String, byte[]> producer) {
    List<byte[]> letters = letters(aSecond * (WARM_UP_SECONDS + seconds));
    int warm = aSecond * WARM_UP_SECONDS;
    send(producer, open, letters, 0, warm);
    LockSupport.parkNanos(AFTERMATH.toNanos());
    open.forget();
    progress.accept("warm; " + seconds + " s that count");
    Duration before = child.processorTime();
    ProcessCost own = new ProcessCost();
    long began = System.nanoTime();
    send(producer, open, letters, warm, letters.size());
    double took = (System.nanoTime() - began) / 1e9;
    double deskCpu = child.processorTime().minus(before).toMillis() / 1e3 / took;
    double clientCpu = own.cpuSeconds() / took;
    LockSupport.parkNanos(AFTERMATH.toNanos());
    List<List<Double>> byPage = open.millis();
    List<Double> all = new ArrayList<>();
    double slowest = 0;
    for (List<Double> page : byPage) {
      List<Double> sorted = new ArrayList<>(page);
      Collections.sort(sorted);
      slowest =
          Math.max(
              slowest, sorted.isEmpty() ? Double.POSITIVE_INFINITY : sorted.get(sorted.size() / 2));
      all.addAll(sorted);
    }
    Collections.sort(all);
    long expected = (long) pages * (letters.size() - warm);
    return new Outcome(expected, all, slowest, open.open(), deskCpu, clientCpu);
  }

  private static List<byte[]> letters(int number) {
    DeskRecords records = new DeskRecords(17, 400, 1.0);
    List<byte[]> letters = new ArrayList<>();
    try (Wire wire = Wire.singleObject()) {
      LetterCodec<ReviewRecord> codec = wire.codec(Topics.REVIEWS_READY);
      for (int at = 0; at < number; at++) {
        letters.add(codec.write(records.record(at)));
      }
    }
    return letters;
  }

  private void send(
      KafkaProducer<String, byte[]> producer,
      OpenPages open,
      List<byte[]> letters,
      int from,
      int to) {
    long began = System.nanoTime();
    long pause = TimeUnit.SECONDS.toNanos(1) / aSecond;
    for (int at = from; at < to; at++) {
      long due = began + (at - from) * pause;
      while (System.nanoTime() < due) {
        LockSupport.parkNanos(due - System.nanoTime());
      }
      String id = DeskRecords.id(at);
      open.sent(id);
      // The run counts what arrives: what could not be sent is missed there.
      var unused =
          producer.send(
              new ProducerRecord<>(Topics.REVIEWS_READY.name(), id, letters.get(at)),
              (metadata, failure) -> {
                if (failure != null) {
                  progress.accept("not sent: " + failure.getMessage());
                }
              });
    }
    producer.flush();
  }
}
