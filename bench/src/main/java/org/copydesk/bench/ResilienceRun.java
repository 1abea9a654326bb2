package org.copydesk.bench;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.copydesk.app.broker.EmbeddedBroker;
import org.copydesk.schemas.topics.Topics;

/**
 * Hands articles and poison in while processes are killed with SIGKILL and started anew, and checks
 * that a reader of committed records finds each article revision once, and each poisoned record
 * among the rejections with its bytes.
 */
public final class ResilienceRun {

  private static final List<String> STAGES = List.of("ingest", "quotes", "policy", "review");
  private static final Duration POLL = Duration.ofMillis(200);
  private static final Duration QUIET = Duration.ofSeconds(3);

  private final Path folder;
  private final int articles;
  private final int poisoned;
  private final int kills;
  private final Duration within;
  private final Consumer<String> progress;

  /**
   * A run.
   *
   * @param folder for data and logs; made
   * @param articles how many articles; every tenth gets a second revision
   * @param poisoned how many poisoned records
   * @param kills how often is killed
   * @param within how long it may take
   * @param progress told what goes on
   */
  public ResilienceRun(
      Path folder,
      int articles,
      int poisoned,
      int kills,
      Duration within,
      Consumer<String> progress) {
    this.folder = folder;
    this.articles = articles;
    this.poisoned = poisoned;
    this.kills = kills;
    this.within = within;
    this.progress = progress;
  }

  /**
   * What came of a run.
   *
   * @param revisions how many revisions were handed in
   * @param poisoned how many poisoned records
   * @param kills how often was killed
   * @param took from the first record handed in until all were answered
   * @param faults what is wrong; empty when all is well
   */
  public record Outcome(
      int revisions, int poisoned, int kills, Duration took, List<String> faults) {

    public Outcome {
      faults = List.copyOf(faults);
    }
  }

  /** The whole line in one process, which is killed. */
  public Outcome embedded() throws Exception {
    int port = freePort();
    String bootstrap = "127.0.0.1:" + port;
    List<String> up =
        List.of(
            "up", "--data", folder.resolve("data").toString(), "--port", Integer.toString(port));
    try (Child desk = Child.start(up, Map.of(), folder.resolve("up.log"))) {
      return run(bootstrap, List.of(desk), desk);
    }
  }

  /** Each stage in a process of its own; the quotes stage is killed. */
  public Outcome apart() throws Exception {
    try (EmbeddedBroker broker = EmbeddedBroker.start(folder.resolve("data"), 0)) {
      Map<String, Child> stages = new HashMap<>();
      try {
        for (String stage : STAGES) {
          Map<String, String> environment =
              Map.of(
                  "COPYDESK_BOOTSTRAP_SERVERS", broker.bootstrap(),
                  "COPYDESK_REPLICATION_FACTOR", "1",
                  "COPYDESK_STATE_DIR", folder.resolve("state-" + stage).toString());
          stages.put(
              stage,
              Child.start(List.of("stage", stage), environment, folder.resolve(stage + ".log")));
        }
        return run(
            broker.bootstrap(),
            List.copyOf(stages.values()),
            Objects.requireNonNull(stages.get("quotes")));
      } finally {
        stages.values().forEach(Child::close);
      }
    }
  }

  private Outcome run(String bootstrap, List<Child> children, Child victim) throws Exception {
    awaitTopics(bootstrap, children);
    Handed handed = Handed.make(articles, poisoned, Submissions::bytes);
    int revisions = handed.expected().size();
    progress.accept("handing in " + handed.records().size() + " records");
    Instant began = Instant.now();
    try (KafkaProducer<String, byte[]> producer = Submissions.producer(bootstrap);
        Audit audit = new Audit(bootstrap)) {
      Instant end = began.plus(within);
      int killed = 0;
      List<Future<RecordMetadata>> sent = new ArrayList<>();
      while (!audit.complete(handed) && Instant.now().isBefore(end)) {
        send(producer, handed, sent);
        audit.read(POLL);
        if (killed < kills && audit.reviewed() > revisions * (killed + 1) / (kills + 2)) {
          killed++;
          progress.accept(audit.reviewed() + " of " + revisions + " reviewed; kill " + killed);
          victim.killAndRestart();
        }
      }
      Duration took = Duration.between(began, Instant.now());
      audit.read(QUIET);
      List<String> faults = new ArrayList<>(unsent(sent));
      faults.addAll(audit.faults(handed));
      if (killed < kills) {
        faults.add("expected " + kills + " kills, got " + killed);
      }
      return new Outcome(revisions, poisoned, killed, took, faults);
    }
  }

  /** Hands in so much at a time that the kills fall between records. */
  private static void send(
      KafkaProducer<String, byte[]> producer, Handed handed, List<Future<RecordMetadata>> sent) {
    int all = handed.records().size();
    int until = Math.min(all, sent.size() + Math.max(5, all / 40));
    for (Handed.Entry entry : handed.records().subList(sent.size(), until)) {
      sent.add(
          producer.send(
              new ProducerRecord<>(
                  Topics.ARTICLES_SUBMITTED.name(), entry.key(), entry.value().get())));
    }
  }

  private static List<String> unsent(List<Future<RecordMetadata>> sent)
      throws InterruptedException {
    List<String> faults = new ArrayList<>();
    for (Future<RecordMetadata> each : sent) {
      try {
        each.get(1, TimeUnit.MINUTES);
      } catch (ExecutionException | TimeoutException e) {
        faults.add("a record could not be handed in: " + e);
      }
    }
    return faults;
  }

  private void awaitTopics(String bootstrap, List<Child> children)
      throws IOException, InterruptedException {
    progress.accept("waiting for the desk");
    Instant end = Instant.now().plus(Duration.ofMinutes(2));
    Map<String, Object> settings =
        Map.of(
            AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrap,
            AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 2_000,
            AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, 1_000);
    while (Instant.now().isBefore(end)) {
      if (!children.stream().allMatch(Child::isAlive)) {
        throw new IOException("a process ended before it was ready; see the logs in " + folder);
      }
      try (Admin admin = Admin.create(settings)) {
        List<String> wanted =
            List.of(
                Topics.ARTICLES_SUBMITTED.name(),
                Topics.REVIEWS_READY.name(),
                Topics.ARTICLES_REJECTED.name());
        admin.describeTopics(wanted).allTopicNames().get(3, TimeUnit.SECONDS);
        return;
      } catch (ExecutionException | TimeoutException e) {
        progress.accept("not there yet");
      }
    }
    throw new IOException("expected the topics within two minutes; see the logs in " + folder);
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
