package org.copydesk.desk.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.copydesk.desk.DeskConfig;
import org.copydesk.desk.DeskRooms;
import org.copydesk.desk.audit.AuditFiles;
import org.copydesk.desk.audit.AuditLog;
import org.copydesk.desk.deciding.Deciding;
import org.copydesk.desk.deciding.DecisionSender;
import org.copydesk.desk.deciding.Receipt;
import org.copydesk.desk.feed.FeedState;
import org.copydesk.desk.index.Arrival;
import org.copydesk.desk.index.ReviewIndex;
import org.copydesk.desk.index.SourceAccess;
import org.copydesk.desk.people.MemorySessions;
import org.copydesk.desk.people.OpenIdSignIn;
import org.copydesk.desk.people.Person;
import org.copydesk.desk.people.Role;
import org.copydesk.desk.people.Sessions;
import org.copydesk.desk.people.SignIn;
import org.copydesk.desk.people.StandingSessions;
import org.copydesk.desk.people.UsersFile;
import org.copydesk.letters.Decision;
import org.copydesk.letters.FlaggedArticle;
import org.copydesk.letters.ReviewRecord;
import org.copydesk.letters.Submission;
import org.copydesk.review.ReviewStep;
import org.copydesk.runtime.Outcome;

/** A desk without Kafka: the real index, pages and review step, one after the other in memory. */
final class TestDesk implements AutoCloseable {

  static final String PASSWORD = "four unlikely words here";

  private final Clock clock = Clock.systemUTC();
  private final ReviewStep step = new ReviewStep(clock, "review test");
  private final Map<String, ReviewRecord> current = new ConcurrentHashMap<>();
  private final ExecutorService line = Executors.newSingleThreadExecutor();
  private final List<Submission> erasures = new CopyOnWriteArrayList<>();
  private final AtomicLong offset = new AtomicLong();
  private final AtomicBoolean kafkaAnswers = new AtomicBoolean(true);
  private final ReviewIndex index;
  private final Deciding deciding;
  private final AuditLog audit;
  private final DeskWeb web;

  private TestDesk(Path folder, SignIn signIn) throws IOException {
    this(folder, signIn, 0);
  }

  private TestDesk(Path folder, SignIn signIn, int port) throws IOException {
    index = ReviewIndex.open(folder.resolve("index"), clock);
    deciding = new Deciding(sender(), index);
    audit = AuditFiles.open(folder.resolve("audit"), clock);
    DeskConfig config =
        new DeskConfig(
            "127.0.0.1",
            port,
            true,
            Optional.empty(),
            folder,
            Optional.empty(),
            Optional.empty(),
            Duration.ofHours(1),
            Duration.ofHours(8));
    web =
        DeskWeb.start(
            new DeskRooms(
                config,
                index,
                deciding,
                this::erase,
                signIn,
                sessions(signIn),
                audit,
                () -> new FeedState.Progress(true, 0),
                clock));
  }

  private Sessions sessions(SignIn signIn) {
    Sessions all = new MemorySessions(clock, Duration.ofHours(1), Duration.ofHours(8));
    return signIn.users().<Sessions>map(users -> new StandingSessions(all, users)).orElse(all);
  }

  private CompletableFuture<Receipt> erase(Submission submission) {
    erasures.add(submission);
    return CompletableFuture.completedFuture(new Receipt(submission.getExternalId(), 0, 0));
  }

  /** What the desk has asked to be erased. */
  List<Submission> erasures() {
    return List.copyOf(erasures);
  }

  /** A desk that trusts a provider. */
  static TestDesk trusting(Path folder, OpenIdSignIn provider) throws IOException {
    return new TestDesk(
        folder, new SignIn(Optional.empty(), Optional.of(provider), Optional.empty()));
  }

  /** A desk with that file of users. */
  static TestDesk withUsers(Path folder, UsersFile users) throws IOException {
    return new TestDesk(folder, new SignIn(Optional.of(users), Optional.empty(), Optional.empty()));
  }

  /** A desk on which the local editor sits. */
  static TestDesk local(Path folder) throws IOException {
    return wanting(folder, 0);
  }

  /** The same, at that port unless somebody has it. */
  static TestDesk wanting(Path folder, int port) throws IOException {
    Person editor = new Person("local-editor", "Local editor", Role.ADMIN, SourceAccess.all());
    return new TestDesk(
        folder, new SignIn(Optional.empty(), Optional.empty(), Optional.of(editor)), port);
  }

  /**
   * A desk with kim (reviewer), lee (reviewer), lou (lead), ada (admin), vic (viewer), wyn (wire
   * only).
   */
  static TestDesk withPeople(Path folder) throws IOException {
    List<Person> people =
        List.of(
            new Person("kim", "Kim Oduya", Role.REVIEWER, SourceAccess.all()),
            new Person("lee", "Lee Tamsin", Role.REVIEWER, SourceAccess.all()),
            new Person("lou", "Lou Berg", Role.LEAD, SourceAccess.all()),
            new Person("ada", "Ada Quill", Role.ADMIN, SourceAccess.all()),
            new Person("vic", "Vic Moor", Role.VIEWER, SourceAccess.all()),
            new Person("wyn", "Wyn Ash", Role.REVIEWER, SourceAccess.only(List.of("wire"))));
    return new TestDesk(
        folder, new SignIn(Optional.of(new Known(people)), Optional.empty(), Optional.empty()));
  }

  private DecisionSender sender() {
    return decision ->
        kafkaAnswers.get()
            ? CompletableFuture.supplyAsync(() -> take(decision), line)
            : CompletableFuture.failedFuture(new IOException("no broker"));
  }

  /** From now on Kafka does not, or does, take decisions. */
  void kafkaAnswers(boolean does) {
    kafkaAnswers.set(does);
  }

  private Receipt take(Decision decision) {
    Optional<ReviewRecord> before = Optional.ofNullable(current.get(decision.getArticleId()));
    keep(step.decide(before, decision));
    return new Receipt(decision.getDecisionId(), 0, offset.get());
  }

  /** An article comes to the desk, and can be found when this returns. */
  ReviewRecord arrives(Copy copy) {
    return CompletableFuture.supplyAsync(() -> arrive(copy.letter()), line).join();
  }

  private ReviewRecord arrive(FlaggedArticle letter) {
    String id = letter.getQuoted().getArticle().getId();
    keep(step.arrive(Optional.ofNullable(current.get(id)), letter));
    return record(id);
  }

  ReviewRecord record(String id) {
    ReviewRecord record = current.get(id);
    if (record == null) {
      throw new IllegalStateException("no record of " + id);
    }
    return record;
  }

  private void keep(Outcome<ReviewRecord> outcome) {
    outcome.fold(
        record -> {
          index(record);
          return true;
        },
        same -> false,
        bad -> {
          throw new IllegalStateException(bad.detail());
        });
  }

  private void index(ReviewRecord record) {
    try {
      current.put(record.getArticleId(), record);
      long place = offset.incrementAndGet();
      index.add(List.of(new Arrival(0, place, record.getArticleId(), Optional.of(record))));
      index.refresh();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String address() {
    return "http://127.0.0.1:" + web.port();
  }

  AuditLog audit() {
    return audit;
  }

  ReviewIndex index() {
    return index;
  }

  @Override
  public void close() {
    web.close();
    deciding.close();
    audit.close();
    line.shutdownNow();
    try {
      index.close();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  /** People who all have the same password. */
  private record Known(List<Person> people) implements UsersFile {

    @Override
    public Optional<String> standing(String name) {
      return people.stream().map(Person::name).filter(name::equals).findFirst();
    }

    @Override
    public Optional<Person> signIn(String name, String password) {
      return people.stream()
          .filter(it -> it.name().equals(name) && password.equals(PASSWORD))
          .findFirst();
    }
  }
}
