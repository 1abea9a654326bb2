package org.copydesk.desk;

import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.io.PrintStream;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.copydesk.runtime.StageProcess;
import org.copydesk.runtime.config.BadConfiguration;
import org.copydesk.runtime.config.Settings;
import org.copydesk.runtime.config.StageConfig;
import org.copydesk.runtime.kafka.Wires;
import org.copydesk.runtime.watch.WatchServer;
import org.copydesk.schemas.wire.Wire;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The desk as a process of its own. */
public final class DeskMain {

  private static final Logger LOG = LoggerFactory.getLogger(DeskMain.class);

  private DeskMain() {}

  /** Settings come from the environment; arguments are not read. */
  public static void main(String[] args) throws InterruptedException {
    System.exit(run(System.getenv(), System.err));
  }

  /**
   * Runs a desk until SIGTERM or SIGINT, or until it fails.
   *
   * @param environment settings as {@link Settings#fromEnvironment} reads them
   * @param err where faults of the configuration are told
   * @return an exit code as a stage's
   */
  public static int run(Map<String, String> environment, PrintStream err)
      throws InterruptedException {
    try {
      Settings settings = Settings.fromEnvironment(environment);
      StageConfig kafka = StageConfig.read(settings);
      DeskConfig config = DeskSettings.read(settings);
      allowOthers(settings);
      settings.check();
      return run(kafka, config);
    } catch (BadConfiguration e) {
      err.println(e.getMessage());
      return StageProcess.BAD_CONFIGURATION;
    } catch (ExecutionException | IOException e) {
      LOG.atError().setCause(e).log("the desk could not open");
      err.println("the desk could not open: " + e.getMessage());
      return StageProcess.FAILED;
    }
  }

  // One environment or file may serve every stage and the command: what is theirs is not misspelt.
  private static void allowOthers(Settings settings) {
    List.of("ingest.", "quotes.", "stance.", "models.", "policies.", "log.", "java.")
        .forEach(settings::family);
    settings.allow("data");
  }

  private static int run(StageConfig kafka, DeskConfig config)
      throws InterruptedException, ExecutionException, IOException {
    PrometheusMeterRegistry meters = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    Wire wire = Wires.of(kafka);
    OpenDesk desk = OpenDesk.open(kafka, config, wire, Clock.systemUTC());
    try (WatchServer watch =
        WatchServer.start(
            kafka.httpHost(), kafka.httpPort(), () -> List.of(desk.health()), meters)) {
      LOG.atInfo().addKeyValue("port", watch.port()).log("health and metrics");
      Thread stop = new Thread(desk::close, "stop");
      Runtime.getRuntime().addShutdownHook(stop);
      desk.awaitEnd();
      return StageProcess.FAILED;
    } finally {
      wire.close();
    }
  }
}
