package org.copydesk.runtime;

import io.micrometer.core.instrument.binder.kafka.KafkaStreamsMetrics;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import org.apache.kafka.streams.CloseOptions;
import org.apache.kafka.streams.CloseOptions.GroupMembershipOperation;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.KafkaStreams.State;
import org.copydesk.runtime.watch.Health;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A stage that was started. Closing it finishes the letter at hand, commits, and leaves its group.
 */
public final class RunningStage implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(RunningStage.class);
  private static final Duration CLOSE_WITHIN = Duration.ofSeconds(30);

  private final String name;
  private final KafkaStreams streams;
  private final KafkaStreamsMetrics metrics;
  private final CountDownLatch ended;
  private final boolean comesBack;
  private final Supplier<Map<String, String>> details;

  RunningStage(
      String name,
      KafkaStreams streams,
      KafkaStreamsMetrics metrics,
      CountDownLatch ended,
      boolean comesBack,
      Supplier<Map<String, String>> details) {
    this.name = name;
    this.streams = streams;
    this.metrics = metrics;
    this.ended = ended;
    this.comesBack = comesBack;
    this.details = details;
  }

  /** Its name. */
  public String name() {
    return name;
  }

  /** How it is. */
  public Health health() {
    State state = streams.state();
    boolean live = state != State.ERROR && state != State.NOT_RUNNING;
    return new Health(name, state.name(), live, state == State.RUNNING, details.get());
  }

  /** Waits until the stage has ended by a failure or by {@link #close}. */
  public void awaitEnd() throws InterruptedException {
    ended.await();
  }

  @Override
  public void close() {
    // Who leaves its group hands its partitions on at once; who comes back finds them waiting.
    GroupMembershipOperation group =
        comesBack ? GroupMembershipOperation.REMAIN_IN_GROUP : GroupMembershipOperation.LEAVE_GROUP;
    boolean closed =
        streams.close(CloseOptions.timeout(CLOSE_WITHIN).withGroupMembershipOperation(group));
    metrics.close();
    LOG.atInfo().addKeyValue("stage", name).addKeyValue("clean", closed).log("stopped");
  }
}
