package org.copydesk.desk.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.copydesk.letters.ReviewRecord;
import org.copydesk.schemas.topics.Topics;
import org.copydesk.schemas.wire.Wire;
import org.junit.jupiter.api.Test;

/** What comes in can be found, as it came. */
class ReviewIndexTest extends IndexRoom {

  @Test
  void recordsAreKeptAsTheyCameAndReadAlike() throws IOException {
    ReviewRecord came = Records.of("wire/1").text("First", "Words.").build();
    try (Wire wire = Wire.singleObject()) {
      byte[] letter = wire.codec(Topics.REVIEWS_READY).write(came);
      index.add(
          List.of(
              new Arrival(0, 0, "wire/1", Optional.of(came), Optional.of(ByteBuffer.wrap(letter))),
              new Arrival(
                  0,
                  1,
                  "wire/2",
                  Optional.of(Records.of("wire/2").build()),
                  Optional.of(ByteBuffer.wrap(new byte[] {0, 0, 0, 0, 1, 2})))));
    }
    index.refresh();

    assertThat(index.find("wire/1").orElseThrow().record()).isEqualTo(came);
    assertThat(index.find("wire/2").orElseThrow().record().getArticleId()).isEqualTo("wire/2");
  }

  @Test
  void anArticleStaysOneHoweverOftenItComes() throws IOException {
    for (int time = 0; time < 3; time++) {
      index.add(
          List.of(
              Records.of("wire/1").update(time).at(2L * time),
              Records.of("wire/" + (time + 2)).at(2L * time + 1)));
    }
    index.refresh();
    arrive(Records.of("wire/1").update(3), Records.of("wire/2").update(1));

    assertThat(page("").total()).isEqualTo(4);
    assertThat(index.find("wire/1").orElseThrow().record().getUpdate()).isEqualTo(3);
  }

  @Test
  void aRevisionThatFollowsAtOnceKeepsTheOneBefore() throws IOException {
    index.add(List.of(Records.of("wire/1").text("First", "Words.").at(0)));
    index.add(List.of(Records.of("wire/1").revision(2).text("Second", "Others.").at(1)));
    index.refresh();

    assertThat(index.earlier("wire/1", 1).orElseThrow().getArticle().getTitle()).isEqualTo("First");
  }

  @Test
  void listenersAreToldInOrderOfWhatCanBeFound() throws IOException {
    List<Long> versions = new ArrayList<>();
    List<String> heard = new ArrayList<>();
    Subscription subscription =
        index.subscribe(
            change -> {
              versions.add(change.version());
              change.items().forEach(it -> heard.add(it.articleId() + " " + it.priority()));
            });
    index.subscribe(
        change -> {
          throw new IllegalStateException("a page that is gone");
        });

    arrive(Records.of("wire/1"), Records.of("wire/2").priority(7));
    arrive(Records.of("wire/1").update(1).priority(5));
    subscription.close();
    arrive(Records.of("wire/3"));

    assertThat(heard).containsExactly("wire/1 100", "wire/2 7", "wire/1 5");
    assertThat(versions).isSorted().doesNotHaveDuplicates();
    assertThat(index.version()).isGreaterThan(versions.get(1));
  }
}
