package org.copydesk.policy;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KeyValue;
import org.copydesk.letters.Article;
import org.copydesk.letters.ArticleStatus;
import org.copydesk.letters.PolicyProgress;
import org.copydesk.letters.QuotedArticle;
import org.copydesk.mailroom.QuotedLetters;
import org.copydesk.runtime.line.LetterStep;
import org.copydesk.runtime.line.Origin;
import org.copydesk.runtime.line.PastRecord;
import org.copydesk.runtime.line.Received;
import org.copydesk.runtime.line.Reply;
import org.copydesk.schemas.topics.Topics;
import org.copydesk.schemas.wire.LetterCodec;

/**
 * Judges the articles of one partition by the policy in force, keeps the open ones, and judges them
 * again when the policy changes.
 */
final class PolicyDesk implements LetterStep<QuotedArticle> {

  /** Articles that need no answer are passed over; so many at a time. */
  private static final int MOST_PASSED_OVER = 200;

  private static final Duration ANNOUNCE_EVERY = Duration.ofSeconds(1);
  private static final Bytes NO_BYTES = Bytes.wrap(new byte[0]);

  private final int partition;
  private final LivePolicy policy;
  private final OpenArticles open;
  private final LetterCodec<QuotedArticle> codec;
  private final Duration openFor;
  private final Clock clock;
  private final String producer;
  private boolean changed = true;
  private boolean refusalToTell;
  private Instant announced = Instant.MIN;

  PolicyDesk(
      int partition,
      LivePolicy policy,
      OpenArticles open,
      LetterCodec<QuotedArticle> codec,
      Duration openFor,
      Clock clock,
      String producer) {
    this.partition = partition;
    this.policy = policy;
    this.open = open;
    this.codec = codec;
    this.openFor = openFor;
    this.clock = clock;
    this.producer = producer;
  }

  @Override
  public List<Reply> answer(Received<QuotedArticle> received) {
    takeUp();
    QuotedArticle letter = received.letter();
    FlaggedReading flagged = policy.edition().step().apply(QuotedLetters.open(letter));
    keep(received, flagged);
    return List.of(reply(received.key(), letter, flagged));
  }

  private Reply reply(String key, QuotedArticle letter, FlaggedReading flagged) {
    return new Reply.Send<>(
        Topics.ARTICLES_FLAGGED, key, PolicyLetters.seal(flagged, letter, producer));
  }

  private void keep(Received<QuotedArticle> received, FlaggedReading flagged) {
    Bytes key = Bytes.wrap(StateBytes.utf8(received.key()));
    Article article = received.letter().getArticle();
    ArticleStatus status = article.getStatus();
    if (status == ArticleStatus.WITHDRAWN || status == ArticleStatus.ERASED) {
      open.letGo(key, article.getRevision());
      return;
    }
    OpenArticle kept =
        new OpenArticle(
            policy.inForce().application(),
            article.getRevision(),
            clock.instant(),
            received.origin(),
            Bytes.wrap(codec.write(received.letter())));
    open.keep(key, kept, policy.edition().step().findings(flagged));
  }

  @Override
  public boolean looksBack() {
    return true;
  }

  @Override
  public Optional<PastRecord> lookBack() {
    takeUp();
    policy.tidy();
    if (refusalToTell) {
      refusalToTell = false;
      return Optional.of(refusal());
    }
    boolean walking = !policy.sweep().done();
    boolean due = walking && announced.plus(ANNOUNCE_EVERY).isBefore(clock.instant());
    if (changed || due) {
      changed = false;
      return Optional.of(announcement());
    }
    Optional<PastRecord> article = nextArticle();
    changed = walking && policy.sweep().done();
    return article;
  }

  @Override
  public void lookedBack() {
    policy.note();
  }

  private void takeUp() {
    if (policy.takeUp()) {
      changed = true;
      // One partition is enough to reject it.
      refusalToTell = partition == 0 && policy.refused().isPresent();
    }
  }

  private Optional<PastRecord> nextArticle() {
    Sweep sweep = policy.sweep();
    for (int i = 0; i < MOST_PASSED_OVER && !sweep.done(); i++) {
      Optional<KeyValue<Bytes, OpenArticle>> next = open.after(sweep.at());
      if (next.isEmpty()) {
        sweep = sweep.atEnd();
      } else if (sweep.isBeyond(next.get().key)) {
        sweep = sweep.ended();
      } else {
        KeyValue<Bytes, OpenArticle> entry = next.get();
        boolean again = isToBeJudged(entry.key, entry.value);
        sweep = sweep.visited(entry.key, again);
        if (again) {
          policy.walk(sweep);
          return Optional.of(pastRecord(entry.key, entry.value));
        }
      }
    }
    if (!sweep.equals(policy.sweep())) {
      policy.walk(sweep);
    }
    return Optional.empty();
  }

  private boolean isToBeJudged(Bytes key, OpenArticle article) {
    if (article.cameAt().plus(openFor).isBefore(clock.instant())) {
      open.letGo(key, article.revision());
      return false;
    }
    return article.application() < policy.inForce().application();
  }

  private PastRecord pastRecord(Bytes key, OpenArticle article) {
    String name = new String(key.get(), StandardCharsets.UTF_8);
    return new PastRecord(
        name,
        article.letter(),
        article.origin(),
        () -> {
          QuotedArticle letter = codec.read(article.letter().get());
          PolicyStep step = policy.edition().step();
          Findings before = open.findings(key, article.revision());
          FlaggedReading flagged = step.apply(QuotedLetters.open(letter), before);
          open.note(key, step.findings(flagged));
          return List.of(reply(name, letter, flagged));
        });
  }

  private PastRecord refusal() {
    String fault = policy.refused().map(Judged::fault).orElse("");
    Origin origin = new Origin(Topics.POLICIES_ACTIVE.name(), 0, policy.refusedPlace());
    Reply reject = new Reply.Reject("faulty-policy", "packs", fault);
    return new PastRecord("policy", NO_BYTES, origin, () -> List.of(reject));
  }

  private PastRecord announcement() {
    announced = clock.instant();
    InForce inForce = policy.inForce();
    Origin origin = new Origin(Topics.POLICIES_ACTIVE.name(), 0, inForce.place());
    PolicyProgress progress =
        PolicyProgress.newBuilder()
            .setPartition(partition)
            .setEdition(inForce.number())
            .setVersion(inForce.version())
            .setDone(policy.sweep().done())
            .setArticles(policy.sweep().articles())
            .setRefused(policy.refused().map(Judged::number).orElse(0))
            .setSince(inForce.since())
            .setAt(announced)
            .setProducer(producer)
            .build();
    String key = Integer.toString(partition);
    Reply reply = new Reply.Send<>(Topics.POLICIES_APPLIED, key, progress);
    return new PastRecord(key, NO_BYTES, origin, () -> List.of(reply));
  }

  @Override
  public void close() {
    policy.close();
  }
}
