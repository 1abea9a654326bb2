package org.copydesk.desk;

import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.TopicDescription;
import org.copydesk.desk.audit.AuditFiles;
import org.copydesk.desk.audit.AuditLog;
import org.copydesk.desk.deciding.Deciding;
import org.copydesk.desk.deciding.ErasureSender;
import org.copydesk.desk.deciding.KafkaSender;
import org.copydesk.desk.feed.FeedState;
import org.copydesk.desk.feed.ReviewFeed;
import org.copydesk.desk.index.ReviewIndex;
import org.copydesk.desk.index.SourceAccess;
import org.copydesk.desk.people.BcryptUsersFile;
import org.copydesk.desk.people.MemorySessions;
import org.copydesk.desk.people.OpenIdProvider;
import org.copydesk.desk.people.Person;
import org.copydesk.desk.people.Role;
import org.copydesk.desk.people.Sessions;
import org.copydesk.desk.people.SignIn;
import org.copydesk.desk.people.StandingSessions;
import org.copydesk.desk.web.DeskWeb;
import org.copydesk.runtime.config.StageConfig;
import org.copydesk.runtime.kafka.ClientSettings;
import org.copydesk.runtime.kafka.TopicKeeper;
import org.copydesk.runtime.watch.Health;
import org.copydesk.schemas.topics.TopicSpec;
import org.copydesk.schemas.topics.Topics;
import org.copydesk.schemas.wire.Wire;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A desk that editors can sit down at. Closing it keeps everything that was done. */
public final class OpenDesk implements AutoCloseable {

  /** The name of whoever sits at a desk of this machine alone. */
  public static final String LOCAL_EDITOR = "local-editor";

  /** Its name among the stages. */
  public static final String NAME = "desk";

  private static final Logger LOG = LoggerFactory.getLogger(OpenDesk.class);

  private final DeskConfig config;
  private final ReviewIndex index;
  private final Deciding deciding;
  private final AuditLog audit;
  private final ReviewFeed feed;
  private final DeskWeb web;

  private OpenDesk(
      DeskConfig config,
      ReviewIndex index,
      Deciding deciding,
      AuditLog audit,
      ReviewFeed feed,
      DeskWeb web) {
    this.config = config;
    this.index = index;
    this.deciding = deciding;
    this.audit = audit;
    this.feed = feed;
    this.web = web;
  }

  /**
   * Opens the desk: makes the topics where they are missing, and answers from then on, while the
   * records are still coming in.
   *
   * @param wire stays the caller's
   * @throws IOException where the folder or the address cannot be used
   * @throws ExecutionException where Kafka refuses
   */
  public static OpenDesk open(StageConfig kafka, DeskConfig config, Wire wire, Clock clock)
      throws IOException, ExecutionException, InterruptedException {
    String topic = topic(kafka);
    ReviewIndex index = ReviewIndex.open(config.folder().resolve("index"), clock);
    Opened opened = new Opened();
    try {
      opened.add(index);
      AuditLog audit = opened.add(AuditFiles.open(config.folder().resolve("audit"), clock));
      KafkaSender sender = KafkaSender.open(kafka, wire);
      Deciding deciding = opened.add(new Deciding(sender, index));
      ReviewFeed feed = opened.add(ReviewFeed.start(kafka, wire, topic, index, clock));
      DeskWeb web = DeskWeb.start(rooms(config, index, deciding, sender, audit, feed, clock));
      LOG.atInfo().addKeyValue("port", web.port()).addKeyValue("stage", NAME).log("desk is open");
      return new OpenDesk(config, index, deciding, audit, feed, web);
    } catch (IOException | RuntimeException e) {
      opened.closeAll(e);
      throw e;
    }
  }

  private static DeskRooms rooms(
      DeskConfig config,
      ReviewIndex index,
      Deciding deciding,
      ErasureSender erasing,
      AuditLog audit,
      FeedState feed,
      Clock clock) {
    SignIn signIn = signIn(config, clock);
    return new DeskRooms(
        config,
        index,
        deciding,
        erasing,
        signIn,
        sessions(config, signIn, clock),
        audit,
        feed,
        clock);
  }

  private static Sessions sessions(DeskConfig config, SignIn signIn, Clock clock) {
    Sessions all = new MemorySessions(clock, config.sessionIdle(), config.sessionMost());
    return signIn.users().<Sessions>map(users -> new StandingSessions(all, users)).orElse(all);
  }

  private static SignIn signIn(DeskConfig config, Clock clock) {
    boolean none = config.users().isEmpty() && config.openId().isEmpty();
    return new SignIn(
        config.users().map(it -> new BcryptUsersFile(it, clock)),
        config.openId().map(it -> new OpenIdProvider(it, clock)),
        none ? Optional.of(localEditor()) : Optional.empty());
  }

  private static Person localEditor() {
    return new Person(LOCAL_EDITOR, "Local editor", Role.ADMIN, SourceAccess.all());
  }

  // Made anew, a topic has another id: what the index holds of the old one is not to be mixed in.
  private static String topic(StageConfig kafka) throws ExecutionException, InterruptedException {
    List<TopicSpec<?>> topics =
        List.of(Topics.REVIEWS_READY, Topics.REVIEWS_DECIDED, Topics.ARTICLES_SUBMITTED);
    String ready = Topics.REVIEWS_READY.name();
    try (Admin admin = Admin.create(ClientSettings.common(kafka))) {
      new TopicKeeper(admin, kafka.partitions(), kafka.replicationFactor()).keep(topics);
      TopicDescription described =
          admin.describeTopics(List.of(ready)).allTopicNames().get().get(ready);
      return Objects.requireNonNull(described, ready).topicId().toString();
    }
  }

  /** Where browsers on this machine reach it, as "http://127.0.0.1:8080". */
  public String address() {
    return "http://" + config.host() + ":" + web.port();
  }

  /** Whether nobody has to sign in, because only this machine reaches the desk. */
  public boolean isForLocalEditor() {
    return config.users().isEmpty() && config.openId().isEmpty();
  }

  /** How it is. */
  public Health health() {
    FeedState.Progress now = feed.now();
    String state = !now.running() ? "ERROR" : now.isCaughtUp() ? "RUNNING" : "READING";
    return new Health(NAME, state, now.running(), now.isCaughtUp());
  }

  /** Waits until it has ended by a failure or by {@link #close}. */
  public void awaitEnd() throws InterruptedException {
    feed.awaitEnd();
  }

  @Override
  public void close() {
    web.close();
    deciding.close();
    feed.close();
    audit.close();
    try {
      index.close();
    } catch (IOException e) {
      LOG.atError().setCause(e).log("the index was not closed; it is read again where needed");
    }
  }
}
