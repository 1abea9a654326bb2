package org.copydesk.runtime;

import java.io.IOException;
import java.io.PrintStream;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.copydesk.runtime.config.BadConfiguration;
import org.copydesk.runtime.config.Settings;
import org.copydesk.runtime.config.StageConfig;
import org.copydesk.runtime.watch.WatchServer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One stage as a process of its own: read the environment, start, watch, and stop cleanly on
 * SIGTERM.
 */
public final class StageProcess {

  /** The stage ended as it was asked to. */
  public static final int ENDED = 0;

  /** The stage failed. */
  public static final int FAILED = 1;

  /** The configuration cannot be used. */
  public static final int BAD_CONFIGURATION = 2;

  private static final Logger LOG = LoggerFactory.getLogger(StageProcess.class);

  /** How the settings begin that only one stage, or only the command, reads: and which. */
  private static final Map<String, String> OWN_SETTINGS =
      Map.of(
          "ingest.",
          "ingest",
          "quotes.",
          "quotes",
          "stance.",
          "quotes",
          "models.",
          "quotes",
          "policies.",
          "policy",
          "desk.",
          "desk",
          "log.",
          "command",
          "java.",
          "launcher");

  private StageProcess() {}

  /**
   * Runs a stage until SIGTERM or SIGINT, or until it fails.
   *
   * @param environment settings as {@link Settings#fromEnvironment} reads them
   * @param stages makes the stage, reading its own settings; may throw {@link BadConfiguration}
   * @param err where faults of the configuration are told
   * @return an exit code: 0 ended, 1 failed, 2 bad configuration; on a signal the process ends with
   *     Java's code for it (143 for SIGTERM) once the stage has closed
   */
  public static int run(Map<String, String> environment, StageFactory stages, PrintStream err)
      throws InterruptedException {
    try {
      Settings settings = Settings.fromEnvironment(environment);
      StageConfig config = StageConfig.read(settings);
      Stage stage = stages.make(settings);
      allowOthers(settings, stage.name());
      settings.check();
      return run(stage, config);
    } catch (BadConfiguration e) {
      err.println(e.getMessage());
      return BAD_CONFIGURATION;
    } catch (ExecutionException | IOException e) {
      LOG.atError().setCause(e).log("the stage could not start");
      err.println("the stage could not start: " + e.getMessage());
      return FAILED;
    }
  }

  // One environment or file may serve every stage and the command: what is theirs is not misspelt.
  private static void allowOthers(Settings settings, String stage) {
    OWN_SETTINGS.forEach(
        (family, owner) -> {
          if (!owner.equals(stage)) {
            settings.family(family);
          }
        });
    settings.allow("data");
  }

  private static int run(Stage stage, StageConfig config)
      throws InterruptedException, ExecutionException, IOException {
    try (StageRunner runner = new StageRunner(config, Clock.systemUTC())) {
      RunningStage running = runner.start(stage);
      try (WatchServer watch =
          WatchServer.start(
              config.httpHost(),
              config.httpPort(),
              () -> List.of(running.health()),
              runner.meters())) {
        LOG.atInfo()
            .addKeyValue("stage", stage.name())
            .addKeyValue("port", watch.port())
            .log("health and metrics");
        Thread stop = new Thread(running::close, "stop");
        Runtime.getRuntime().addShutdownHook(stop);
        running.awaitEnd();
        boolean failed = running.health().state().equals("ERROR");
        return failed ? FAILED : ENDED;
      }
    }
  }

  /** Makes a stage from the settings of its process. */
  @FunctionalInterface
  public interface StageFactory {

    /**
     * The stage. Faults of its settings are noted there; what lies behind them, as a policy that
     * cannot be used, is thrown.
     */
    Stage make(Settings settings) throws BadConfiguration;
  }
}
