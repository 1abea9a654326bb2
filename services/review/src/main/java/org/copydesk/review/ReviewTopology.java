package org.copydesk.review;

import java.util.List;
import java.util.function.Function;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.state.Stores;
import org.copydesk.letters.Decision;
import org.copydesk.letters.FlaggedArticle;
import org.copydesk.letters.ReviewRecord;
import org.copydesk.runtime.Stage;
import org.copydesk.runtime.line.Corridor;
import org.copydesk.runtime.line.Door;
import org.copydesk.runtime.line.Line;
import org.copydesk.schemas.topics.TopicSpec;
import org.copydesk.schemas.topics.Topics;
import org.copydesk.schemas.wire.LetterCodec;
import org.copydesk.schemas.wire.Wire;

/**
 * articles.flagged and reviews.decided in, reviews.ready out; holds the current record of each
 * article.
 */
public final class ReviewTopology implements Stage {

  static final String REVIEWS = "reviews";

  private static final String NAME = "review";
  private static final Door<FlaggedArticle> ARRIVALS =
      new Door<>(NAME, Topics.ARTICLES_FLAGGED, it -> it.getQuoted().getArticle().getId());
  private static final Door<Decision> DECISIONS =
      new Door<>(NAME, Topics.REVIEWS_DECIDED, Decision::getArticleId);

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public List<TopicSpec<?>> topics() {
    return List.of(
        Topics.ARTICLES_FLAGGED,
        Topics.REVIEWS_DECIDED,
        Topics.REVIEWS_READY,
        Topics.ARTICLES_REJECTED);
  }

  @Override
  public Topology topology(Corridor corridor) {
    StreamsBuilder builder = new StreamsBuilder();
    builder.addStateStore(
        Stores.keyValueStoreBuilder(
            Stores.persistentKeyValueStore(REVIEWS), Serdes.String(), Serdes.ByteArray()));
    ReviewStep step = new ReviewStep(corridor.clock(), corridor.producer(NAME));
    LetterCodec<ReviewRecord> own = Wire.singleObject().codec(Topics.REVIEWS_READY);
    LetterCodec<ReviewRecord> wire = corridor.wire().codec(Topics.REVIEWS_READY);
    Function<ProcessorContext<?, ?>, Filing> filing =
        context -> new Filing(step, context.getStateStore(REVIEWS), own, wire);
    Line line = new Line(builder, corridor);
    line.step(ARRIVALS, "file-article", context -> filing.apply(context)::arrive, List.of(REVIEWS))
        .to(Topics.REVIEWS_READY)
        .to(Topics.ARTICLES_REJECTED);
    line.step(
            DECISIONS, "take-decision", context -> filing.apply(context)::decide, List.of(REVIEWS))
        .to(Topics.REVIEWS_READY)
        .to(Topics.ARTICLES_REJECTED);
    return builder.build();
  }
}
