package org.copydesk.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.copydesk.app.Surroundings;
import org.copydesk.app.broker.DataDirectory;
import org.copydesk.app.desk.Desk;
import org.copydesk.app.kafka.LetterFeed;
import org.copydesk.letters.Rejection;
import org.copydesk.letters.ReviewRecord;
import org.copydesk.schemas.topics.Topics;
import org.copydesk.schemas.wire.UnreadableLetter;

/**
 * Takes a folder of plain texts through an embedded desk, and checks every record that comes out.
 */
public final class CorpusRun {

  private static final Duration READY_WITHIN = Duration.ofMinutes(2);

  private final Surroundings surroundings;
  private final Consumer<String> progress;

  /** With the policies that the surroundings name. */
  public CorpusRun(Surroundings surroundings, Consumer<String> progress) {
    this.surroundings = surroundings;
    this.progress = progress;
  }

  /**
   * What came of a run.
   *
   * @param articles how many were handed in
   * @param quotes how many quotes were found
   * @param flags how many flags were raised
   * @param took from the first handed in until the last was on the review topic
   * @param faults what is wrong; empty when all is well
   */
  public record Outcome(int articles, int quotes, int flags, Duration took, List<String> faults) {

    public Outcome {
      faults = List.copyOf(faults);
    }
  }

  /**
   * Runs it.
   *
   * @param data folder of the desk; made
   * @param texts folders with .txt files
   */
  public Outcome run(Path data, List<Path> texts, Duration within) throws Exception {
    List<Path> files = files(texts);
    try (Desk desk = Desk.start(surroundings, DataDirectory.take(data), 0)) {
      if (!desk.awaitReady(READY_WITHIN)) {
        throw new IllegalStateException("the stages did not get ready: " + desk.failed());
      }
      progress.accept("handing in " + files.size() + " articles");
      long began = System.nanoTime();
      handIn(desk, files);
      Gathering gathering = new Gathering(files.size());
      gather(desk, gathering, began + within.toNanos());
      Duration took = Duration.ofNanos(System.nanoTime() - began);
      return gathering.outcome(took);
    }
  }

  private static void handIn(Desk desk, List<Path> files) throws Exception {
    List<Future<RecordMetadata>> acknowledged = new ArrayList<>();
    try (KafkaProducer<String, byte[]> producer = Submissions.producer(desk.bootstrap())) {
      for (int i = 0; i < files.size(); i++) {
        String name = files.get(i).getFileName().toString();
        String text = Files.readString(files.get(i));
        byte[] value = Submissions.bytes(i + "-" + name, text).get();
        String key = Submissions.SOURCE + "/" + i + "-" + name;
        acknowledged.add(
            producer.send(new ProducerRecord<>(Topics.ARTICLES_SUBMITTED.name(), key, value)));
      }
      for (Future<RecordMetadata> each : acknowledged) {
        each.get();
      }
    }
  }

  private static void gather(Desk desk, Gathering gathering, long end) {
    try (LetterFeed<ReviewRecord> reviews =
            LetterFeed.open(desk.config(), desk.wire(), Topics.REVIEWS_READY, true);
        LetterFeed<Rejection> rejections =
            LetterFeed.open(desk.config(), desk.wire(), Topics.ARTICLES_REJECTED, true)) {
      while (!gathering.complete() && System.nanoTime() < end) {
        reviews.pollOnce(gathering);
        rejections.pollOnce(gathering.rejections());
      }
    }
  }

  private static List<Path> files(List<Path> folders) throws IOException {
    List<Path> files = new ArrayList<>();
    for (Path folder : folders) {
      try (Stream<Path> in = Files.list(folder)) {
        files.addAll(in.filter(it -> it.toString().endsWith(".txt")).sorted().toList());
      }
    }
    return files;
  }

  /** What has come out so far. */
  private static final class Gathering implements LetterFeed.Visitor<ReviewRecord> {

    private final int expected;
    private final Map<String, Integer> seen = new TreeMap<>();
    private final List<String> faults = new ArrayList<>();
    private int rejected;
    private int quotes;
    private int flags;

    Gathering(int expected) {
      this.expected = expected;
    }

    boolean complete() {
      return seen.size() + rejected >= expected;
    }

    Outcome outcome(Duration took) {
      seen.forEach(
          (key, records) -> {
            if (records != 1) {
              faults.add("expected one record of " + key + ", got " + records);
            }
          });
      if (seen.size() != expected) {
        faults.add("expected " + expected + " records, got " + seen.size());
      }
      return new Outcome(seen.size(), quotes, flags, took, faults);
    }

    @Override
    public boolean letter(String key, Optional<ReviewRecord> letter) {
      letter.ifPresent(
          record -> {
            seen.merge(key, 1, Integer::sum);
            quotes += record.getQuotes().size();
            flags += record.getFlags().size();
            faults.addAll(RecordCheck.faults(record));
          });
      return true;
    }

    @Override
    public boolean unreadable(String place, UnreadableLetter fault) {
      faults.add("an unreadable record at " + place);
      return true;
    }

    LetterFeed.Visitor<Rejection> rejections() {
      return new LetterFeed.Visitor<>() {
        @Override
        public boolean letter(String key, Optional<Rejection> letter) {
          rejected++;
          letter.ifPresent(
              it ->
                  faults.add(
                      "rejected by "
                          + it.getStage()
                          + ": "
                          + it.getCode()
                          + ", "
                          + it.getDetail()));
          return true;
        }

        @Override
        public boolean unreadable(String place, UnreadableLetter fault) {
          faults.add("an unreadable rejection at " + place);
          return true;
        }
      };
    }
  }
}
