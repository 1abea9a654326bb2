package org.copydesk.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.copydesk.app.Surroundings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LatencyTest {

  @TempDir private Path folder;

  @Test
  void articleIsOnTheReviewTopicWithinHalfASecondAtTheMedian() throws Exception {
    Surroundings here =
        new Surroundings(Map.of(), Path.of(System.getProperty("copydesk.root", "..")));

    LatencyRun.Times times = new LatencyRun(here, line -> {}).run(folder, 40);

    assertThat(times.quantile(0.5)).isLessThan(500);
  }
}
