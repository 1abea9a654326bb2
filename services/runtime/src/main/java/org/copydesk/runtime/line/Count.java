package org.copydesk.runtime.line;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;

/**
 * What a door counts: letters by outcome, rejections by reason, and the time that a letter takes.
 */
final class Count {

  private final MeterRegistry meters;
  private final String stage;
  private final String topic;
  private final Counter accepted;
  private final Counter unchanged;
  private final Timer time;

  Count(MeterRegistry meters, Door<?> door) {
    this.meters = meters;
    this.stage = door.stage();
    this.topic = door.topic().name();
    this.accepted = letters("accepted");
    this.unchanged = letters("unchanged");
    this.time =
        Timer.builder("copydesk.letter.time")
            .description("Time from reading a letter to forwarding the replies")
            .publishPercentileHistogram()
            .tag("stage", stage)
            .tag("topic", topic)
            .register(meters);
  }

  void accepted() {
    accepted.increment();
  }

  void unchanged() {
    unchanged.increment();
  }

  void rejected(String code) {
    Counter.builder("copydesk.rejections")
        .description("Rejected letters by reason")
        .tag("stage", stage)
        .tag("topic", topic)
        .tag("reason", code)
        .register(meters)
        .increment();
  }

  void took(Timer.Sample sample) {
    sample.stop(time);
  }

  private Counter letters(String outcome) {
    return Counter.builder("copydesk.letters")
        .description("Letters answered by outcome")
        .tag("stage", stage)
        .tag("topic", topic)
        .tag("outcome", outcome)
        .register(meters);
  }
}
