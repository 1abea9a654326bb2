package org.copydesk.policy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.Stores;
import org.copydesk.letters.QuotedArticle;
import org.copydesk.runtime.Stage;
import org.copydesk.runtime.line.Corridor;
import org.copydesk.runtime.line.Door;
import org.copydesk.runtime.line.LetterStep;
import org.copydesk.runtime.line.Line;
import org.copydesk.schemas.topics.TopicSpec;
import org.copydesk.schemas.topics.Topics;
import org.copydesk.schemas.wire.LetterCodec;
import org.copydesk.schemas.wire.Wire;

/**
 * articles.quoted in, articles.flagged out, by the policy that policies.active holds; every
 * instance reads that whole. Holds the open articles, what was found in them, and the policy in
 * force on each partition.
 */
public final class PolicyTopology implements Stage {

  static final String OPEN_ARTICLES = "open-articles";
  static final String FINDINGS = "findings";
  static final String POLICY_IN_FORCE = "policy-in-force";

  private static final String PUBLISHED = "published-policies";
  private static final Duration OPEN_FOR = Duration.ofDays(30);
  private static final Door<QuotedArticle> DOOR =
      new Door<>("policy", Topics.ARTICLES_QUOTED, letter -> letter.getArticle().getId());

  private final PolicyBook folder;
  private final Duration openFor;
  private final PolicyHealth health = new PolicyHealth();

  /** With the policies that are in force until others are published. */
  public PolicyTopology(PolicyBook folder) {
    this(folder, OPEN_FOR);
  }

  /**
   * With the policies that are in force until others are published.
   *
   * @param openFor how long after it came an article is judged again when the policy changes
   */
  public PolicyTopology(PolicyBook folder, Duration openFor) {
    this.folder = folder;
    this.openFor = openFor;
  }

  @Override
  public String name() {
    return DOOR.stage();
  }

  @Override
  public List<TopicSpec<?>> topics() {
    return List.of(
        Topics.ARTICLES_QUOTED,
        Topics.POLICIES_ACTIVE,
        Topics.ARTICLES_FLAGGED,
        Topics.POLICIES_APPLIED,
        Topics.ARTICLES_REJECTED);
  }

  @Override
  public Map<String, String> details() {
    return health.details();
  }

  @Override
  public Topology topology(Corridor corridor) {
    StreamsBuilder builder = new StreamsBuilder();
    Editions editions = new Editions(folder, corridor);
    readWhatIsPublished(builder, editions);
    builder.addStateStore(
        Stores.keyValueStoreBuilder(
            Stores.persistentKeyValueStore(OPEN_ARTICLES), Serdes.Bytes(), Serdes.ByteArray()));
    builder.addStateStore(
        Stores.keyValueStoreBuilder(
            Stores.persistentKeyValueStore(FINDINGS), Serdes.Bytes(), Serdes.ByteArray()));
    builder.addStateStore(
        Stores.keyValueStoreBuilder(
            Stores.persistentKeyValueStore(POLICY_IN_FORCE), Serdes.String(), Serdes.ByteArray()));
    LetterCodec<QuotedArticle> kept = Wire.singleObject().codec(Topics.ARTICLES_QUOTED);
    new Line(builder, corridor)
        .step(
            DOOR,
            "apply-policies",
            context -> desk(context, editions, kept, corridor),
            List.of(OPEN_ARTICLES, FINDINGS, POLICY_IN_FORCE))
        .to(Topics.ARTICLES_FLAGGED)
        .to(Topics.POLICIES_APPLIED)
        .to(Topics.ARTICLES_REJECTED);
    return builder.build();
  }

  // What is published goes to the partitions by way of the editions, so nothing lies in this store;
  // it is what makes Kafka Streams read the topic whole before the first article.
  private static void readWhatIsPublished(StreamsBuilder builder, Editions editions) {
    builder.addGlobalStore(
        Stores.keyValueStoreBuilder(
            Stores.inMemoryKeyValueStore(PUBLISHED), Serdes.ByteArray(), Serdes.ByteArray()),
        Topics.POLICIES_ACTIVE.name(),
        Consumed.with(Serdes.ByteArray(), Serdes.ByteArray()).withName("read-policies-active"),
        () -> new PublishedPolicies(editions));
  }

  private LetterStep<QuotedArticle> desk(
      ProcessorContext<?, ?> context,
      Editions editions,
      LetterCodec<QuotedArticle> kept,
      Corridor corridor) {
    int partition = context.taskId().partition();
    KeyValueStore<String, byte[]> inForce = context.getStateStore(POLICY_IN_FORCE);
    KeyValueStore<Bytes, byte[]> open = context.getStateStore(OPEN_ARTICLES);
    KeyValueStore<Bytes, byte[]> findings = context.getStateStore(FINDINGS);
    return new PolicyDesk(
        partition,
        new LivePolicy(partition, editions, inForce, corridor.clock(), health),
        new OpenArticles(open, findings),
        kept,
        openFor,
        corridor.clock(),
        corridor.producer(name()));
  }
}
