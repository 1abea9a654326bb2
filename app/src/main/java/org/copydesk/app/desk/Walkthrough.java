package org.copydesk.app.desk;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.copydesk.app.kafka.Handover;
import org.copydesk.app.kafka.LetterFeed;
import org.copydesk.ingest.IngestLetters;
import org.copydesk.ingest.Submitted;
import org.copydesk.letters.Rejection;
import org.copydesk.letters.ReviewRecord;
import org.copydesk.schemas.topics.Topics;
import org.copydesk.schemas.wire.UnreadableLetter;

/** Sends submissions through a desk and waits for what becomes of each. */
public final class Walkthrough implements AutoCloseable {

  private final Desk desk;
  private final Handover handover;
  private final LetterFeed<ReviewRecord> reviews;
  private final LetterFeed<Rejection> rejections;

  private final Map<String, Integer> sent = new LinkedHashMap<>();
  private final Map<String, ReviewRecord> reviewed = new HashMap<>();
  private final Set<String> answers = new HashSet<>();
  private final Map<String, Rejection> rejected = new LinkedHashMap<>();
  private final Map<String, String> articleAt = new HashMap<>();

  private Walkthrough(
      Desk desk,
      Handover handover,
      LetterFeed<ReviewRecord> reviews,
      LetterFeed<Rejection> rejections) {
    this.desk = desk;
    this.handover = handover;
    this.reviews = reviews;
    this.rejections = rejections;
  }

  /** A walk through a desk that is ready. */
  public static Walkthrough open(Desk desk) {
    return new Walkthrough(
        desk,
        Handover.open(desk.config(), desk.wire()),
        LetterFeed.open(desk.config(), desk.wire(), Topics.REVIEWS_READY, true),
        LetterFeed.open(desk.config(), desk.wire(), Topics.ARTICLES_REJECTED, true));
  }

  /**
   * Hands them in, in their order, and waits until each is reviewed or rejected.
   *
   * @param progress is told how far it has come
   */
  public Result send(List<Submitted> files, Duration within, Consumer<String> progress)
      throws ExecutionException, InterruptedException {
    for (Submitted file : files) {
      handIn(file);
    }
    long end = System.nanoTime() + within.toNanos();
    while (answered() < files.size() && System.nanoTime() < end && desk.failed().isEmpty()) {
      reviews.pollOnce(new Each<>(this::review));
      rejections.pollOnce(new Each<>(this::reject));
      progress.accept(answered() + " of " + files.size() + " articles answered");
    }
    return result();
  }

  private void handIn(Submitted submitted) throws ExecutionException, InterruptedException {
    byte[] written = handover.written(IngestLetters.seal(submitted));
    RecordMetadata place = handover.submit(submitted.id(), written).get();
    articleAt.put(place.topic() + "/" + place.partition() + "/" + place.offset(), submitted.id());
    sent.merge(submitted.id(), 1, Integer::sum);
  }

  private int answered() {
    return answers.size();
  }

  private void review(ReviewRecord record) {
    reviewed.merge(record.getArticleId(), record, Walkthrough::later);
    answers.add(record.getArticleId() + " revision " + record.getRevision());
  }

  private static ReviewRecord later(ReviewRecord one, ReviewRecord other) {
    return Comparator.comparingInt(ReviewRecord::getRevision)
                .thenComparingInt(ReviewRecord::getUpdate)
                .compare(one, other)
            > 0
        ? one
        : other;
  }

  private void reject(Rejection rejection) {
    String origin =
        rejection.getTopic() + "/" + rejection.getPartition() + "/" + rejection.getOffset();
    rejected.put(origin, rejection);
    answers.add(origin);
  }

  private Result result() {
    Set<String> missing = new HashSet<>(sent.keySet());
    missing.removeAll(reviewed.keySet());
    rejected.keySet().forEach(origin -> missing.remove(articleAt.getOrDefault(origin, origin)));
    List<ReviewRecord> byPriority = new ArrayList<>(reviewed.values());
    byPriority.sort(
        Comparator.comparingInt(ReviewRecord::getPriority)
            .reversed()
            .thenComparing(ReviewRecord::getArticleId));
    return new Result(
        byPriority, List.copyOf(rejected.values()), missing.stream().sorted().toList());
  }

  @Override
  public void close() {
    handover.close();
    reviews.close();
    rejections.close();
  }

  /**
   * What became of the files.
   *
   * @param byPriority the last record of each article, the most urgent first
   * @param rejections what no stage could handle
   * @param missing ids of articles of which nothing came back
   */
  public record Result(
      List<ReviewRecord> byPriority, List<Rejection> rejections, List<String> missing) {

    public Result {
      byPriority = List.copyOf(byPriority);
      rejections = List.copyOf(rejections);
      missing = List.copyOf(missing);
    }
  }

  private record Each<T extends SpecificRecord>(Consumer<T> taker)
      implements LetterFeed.Visitor<T> {

    @Override
    public boolean letter(String key, Optional<T> letter) {
      letter.ifPresent(taker);
      return true;
    }

    @Override
    public boolean unreadable(String place, UnreadableLetter fault) {
      throw new IllegalStateException(place + " cannot be read", fault);
    }
  }
}
