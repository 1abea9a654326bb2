package org.copydesk.desk.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Where an index goes on, and where it begins anew. */
class IndexRestartTest extends IndexRoom {

  @Test
  void aRestartGoesOnWhereItWas() throws IOException {
    index.readFrom("topic-1");
    arrive(Records.of("wire/1"), Records.of("wire/2"));
    index.commit();
    arrive(Records.of("wire/3"));
    index.close();

    open();

    assertThat(index.positions()).containsExactly(Map.entry(0, 2L));
    assertThat(index.readFrom("topic-1")).isTrue();
    assertThat(ids("")).containsExactlyInAnyOrder("wire/1", "wire/2");
  }

  @Test
  void theRecordsOfATopicMadeAnewAreNotMixedIn() throws IOException {
    index.readFrom("topic-1");
    arrive(Records.of("wire/1"));
    index.commit();

    assertThat(index.readFrom("topic-2")).isFalse();

    assertThat(index.positions()).isEmpty();
    assertThat(page("state=all").total()).isZero();
  }

  @Test
  void aDamagedIndexIsBuiltAnew() throws IOException {
    arrive(Records.of("wire/1"));
    index.commit();
    index.close();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(it -> it.toString().contains("segments_")).toList()) {
        Files.write(file, new byte[] {1, 2, 3});
      }
    }

    open();

    assertThat(index.positions()).isEmpty();
    assertThat(page("state=all").total()).isZero();
  }
}
