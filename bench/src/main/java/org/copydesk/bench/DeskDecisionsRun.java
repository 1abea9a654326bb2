package org.copydesk.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.copydesk.app.kafka.LetterFeed;
import org.copydesk.letters.AnsweredDecision;
import org.copydesk.letters.DecisionOutcome;
import org.copydesk.letters.ReviewRecord;
import org.copydesk.runtime.config.BadConfiguration;
import org.copydesk.runtime.config.Settings;
import org.copydesk.runtime.config.StageConfig;
import org.copydesk.schemas.topics.Topics;
import org.copydesk.schemas.wire.UnreadableLetter;
import org.copydesk.schemas.wire.Wire;

/**
 * Editors claim and release articles over the desk's JSON interface while the process that holds
 * desk, stages and broker is killed with SIGKILL; afterwards each decision that was confirmed to
 * them must stand in its record, once.
 *
 * <p>Claim and release follow each other on each article, so a decision that is lost or made twice
 * also shows at once: the next one is refused.
 */
final class DeskDecisionsRun {

  private static final Duration QUIET = Duration.ofSeconds(3);

  private final Path folder;
  private final int articles;
  private final int decisions;
  private final int kills;
  private final Duration within;
  private final Consumer<String> progress;

  /**
   * A run.
   *
   * @param articles how many articles, each with an editor of its own
   * @param decisions how many on each article, one after the other; at most 100
   * @param kills how often is killed
   */
  DeskDecisionsRun(
      Path folder,
      int articles,
      int decisions,
      int kills,
      Duration within,
      Consumer<String> progress) {
    this.folder = folder;
    this.articles = articles;
    this.decisions = decisions;
    this.kills = kills;
    this.within = within;
    this.progress = progress;
  }

  /**
   * What came of a run.
   *
   * @param confirmed how many decisions the desk confirmed
   * @param retried how often one had to be sent again
   * @param faults what is wrong; empty when all is well
   */
  record Outcome(int confirmed, int retried, int kills, Duration took, List<String> faults) {

    Outcome {
      faults = List.copyOf(faults);
    }
  }

  Outcome run() throws Exception {
    List<String> up = List.of("up", "--data", folder.resolve("data").toString(), "--port", "0");
    Map<String, String> environment =
        Map.of(
            "COPYDESK_DESK_PORT",
            "0",
            "COPYDESK_QUOTES_READER",
            "rules",
            "COPYDESK_STANCE_READER",
            "rules");
    Instant began = Instant.now();
    try (Child child = Child.start(up, environment, folder.resolve("up.log"))) {
      DeskClient client = new DeskClient(child::desk, began.plus(within));
      client.awaitReady();
      submit(child.broker());
      List<String> ids = client.awaitQueue(articles);
      progress.accept(ids.size() + " articles on the queue; the editors begin");
      List<String> faults = Collections.synchronizedList(new ArrayList<>());
      Map<String, List<String>> confirmed = decide(child, client, ids, faults);
      faults.addAll(check(child.broker(), confirmed));
      int all = confirmed.values().stream().mapToInt(List::size).sum();
      Duration took = Duration.between(began, Instant.now());
      return new Outcome(all, client.retried(), kills, took, faults);
    }
  }

  private void submit(String bootstrap) throws Exception {
    Newsfeed feed = new Newsfeed(31);
    try (KafkaProducer<String, byte[]> producer = Submissions.producer(bootstrap)) {
      for (int at = 0; at < articles; at++) {
        producer
            .send(
                new ProducerRecord<>(
                    Topics.ARTICLES_SUBMITTED.name(),
                    Submissions.SOURCE + "/decided-" + at,
                    Submissions.bytes("decided-" + at, feed.article(at)).get()))
            .get();
      }
    }
  }

  private Map<String, List<String>> decide(
      Child child, DeskClient client, List<String> ids, List<String> faults) throws Exception {
    AtomicInteger done = new AtomicInteger();
    AtomicBoolean failed = new AtomicBoolean();
    ExecutorService editors = Executors.newFixedThreadPool(ids.size());
    Map<String, Future<List<String>>> work = new HashMap<>();
    try {
      for (String id : ids) {
        work.put(id, editors.submit(() -> edit(client, id, done, failed, faults)));
      }
      int all = ids.size() * decisions;
      for (int killed = 1; killed <= kills; killed++) {
        while (done.get() < all * killed / (kills + 1) && !failed.get()) {
          DeskClient.rest();
        }
        progress.accept(done.get() + " of " + all + " decisions; kill " + killed);
        child.killAndRestart();
      }
      Map<String, List<String>> confirmed = new HashMap<>();
      for (Map.Entry<String, Future<List<String>>> editor : work.entrySet()) {
        confirmed.put(
            editor.getKey(), editor.getValue().get(within.toMillis(), TimeUnit.MILLISECONDS));
      }
      return confirmed;
    } finally {
      editors.shutdownNow();
    }
  }

  /** One editor's work on one article; the ids of the decisions that were confirmed. */
  private List<String> edit(
      DeskClient client,
      String articleId,
      AtomicInteger done,
      AtomicBoolean failed,
      List<String> faults)
      throws IOException, InterruptedException {
    List<String> confirmed = new ArrayList<>();
    for (int at = 0; at < decisions && !failed.get(); at++) {
      String id = articleId + "-" + at;
      String outcome = client.decide(articleId, id, at % 2 == 0 ? "claim" : "release");
      confirmed.add(id);
      done.incrementAndGet();
      if (!outcome.equals("applied")) {
        faults.add(id + ": expected to be applied, got " + outcome);
        failed.set(true);
      }
    }
    return confirmed;
  }

  /** What the review topic says, against what the desk confirmed. */
  private static List<String> check(String bootstrap, Map<String, List<String>> confirmed)
      throws BadConfiguration {
    Map<String, ReviewRecord> newest = newest(bootstrap);
    List<String> faults = new ArrayList<>();
    confirmed.forEach(
        (articleId, ids) -> {
          ReviewRecord record = newest.get(articleId);
          List<AnsweredDecision> answers = record == null ? List.of() : record.getDecisions();
          Set<String> seen = new HashSet<>();
          for (AnsweredDecision answer : answers) {
            String id = answer.getDecision().getDecisionId();
            if (!seen.add(id)) {
              faults.add(id + ": made twice");
            }
            if (answer.getOutcome() != DecisionOutcome.APPLIED) {
              faults.add(id + ": " + answer.getOutcome() + ", " + answer.getDetail());
            }
          }
          ids.stream().filter(it -> !seen.contains(it)).forEach(it -> faults.add(it + ": lost"));
        });
    return faults;
  }

  private static Map<String, ReviewRecord> newest(String bootstrap) throws BadConfiguration {
    Settings settings = Settings.of(Map.of("bootstrap.servers", bootstrap));
    StageConfig config = StageConfig.read(settings);
    settings.check();
    Map<String, ReviewRecord> newest = new HashMap<>();
    try (Wire wire = Wire.singleObject();
        LetterFeed<ReviewRecord> feed = LetterFeed.open(config, wire, Topics.REVIEWS_READY, true)) {
      Instant end = Instant.now().plus(QUIET);
      while (Instant.now().isBefore(end)) {
        feed.pollOnce(
            new LetterFeed.Visitor<ReviewRecord>() {
              @Override
              public boolean letter(String key, java.util.Optional<ReviewRecord> letter) {
                letter.ifPresent(it -> newest.put(key, it));
                return true;
              }

              @Override
              public boolean unreadable(String place, UnreadableLetter fault) {
                return true;
              }
            });
      }
    }
    return newest;
  }
}
