package org.copydesk.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The desk's process is killed while editors decide. */
class DeskDecisionsTest {

  @TempDir private Path folder;

  @Test
  @Timeout(300)
  void whatTheDeskConfirmedOutlivesAKillAndIsMadeOnce() throws Exception {
    DeskDecisionsRun.Outcome outcome =
        new DeskDecisionsRun(folder, 3, 6, 1, Duration.ofMinutes(4), line -> {}).run();

    assertThat(outcome.faults()).isEmpty();
    assertThat(outcome.confirmed()).isEqualTo(18);
    assertThat(outcome.kills()).isEqualTo(1);
  }
}
