package org.copydesk.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Small here; {@code copydesk bench resilience embedded} and {@code … apart} hand in two thousand
 * articles.
 */
class ResilienceTest {

  private static final int ARTICLES = 40;
  private static final int POISON = 10;
  private static final Duration WITHIN = Duration.ofMinutes(6);

  @TempDir private Path folder;

  @Test
  void wholeDeskIsKilledTwiceAndEachRevisionComesOutOnce() throws Exception {
    ResilienceRun.Outcome outcome = run().embedded();

    assertThat(outcome.faults()).isEmpty();
    assertThat(outcome.kills()).isEqualTo(2);
    assertThat(outcome.revisions()).isEqualTo(44);
  }

  @Test
  void quotesStageIsKilledTwiceAndEachRevisionComesOutOnce() throws Exception {
    ResilienceRun.Outcome outcome = run().apart();

    assertThat(outcome.faults()).isEmpty();
    assertThat(outcome.kills()).isEqualTo(2);
  }

  private ResilienceRun run() {
    return new ResilienceRun(folder, ARTICLES, POISON, 2, WITHIN, line -> {});
  }
}
