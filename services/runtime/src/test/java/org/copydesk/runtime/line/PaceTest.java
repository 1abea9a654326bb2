package org.copydesk.runtime.line;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class PaceTest {

  private final Pace pace = new Pace(0);

  @Test
  void lettersThatComeOneByOneAreCommittedAtOnce() {
    assertThat(calm(100, Duration.ofMillis(150))).isEqualTo(100);
  }

  @Test
  void ofManyLettersOnlyTheFirstFewAsk() {
    assertThat(calm(10_000, Duration.ofMillis(1))).isEqualTo(4);
  }

  @Test
  void lettersAfterABurstAskAgain() {
    calm(1_000, Duration.ofMillis(1));

    assertThat(pace.isCalm(Duration.ofMillis(1_500).toNanos())).isTrue();
  }

  private int calm(int letters, Duration apart) {
    int asked = 0;
    for (int i = 1; i <= letters; i++) {
      asked += pace.isCalm(i * apart.toNanos()) ? 1 : 0;
    }
    return asked;
  }
}
