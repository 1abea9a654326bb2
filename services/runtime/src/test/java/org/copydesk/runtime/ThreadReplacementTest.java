package org.copydesk.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.junit.jupiter.api.Test;

class ThreadReplacementTest {

  private final HandClock clock = new HandClock();
  private final ThreadReplacement replacement = new ThreadReplacement("quotes", clock);

  @Test
  void threadThatTroubleOutsideEndedIsReplaced() {
    assertThat(replacement.handle(new IllegalStateException("the registry is away")))
        .isEqualTo(StreamThreadExceptionResponse.REPLACE_THREAD);
  }

  @Test
  void stageThatFailsTooOftenInAShortTimeStops() {
    for (int i = 0; i < 10; i++) {
      assertThat(replacement.handle(new IllegalStateException()))
          .isEqualTo(StreamThreadExceptionResponse.REPLACE_THREAD);
    }

    assertThat(replacement.handle(new IllegalStateException()))
        .isEqualTo(StreamThreadExceptionResponse.SHUTDOWN_CLIENT);
  }

  @Test
  void failuresThatLieFarApartDoNotAddUp() {
    for (int i = 0; i < 50; i++) {
      clock.now = clock.now.plus(Duration.ofMinutes(1));

      assertThat(replacement.handle(new IllegalStateException()))
          .isEqualTo(StreamThreadExceptionResponse.REPLACE_THREAD);
    }
  }

  @Test
  void errorOfTheMachineStopsTheStageAtOnce() {
    assertThat(replacement.handle(new OutOfMemoryError()))
        .isEqualTo(StreamThreadExceptionResponse.SHUTDOWN_CLIENT);
  }

  /** A clock that stands until it is set. */
  private static final class HandClock extends Clock {

    private Instant now = Instant.parse("2026-05-04T08:00:00Z");

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }
}
