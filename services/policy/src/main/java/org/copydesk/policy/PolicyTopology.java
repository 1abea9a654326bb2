package org.copydesk.policy;

import java.util.List;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.Topology;
import org.copydesk.letters.QuotedArticle;
import org.copydesk.mailroom.QuotedLetters;
import org.copydesk.runtime.Stage;
import org.copydesk.runtime.line.Corridor;
import org.copydesk.runtime.line.Door;
import org.copydesk.runtime.line.LetterStep;
import org.copydesk.runtime.line.Line;
import org.copydesk.runtime.line.Reply;
import org.copydesk.schemas.topics.TopicSpec;
import org.copydesk.schemas.topics.Topics;

/** articles.quoted in, articles.flagged out. */
public final class PolicyTopology implements Stage {

  private static final Door<QuotedArticle> DOOR =
      new Door<>("policy", Topics.ARTICLES_QUOTED, letter -> letter.getArticle().getId());

  private final PolicyBook book;

  /** With the policies that are applied. */
  public PolicyTopology(PolicyBook book) {
    this.book = book;
  }

  @Override
  public String name() {
    return DOOR.stage();
  }

  @Override
  public List<TopicSpec<?>> topics() {
    return List.of(Topics.ARTICLES_QUOTED, Topics.ARTICLES_FLAGGED, Topics.ARTICLES_REJECTED);
  }

  @Override
  public Topology topology(Corridor corridor) {
    StreamsBuilder builder = new StreamsBuilder();
    PolicyStep step = new PolicyStep(book, corridor.clock());
    new Line(builder, corridor)
        .step(DOOR, "apply-policies", answers(step, corridor.producer(name())))
        .to(Topics.ARTICLES_FLAGGED)
        .to(Topics.ARTICLES_REJECTED);
    return builder.build();
  }

  private static LetterStep<QuotedArticle> answers(PolicyStep step, String producer) {
    return received -> {
      FlaggedReading flagged = step.apply(QuotedLetters.open(received.letter()));
      return List.of(
          new Reply.Send<>(
              Topics.ARTICLES_FLAGGED,
              received.key(),
              PolicyLetters.seal(flagged, received.letter(), producer)));
    };
  }
}
