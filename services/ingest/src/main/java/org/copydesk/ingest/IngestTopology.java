package org.copydesk.ingest;

import java.util.List;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import org.copydesk.letters.Article;
import org.copydesk.letters.Submission;
import org.copydesk.runtime.Stage;
import org.copydesk.runtime.line.Corridor;
import org.copydesk.runtime.line.Door;
import org.copydesk.runtime.line.Line;
import org.copydesk.schemas.topics.TopicSpec;
import org.copydesk.schemas.topics.Topics;
import org.copydesk.schemas.wire.Wire;

/**
 * articles.submitted in, articles.canonical out; remembers the last revision of each article,
 * without its text.
 */
public final class IngestTopology implements Stage {

  static final String KNOWN = "known-articles";
  static final String REJECTED = "rejected-submissions";

  private static final Door<Submission> DOOR =
      new Door<>("ingest", Topics.ARTICLES_SUBMITTED, IngestLetters::idOf);

  private final IngestStep step;

  /** With the settings of the reading. */
  public IngestTopology(IngestSettings settings) {
    this.step = new IngestStep(settings);
  }

  @Override
  public String name() {
    return DOOR.stage();
  }

  @Override
  public List<TopicSpec<?>> topics() {
    return List.of(Topics.ARTICLES_SUBMITTED, Topics.ARTICLES_CANONICAL, Topics.ARTICLES_REJECTED);
  }

  @Override
  public Topology topology(Corridor corridor) {
    StreamsBuilder builder = new StreamsBuilder();
    builder.addStateStore(knownArticles());
    builder.addStateStore(rejectedSubmissions());
    new Line(builder, corridor)
        .step(
            DOOR,
            "make-canonical",
            context ->
                new Intake(
                    step,
                    context.getStateStore(KNOWN),
                    context.getStateStore(REJECTED),
                    corridor.producer(name())),
            List.of(KNOWN, REJECTED))
        .to(Topics.ARTICLES_CANONICAL)
        .to(Topics.ARTICLES_REJECTED);
    return builder.build();
  }

  private static StoreBuilder<KeyValueStore<String, Article>> knownArticles() {
    // The store never needs the registry: it is this stage's own.
    Serde<Article> articles = Wire.singleObject().serde(Topics.ARTICLES_CANONICAL);
    return Stores.keyValueStoreBuilder(
        Stores.persistentKeyValueStore(KNOWN), Serdes.String(), articles);
  }

  private static StoreBuilder<KeyValueStore<String, byte[]>> rejectedSubmissions() {
    return Stores.keyValueStoreBuilder(
        Stores.persistentKeyValueStore(REJECTED), Serdes.String(), Serdes.ByteArray());
  }
}
