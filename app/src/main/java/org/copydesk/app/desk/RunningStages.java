package org.copydesk.app.desk;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.copydesk.runtime.RunningStage;
import org.copydesk.runtime.Stage;
import org.copydesk.runtime.StageRunner;
import org.copydesk.runtime.config.StageConfig;
import org.copydesk.runtime.kafka.ClientSettings;
import org.copydesk.runtime.kafka.TopicKeeper;
import org.copydesk.runtime.watch.Health;
import org.copydesk.runtime.watch.WatchServer;
import org.copydesk.schemas.topics.Topics;
import org.copydesk.schemas.wire.Wire;

/** Stages that run in this process, in the order of the line. */
public final class RunningStages implements AutoCloseable {

  private static final long POLL_NANOS = TimeUnit.MILLISECONDS.toNanos(20);

  private final StageRunner runner;
  private final List<RunningStage> stages = new ArrayList<>();
  private final List<Supplier<Health>> others = new CopyOnWriteArrayList<>();

  private RunningStages(StageRunner runner) {
    this.runner = runner;
  }

  /**
   * Makes the topics and starts the stages; they may not be ready yet.
   *
   * @throws ExecutionException where Kafka refuses
   */
  public static RunningStages start(StageConfig config, List<Stage> stages, Clock clock)
      throws ExecutionException, InterruptedException {
    try (Admin admin = Admin.create(ClientSettings.common(config))) {
      new TopicKeeper(admin, config.partitions(), config.replicationFactor()).keep(Topics.all());
    }
    RunningStages running = new RunningStages(new StageRunner(config, clock));
    try {
      running.startAll(stages);
      return running;
    } catch (ExecutionException | InterruptedException | RuntimeException e) {
      running.close();
      throw e;
    }
  }

  // Side by side: each waits for Kafka several times while it starts.
  private void startAll(List<Stage> wanted) throws ExecutionException, InterruptedException {
    ExecutorService threads = Executors.newFixedThreadPool(wanted.size());
    try {
      List<Future<RunningStage>> starting = new ArrayList<>();
      for (Stage stage : wanted) {
        starting.add(threads.submit(() -> runner.start(stage)));
      }
      awaitAll(starting);
    } finally {
      threads.shutdown();
    }
  }

  // Every one that started is kept, so that it is closed when another could not.
  private void awaitAll(List<Future<RunningStage>> starting)
      throws ExecutionException, InterruptedException {
    ExecutionException failed = null;
    for (Future<RunningStage> stage : starting) {
      try {
        stages.add(stage.get());
      } catch (ExecutionException e) {
        failed = e;
      }
    }
    if (failed != null) {
      throw failed;
    }
  }

  /** How each stage is, and whatever is watched with them. */
  public List<Health> health() {
    return Stream.concat(
            stages.stream().map(RunningStage::health), others.stream().map(Supplier::get))
        .toList();
  }

  /** Watches something else that runs in this process beside the stages. */
  void watchToo(Supplier<Health> other) {
    others.add(other);
  }

  /** How letters are written. */
  public Wire wire() {
    return runner.wire();
  }

  /** Answers over HTTP how the stages are and what they counted. */
  WatchServer watch(String host, int port) throws java.io.IOException {
    return WatchServer.start(host, port, this::health, runner.meters());
  }

  /**
   * Waits until every stage takes letters.
   *
   * @return false where one has failed, or the time was not enough
   */
  public boolean awaitReady(Duration within) {
    long end = System.nanoTime() + within.toNanos();
    while (System.nanoTime() < end && !Thread.currentThread().isInterrupted()) {
      List<Health> now = health();
      if (now.stream().allMatch(Health::ready)) {
        return true;
      }
      if (now.stream().anyMatch(it -> !it.live())) {
        return false;
      }
      LockSupport.parkNanos(POLL_NANOS);
    }
    return false;
  }

  /** Stops the stages in the order of the line, each after the letter at hand. */
  @Override
  public void close() {
    stages.forEach(RunningStage::close);
    try {
      runner.close();
    } catch (Exception e) {
      throw new IllegalStateException("the stages' wire could not be closed", e);
    }
  }
}
