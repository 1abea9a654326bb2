package org.copydesk.quotes;

import java.util.List;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.Topology;
import org.copydesk.language.reading.ArticleReader;
import org.copydesk.language.reading.QuotedArticle;
import org.copydesk.letters.Article;
import org.copydesk.mailroom.ArticleLetters;
import org.copydesk.mailroom.QuotedLetters;
import org.copydesk.runtime.Stage;
import org.copydesk.runtime.line.Corridor;
import org.copydesk.runtime.line.Door;
import org.copydesk.runtime.line.LetterStep;
import org.copydesk.runtime.line.Line;
import org.copydesk.runtime.line.Reply;
import org.copydesk.schemas.topics.TopicSpec;
import org.copydesk.schemas.topics.Topics;

/** articles.canonical in, articles.quoted out. */
public final class QuotesTopology implements Stage {

  private static final Door<Article> DOOR =
      new Door<>("quotes", Topics.ARTICLES_CANONICAL, Article::getId);

  private final QuotesStep step;

  /** With what reads the articles. */
  public QuotesTopology(ArticleReader reader) {
    this.step = new QuotesStep(reader);
  }

  @Override
  public String name() {
    return DOOR.stage();
  }

  @Override
  public List<TopicSpec<?>> topics() {
    return List.of(Topics.ARTICLES_CANONICAL, Topics.ARTICLES_QUOTED, Topics.ARTICLES_REJECTED);
  }

  @Override
  public Topology topology(Corridor corridor) {
    StreamsBuilder builder = new StreamsBuilder();
    new Line(builder, corridor)
        .step(DOOR, "find-quotes", answers(corridor.producer(name())))
        .to(Topics.ARTICLES_QUOTED)
        .to(Topics.ARTICLES_REJECTED);
    return builder.build();
  }

  private LetterStep<Article> answers(String producer) {
    return received -> {
      QuotedArticle reading = step.read(ArticleLetters.open(received.letter()));
      return List.of(
          new Reply.Send<>(
              Topics.ARTICLES_QUOTED,
              received.key(),
              QuotedLetters.seal(reading, received.letter(), producer)));
    };
  }
}
