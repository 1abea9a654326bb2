package org.copydesk.app.policies;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.copydesk.app.broker.EmbeddedBroker;
import org.copydesk.app.kafka.LetterFeed;
import org.copydesk.letters.Article;
import org.copydesk.letters.ArticleStatus;
import org.copydesk.letters.Block;
import org.copydesk.letters.BlockKind;
import org.copydesk.letters.FlaggedArticle;
import org.copydesk.letters.PolicyEdition;
import org.copydesk.letters.QuotedArticle;
import org.copydesk.policy.EditionLetters;
import org.copydesk.policy.PolicyBook;
import org.copydesk.policy.PolicyFaults;
import org.copydesk.policy.PolicyTopology;
import org.copydesk.policy.pack.PackSource;
import org.copydesk.runtime.RunningStage;
import org.copydesk.runtime.StageRunner;
import org.copydesk.runtime.config.Settings;
import org.copydesk.runtime.config.StageConfig;
import org.copydesk.runtime.kafka.ClientSettings;
import org.copydesk.schemas.topics.Topics;
import org.copydesk.schemas.wire.UnreadableLetter;
import org.copydesk.schemas.wire.Wire;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The policy changes while instances of the stage come and go, on a real broker. */
@Timeout(400)
class ReapplicationTest {

  private static final int ARTICLES = 200;
  private static final int PARAGRAPHS = 40;

  private final Wire wire = Wire.singleObject();

  @TempDir private Path folder;

  @Test
  void everyArticleGoesThroughEachPolicyOnceAndNeverBackWhileInstancesComeAndGo() throws Exception {
    try (EmbeddedBroker broker = EmbeddedBroker.start(folder.resolve("broker"), 0)) {
      StageConfig config = config(broker, "a");
      RunningStage first = start(config);
      sendArticles(config);
      Judgements seen = new Judgements();
      try (LetterFeed<FlaggedArticle> feed = feed(config)) {
        await(feed, seen, () -> seen.articlesUnder(version(0)) == ARTICLES);

        publish(config, 1);
        await(feed, seen, () -> seen.articlesUnder(version(1)) > ARTICLES / 10);
        first.close();
        int underFirst = seen.articlesUnder(version(1));
        assertThat(underFirst).as("in the middle").isLessThan(ARTICLES);

        RunningStage again = start(config);
        RunningStage other = start(config(broker, "b"));
        await(feed, seen, () -> seen.articlesUnder(version(1)) > ARTICLES / 2);
        publish(config, 2);
        await(feed, seen, () -> seen.articlesUnder(version(2)) == ARTICLES);
        // Records that should not be there would come now.
        for (int i = 0; i < 4; i++) {
          feed.pollOnce(seen);
        }
        again.close();
        other.close();
      }

      assertThat(seen.versions).hasSize(ARTICLES);
      assertThat(seen.versions.values())
          .allSatisfy(
              versions ->
                  assertThat(versions)
                      .startsWith(version(0))
                      .endsWith(version(2))
                      .isSubsetOf(version(0), version(1), version(2))
                      .doesNotHaveDuplicates());
      assertThat(new EditionShelf(config, wire).progress().values())
          .allSatisfy(
              it -> {
                assertThat(it.getEdition()).isEqualTo(2);
                assertThat(it.getDone()).isTrue();
              });
    }
  }

  private RunningStage start(StageConfig config) throws Exception {
    RunningStage stage =
        new StageRunner(config, Clock.systemUTC()).start(new PolicyTopology(book(0)));
    long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
    while (!stage.health().ready() && System.nanoTime() < end) {
      LockSupport.parkNanos(20_000_000);
    }
    return stage;
  }

  private StageConfig config(EmbeddedBroker broker, String instance) {
    return StageConfig.read(
        Settings.of(
            Map.of(
                "bootstrap.servers",
                broker.bootstrap(),
                "state.dir",
                folder.resolve("state-" + instance).toString(),
                "partitions",
                "4",
                "replication.factor",
                "1")));
  }

  private void sendArticles(StageConfig config) throws Exception {
    List<Future<RecordMetadata>> sent = new ArrayList<>();
    try (KafkaProducer<byte[], byte[]> producer = producer(config)) {
      for (int i = 0; i < ARTICLES; i++) {
        QuotedArticle letter = QuotedArticle.newBuilder().setArticle(article(i)).build();
        byte[] value = wire.codec(Topics.ARTICLES_QUOTED).write(letter);
        sent.add(producer.send(record(Topics.ARTICLES_QUOTED.name(), "herald/" + i, value)));
      }
      for (Future<RecordMetadata> each : sent) {
        each.get();
      }
    }
  }

  private void publish(StageConfig config, int number) throws Exception {
    PolicyEdition edition =
        EditionLetters.seal(book(number), Optional.empty(), "ana", "a test", Instant.now());
    PolicyEdition numbered = PolicyEdition.newBuilder(edition).setNumber(number).build();
    try (KafkaProducer<byte[], byte[]> producer = producer(config)) {
      byte[] value = wire.codec(Topics.POLICIES_ACTIVE).write(numbered);
      producer.send(record(Topics.POLICIES_ACTIVE.name(), "policy", value)).get();
    }
  }

  private static ProducerRecord<byte[], byte[]> record(String topic, String key, byte[] value) {
    return new ProducerRecord<>(topic, key.getBytes(StandardCharsets.UTF_8), value);
  }

  private static KafkaProducer<byte[], byte[]> producer(StageConfig config) {
    return new KafkaProducer<>(
        ClientSettings.producer(config), new ByteArraySerializer(), new ByteArraySerializer());
  }

  private LetterFeed<FlaggedArticle> feed(StageConfig config) {
    return LetterFeed.open(config, wire, Topics.ARTICLES_FLAGGED, true);
  }

  private static void await(
      LetterFeed<FlaggedArticle> feed, Judgements seen, BooleanSupplier enough) {
    long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
    while (!enough.getAsBoolean() && System.nanoTime() < end) {
      feed.pollOnce(seen);
    }
    assertThat(enough.getAsBoolean()).as("within a minute: %s", seen.counts()).isTrue();
  }

  private static Article article(int number) {
    StringBuilder text = new StringBuilder();
    List<Block> blocks = new ArrayList<>();
    for (int i = 0; i < PARAGRAPHS; i++) {
      int start = text.length();
      text.append("The river rose.\n\n");
      blocks.add(new Block(BlockKind.PARAGRAPH, start, text.length()));
    }
    return Article.newBuilder()
        .setId("herald/" + number)
        .setRevision(1)
        .setStatus(ArticleStatus.PUBLISHED)
        .setSource("herald")
        .setExternalId(Integer.toString(number))
        .setText(text.toString())
        .setBlocks(blocks)
        .setSubmittedAt(Instant.EPOCH)
        .build();
  }

  private static String version(int number) {
    return source(number).version();
  }

  private static PolicyBook book(int number) throws PolicyFaults {
    return PolicyBook.of(List.of(source(number)));
  }

  /** The condition takes a while, so that there is a middle to stop in. */
  private static PackSource source(int number) {
    String yaml =
        """
        pack: one
        policies:
          - id: rule-%d
            title: A rule
            severity: low
            message: M
            when: blocks.all(a, blocks.all(b, a.index + b.index >= 0))
            evidence: none
            examples: {silent: [x]}
        """
            .formatted(number);
    return new PackSource("one.yaml", yaml, Map.of());
  }

  /** By which versions each article was judged, in order. */
  private static final class Judgements implements LetterFeed.Visitor<FlaggedArticle> {

    private final Map<String, List<String>> versions = new TreeMap<>();

    int articlesUnder(String version) {
      return (int) versions.values().stream().filter(it -> it.contains(version)).count();
    }

    Map<String, Long> counts() {
      return versions.values().stream()
          .flatMap(List::stream)
          .collect(Collectors.groupingBy(it -> it, Collectors.counting()));
    }

    @Override
    public boolean letter(String key, Optional<FlaggedArticle> letter) {
      letter.ifPresent(
          it ->
              versions
                  .computeIfAbsent(key, any -> new ArrayList<>())
                  .add(String.join(" ", it.getPacks().values())));
      return true;
    }

    @Override
    public boolean unreadable(String place, UnreadableLetter fault) {
      throw new AssertionError(place, fault);
    }
  }
}
