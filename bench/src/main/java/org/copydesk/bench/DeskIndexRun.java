package org.copydesk.bench;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.copydesk.desk.index.Arrival;
import org.copydesk.desk.index.QueuePage;
import org.copydesk.desk.index.QueueQuery;
import org.copydesk.desk.index.ReviewIndex;
import org.copydesk.desk.index.SourceAccess;
import org.copydesk.letters.ReviewRecord;
import org.copydesk.schemas.topics.Topics;
import org.copydesk.schemas.wire.LetterCodec;
import org.copydesk.schemas.wire.UnreadableLetter;
import org.copydesk.schemas.wire.Wire;

/** Builds the desk's index from made-up records, and asks it what editors ask. */
final class DeskIndexRun {

  /** As many as a poll of the feed brings. */
  private static final int BATCH = 1_000;

  /** As the feed does while very many are still to come. */
  private static final long COMMITTED_EVERY_NANOS = TimeUnit.SECONDS.toNanos(60);

  private static final long SHOWN_EVERY_NANOS = TimeUnit.SECONDS.toNanos(15);

  private static final int TOLD_EVERY = 50_000;
  private static final int DEEP_PAGES = 20;
  private static final double MOST_PAGE_MILLIS = 150;
  private static final double MOST_OPEN_MILLIS = 100;

  private final DeskRecords records;
  private final int number;
  private final Consumer<String> progress;

  DeskIndexRun(DeskRecords records, int number, Consumer<String> progress) {
    this.records = records;
    this.number = number;
    this.progress = progress;
  }

  /**
   * What building took.
   *
   * @param seconds from the records' bytes until they can be found and are on disk
   * @param cpuSeconds the same in processor time of this process
   * @param heapMegabytes the most that was in use after a collection
   */
  record Built(double seconds, double cpuSeconds, long heapMegabytes) {}

  /**
   * Times of one kind of question.
   *
   * @param millis ascending
   * @param cpuMillis processor time of this process for one of them, on average
   */
  record Times(List<Double> millis, double cpuMillis) {

    Times {
      millis = List.copyOf(millis);
    }

    double quantile(double share) {
      return millis.get((int) Math.min(millis.size() - 1, Math.floor(share * millis.size())));
    }
  }

  /** Makes the records, then builds the index of them as the desk builds it of its topic. */
  Built build(Path folder) throws Exception {
    Path letters = Files.createTempFile("copydesk-letters", ".bin");
    try (Wire wire = Wire.singleObject()) {
      LetterCodec<ReviewRecord> codec = wire.codec(Topics.REVIEWS_READY);
      long bytes = make(codec, letters);
      progress.accept("records of " + bytes / number + " bytes on average; now the index");
      return build(codec, letters, folder);
    } finally {
      Files.delete(letters);
    }
  }

  private long make(LetterCodec<ReviewRecord> codec, Path file) throws IOException {
    try (LetterFile.Writer out = new LetterFile.Writer(file)) {
      for (int from = 0; from < number; from += BATCH) {
        List<byte[]> letters =
            IntStream.range(from, Math.min(number, from + BATCH))
                .parallel()
                .mapToObj(at -> codec.write(records.record(at)))
                .toList();
        for (byte[] letter : letters) {
          out.add(letter);
        }
        if (from % TOLD_EVERY == 0) {
          progress.accept(from + " records made");
        }
      }
      return out.bytes();
    }
  }

  private Built build(LetterCodec<ReviewRecord> codec, Path file, Path folder) throws Exception {
    ProcessCost cost = new ProcessCost();
    long began = System.nanoTime();
    try (LetterFile.Reader letters = new LetterFile.Reader(file);
        ReviewIndex index = ReviewIndex.open(folder, Clock.systemUTC())) {
      index.readFrom("bench");
      long committed = began;
      long shown = began;
      ProcessCost lately = new ProcessCost();
      for (int from = 0; from < number; from += BATCH) {
        index.add(arrivals(codec, letters.next(Math.min(BATCH, number - from)), from));
        if (System.nanoTime() - shown > SHOWN_EVERY_NANOS) {
          index.refresh();
          shown = System.nanoTime();
        }
        if (System.nanoTime() - committed > COMMITTED_EVERY_NANOS) {
          index.commit();
          committed = System.nanoTime();
        }
        int done = from + BATCH;
        if (done % TOLD_EVERY == 0) {
          tell(done, System.nanoTime() - began, lately.cpuSeconds());
          lately = new ProcessCost();
        }
      }
      index.refresh();
      index.commit();
    }
    double seconds = (System.nanoTime() - began) / 1e9;
    return new Built(seconds, cost.cpuSeconds(), cost.heapMegabytes());
  }

  private void tell(int done, long nanos, double cpuSeconds) {
    progress.accept(
        String.format(
            Locale.ROOT,
            "%d records indexed, %.0f a second; the last at %.3f ms of processor time each",
            done,
            done / (nanos / 1e9),
            cpuSeconds * 1e3 / TOLD_EVERY));
  }

  private static List<Arrival> arrivals(
      LetterCodec<ReviewRecord> codec, List<byte[]> letters, int from) {
    return IntStream.range(0, letters.size())
        .parallel()
        .mapToObj(at -> arrival(codec, letters.get(at), from + at))
        .toList();
  }

  private static Arrival arrival(LetterCodec<ReviewRecord> codec, byte[] letter, int offset) {
    try {
      ReviewRecord record = codec.read(letter);
      return new Arrival(
          0,
          offset,
          record.getArticleId(),
          Optional.of(record),
          Optional.of(ByteBuffer.wrap(letter)));
    } catch (UnreadableLetter e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * A kind of question.
   *
   * @param mostMillis within which 95% of its answers are promised
   */
  record Question(String words, double mostMillis) {

    static Question page(String words) {
      return new Question(words, MOST_PAGE_MILLIS);
    }
  }

  /** Asks each kind of question so many times, after some that do not count. */
  Map<Question, Times> ask(Path folder, int times) throws Exception {
    Map<Question, Times> all = new LinkedHashMap<>();
    try (ReviewIndex index = ReviewIndex.open(folder, Clock.systemUTC())) {
      Random chance = new Random(11);
      all.put(Question.page("first page"), time(times, () -> page(index, "")));
      all.put(
          Question.page("first page with its counts"), time(times, () -> pageAndCounts(index, "")));
      all.put(
          Question.page("page by two filters"), time(times, () -> page(index, filters(chance))));
      all.put(
          Question.page("page by two filters, fresh counts"),
          time(times, () -> pageAndCounts(index, filters(chance))));
      all.put(Question.page("page by words"), time(times, () -> page(index, words(chance))));
      all.put(
          Question.page("page by words, best match first, all states"),
          time(times, () -> page(index, words(chance) + "&order=match&state=all")));
      all.put(
          Question.page("page by words, all states, fresh counts"),
          time(times, () -> pageAndCounts(index, words(chance) + "&state=all")));
      all.put(
          Question.page("page of all states"),
          time(times, () -> page(index, "state=all&order=newest")));
      all.put(
          new Question(DEEP_PAGES + " pages one after the other", DEEP_PAGES * MOST_PAGE_MILLIS),
          time(times / 5, () -> deep(index)));
      all.put(
          new Question("open one record", MOST_OPEN_MILLIS),
          time(times, () -> index.find(DeskRecords.id(chance.nextInt(number))).orElseThrow()));
    }
    return all;
  }

  private static String filters(Random chance) {
    String source = DeskRecords.SOURCES.get(chance.nextInt(DeskRecords.SOURCES.size()));
    return switch (chance.nextInt(4)) {
      case 0 -> "flag=policy-" + chance.nextInt(DeskRecords.POLICIES) + "&source=" + source;
      case 1 -> "severity=high&section=Section " + chance.nextInt(DeskRecords.SECTIONS);
      case 2 ->
          "speaker=" + DeskRecords.speaker(DeskRecords.frequentFirst(chance, 5_000)) + "&state=all";
      default ->
          "stance=against:"
              + DeskRecords.target(DeskRecords.frequentFirst(chance, 2_000))
              + "&language=en";
    };
  }

  private static String words(Random chance) {
    String first = DeskRecords.word(DeskRecords.frequentFirst(chance, 20_000));
    return chance.nextBoolean()
        ? "q=" + first
        : "q=" + first + " " + DeskRecords.word(DeskRecords.frequentFirst(chance, 2_000));
  }

  private static Object page(ReviewIndex index, String parameters) throws IOException {
    return index.search(query(parameters), SourceAccess.all());
  }

  private static Object pageAndCounts(ReviewIndex index, String parameters) throws IOException {
    QueueQuery query = query(parameters);
    return List.of(
        index.search(query, SourceAccess.all()), index.counts(query, SourceAccess.all()));
  }

  private static Object deep(ReviewIndex index) throws IOException {
    QueueQuery query = QueueQuery.waiting();
    QueuePage page = index.search(query, SourceAccess.all());
    for (int at = 1; at < DEEP_PAGES && page.next().isPresent(); at++) {
      page = index.search(query.at(page.next()), SourceAccess.all());
    }
    return page;
  }

  private static QueueQuery query(String parameters) {
    Map<String, List<String>> all = new LinkedHashMap<>();
    for (String pair : parameters.split("&")) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        all.put(pair.substring(0, equals), List.of(pair.substring(equals + 1)));
      }
    }
    return QueueQuery.of(all);
  }

  private static Times time(int times, Callable<Object> question) throws Exception {
    for (int warm = 0; warm < Math.max(5, times / 5); warm++) {
      question.call();
    }
    ProcessCost cost = new ProcessCost();
    List<Double> millis = new ArrayList<>();
    for (int asked = 0; asked < times; asked++) {
      long began = System.nanoTime();
      question.call();
      millis.add((System.nanoTime() - began) / 1e6);
    }
    Collections.sort(millis);
    return new Times(millis, cost.cpuSeconds() * 1e3 / times);
  }
}
