package org.copydesk.desk.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** An index of a test's own, three hours after its articles were handed in. */
abstract class IndexRoom {

  private static final Clock NOON =
      Clock.fixed(Records.HANDED_IN.plus(Duration.ofHours(3)), ZoneOffset.UTC);

  @TempDir Path folder;
  ReviewIndex index;
  private long offset;

  @BeforeEach
  void open() throws IOException {
    index = ReviewIndex.open(folder, NOON);
  }

  @AfterEach
  void close() throws IOException {
    index.close();
  }

  void arrive(Records... records) throws IOException {
    List<Arrival> arrivals = new ArrayList<>();
    for (Records record : records) {
      arrivals.add(record.at(offset++));
    }
    index.add(arrivals);
    index.refresh();
  }

  static QueueQuery query(String parameters) {
    Map<String, List<String>> all = new java.util.LinkedHashMap<>();
    for (String pair : parameters.split("&")) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        all.computeIfAbsent(pair.substring(0, equals), it -> new ArrayList<>())
            .add(pair.substring(equals + 1));
      }
    }
    QueueQuery query = QueueQuery.of(all);
    assertThat(QueueQuery.of(query.parameters())).isEqualTo(query);
    return query;
  }

  QueuePage page(String parameters) throws IOException {
    return index.search(query(parameters), SourceAccess.all());
  }

  List<String> ids(String parameters) throws IOException {
    return ids(page(parameters));
  }

  static List<String> ids(QueuePage page) {
    return page.items().stream().map(QueueItem::articleId).toList();
  }
}
