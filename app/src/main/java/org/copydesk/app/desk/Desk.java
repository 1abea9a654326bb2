package org.copydesk.app.desk;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.copydesk.app.Surroundings;
import org.copydesk.app.broker.DataDirectory;
import org.copydesk.app.broker.EmbeddedBroker;
import org.copydesk.desk.DeskConfig;
import org.copydesk.desk.DeskSettings;
import org.copydesk.desk.OpenDesk;
import org.copydesk.runtime.Stage;
import org.copydesk.runtime.StageProcess.StageFactory;
import org.copydesk.runtime.config.BadConfiguration;
import org.copydesk.runtime.config.Settings;
import org.copydesk.runtime.config.StageConfig;
import org.copydesk.runtime.watch.WatchServer;
import org.copydesk.schemas.wire.Wire;

/** The whole line in this process: an embedded broker, every stage on it, and the review desk. */
public final class Desk implements AutoCloseable {

  /**
   * There is one desk on a data folder, so after a restart, or a kill, the stages take their old
   * places at once and do not wait until Kafka has given up those before them.
   */
  private static final String INSTANCE = "desk";

  /** Of health and metrics, where none is configured and it is free. */
  private static final int USUAL_WATCH_PORT = 8081;

  private final EmbeddedBroker broker;
  private final StageConfig config;
  private final RunningStages stages;
  private final OpenDesk desk;
  private final WatchServer watch;

  private Desk(
      EmbeddedBroker broker,
      StageConfig config,
      RunningStages stages,
      OpenDesk desk,
      WatchServer watch) {
    this.broker = broker;
    this.config = config;
    this.stages = stages;
    this.desk = desk;
    this.watch = watch;
  }

  /**
   * Starts the broker and the stages; the stages may not be ready yet.
   *
   * @param directory taken by the caller, given free by the desk, also when it cannot start
   * @param port wanted for the broker; 0 for any free one
   * @throws BadConfiguration with every fault of the settings, the policies' among them
   */
  public static Desk start(Surroundings surroundings, DataDirectory directory, int port)
      throws BadConfiguration, IOException, ExecutionException, InterruptedException {
    EmbeddedBroker broker;
    Line line;
    // The policies take about as long to read as the broker takes to start.
    ExecutorService threads = Executors.newSingleThreadExecutor();
    try {
      Future<Line> reading = threads.submit(() -> Line.read(surroundings, directory));
      broker = EmbeddedBroker.start(directory, port);
      line = read(reading, broker);
    } finally {
      threads.shutdownNow();
    }
    try {
      StageConfig config = line.on(broker.bootstrap());
      RunningStages stages = RunningStages.start(config, line.stages(), Clock.systemUTC());
      return beside(broker, config, stages, line.desk());
    } catch (IOException | ExecutionException | InterruptedException | RuntimeException e) {
      broker.close();
      throw e;
    }
  }

  /** The desk for editors, and what is watched, beside the stages; closes them where it cannot. */
  private static Desk beside(
      EmbeddedBroker broker, StageConfig config, RunningStages stages, DeskConfig deskConfig)
      throws IOException, ExecutionException, InterruptedException {
    OpenDesk desk;
    try {
      desk = OpenDesk.open(config, deskConfig, stages.wire(), Clock.systemUTC());
    } catch (IOException | ExecutionException | InterruptedException | RuntimeException e) {
      stages.close();
      throw e;
    }
    stages.watchToo(desk::health);
    try {
      return new Desk(broker, config, stages, desk, watch(stages, config));
    } catch (IOException e) {
      desk.close();
      stages.close();
      throw e;
    }
  }

  private static WatchServer watch(RunningStages stages, StageConfig config) throws IOException {
    int port = config.httpPort();
    try {
      return stages.watch(config.httpHost(), port == 0 ? USUAL_WATCH_PORT : port);
    } catch (IOException e) {
      if (port == 0) {
        return stages.watch(config.httpHost(), 0);
      }
      throw new IOException(
          "health and metrics: expected a free port at "
              + config.httpHost()
              + ", got "
              + port
              + " ("
              + e.getMessage()
              + "); name another with COPYDESK_HTTP_PORT",
          e);
    }
  }

  private static Line read(Future<Line> reading, EmbeddedBroker broker)
      throws BadConfiguration, InterruptedException, ExecutionException {
    try {
      return reading.get();
    } catch (ExecutionException e) {
      broker.close();
      if (e.getCause() instanceof BadConfiguration bad) {
        throw bad;
      }
      throw e;
    }
  }

  /** Where Kafka's clients reach the broker, as "127.0.0.1:9092". */
  public String bootstrap() {
    return broker.bootstrap();
  }

  /** The broker's port that was wanted and that somebody else has. */
  public Optional<Integer> takenPort() {
    return broker.takenPort();
  }

  /** Where health and metrics are answered, as "http://127.0.0.1:8081". */
  public String watchAddress() {
    return "http://" + config.httpHost() + ":" + watch.port();
  }

  /** Where editors reach the review desk, as "http://127.0.0.1:8080". */
  public String deskAddress() {
    return desk.address();
  }

  /** Whether nobody has to sign in at the review desk, because only this machine reaches it. */
  public boolean isForLocalEditor() {
    return desk.isForLocalEditor();
  }

  /** How clients of this process reach the broker. */
  public StageConfig config() {
    return config;
  }

  /** How letters are written. */
  public Wire wire() {
    return stages.wire();
  }

  /** Waits until every stage takes letters; false where that does not come to pass. */
  public boolean awaitReady(Duration within) {
    return stages.awaitReady(within);
  }

  /** The names of the stages that have failed and will not come back by themselves. */
  public List<String> failed() {
    return stages.health().stream().filter(it -> !it.live()).map(it -> it.stage()).toList();
  }

  @Override
  public void close() {
    try (broker) {
      watch.close();
      desk.close();
      stages.close();
    }
  }

  /** The configuration and the stages, checked before anything is started. */
  private record Line(Settings settings, List<Stage> stages, DeskConfig desk) {

    private static final String NOT_YET = "127.0.0.1:0";
    private static final String DESK_DIR = "COPYDESK_DESK_DIR";

    static Line read(Surroundings surroundings, DataDirectory directory) throws BadConfiguration {
      Map<String, String> fixed = new HashMap<>();
      fixed.put("COPYDESK_BOOTSTRAP_SERVERS", NOT_YET);
      fixed.put("COPYDESK_STATE_DIR", directory.state().toString());
      fixed.put("COPYDESK_REPLICATION_FACTOR", "1");
      if (!surroundings.environment().containsKey(DESK_DIR)) {
        fixed.put(DESK_DIR, directory.desk().toString());
      }
      Settings settings = surroundings.settings(fixed);
      StageConfig.read(settings);
      DeskConfig desk = DeskSettings.readOnAnyPort(settings);
      List<Stage> stages = new ArrayList<>();
      for (StageFactory factory : StageRoster.all().values()) {
        stages.add(factory.make(settings));
      }
      settings.check();
      return new Line(settings, stages, desk);
    }

    // Without the client settings of another cluster: security of theirs would shut us out here.
    StageConfig on(String bootstrap) {
      StageConfig read = StageConfig.read(settings);
      return new StageConfig(
          bootstrap,
          read.registry(),
          read.registrySettings(),
          Map.of(),
          read.applicationPrefix(),
          read.instance().or(() -> Optional.of(INSTANCE)),
          read.stateDir(),
          read.threads(),
          read.groupProtocol(),
          read.commitInterval(),
          read.partitions(),
          read.replicationFactor(),
          read.httpHost(),
          read.httpPort());
    }
  }
}
