package org.copydesk.app.command;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.copydesk.app.Surroundings;
import org.copydesk.app.desk.StageRoster;
import org.copydesk.app.terminal.Terminal;
import org.copydesk.desk.DeskMain;
import org.copydesk.desk.OpenDesk;
import org.copydesk.runtime.Stage;
import org.copydesk.runtime.StageProcess;
import org.copydesk.runtime.StageProcess.StageFactory;
import org.copydesk.runtime.config.BadConfiguration;
import org.copydesk.runtime.config.Settings;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** One stage as a process of its own. */
@Command(
    name = "stage",
    description = {
      "Run one stage apart, against any Kafka, until SIGTERM. Start more of the same to scale.",
      "",
      "It is configured by the environment and by the properties file that COPYDESK_CONFIG names;"
          + " README.md lists the settings. The log goes to standard output, as JSON lines with"
          + " COPYDESK_LOG_FORMAT=json."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  COPYDESK_BOOTSTRAP_SERVERS=kafka:9092 copydesk stage quotes",
      "  copydesk stage policy --bootstrap kafka:9092"
    },
    exitCodeListHeading = ExitCode.HEADING,
    exitCodeList = {
      "1: the stage failed",
      "2: the configuration cannot be used",
      "143: stopped by SIGTERM as asked, with nothing half done (130: by Ctrl-C)"
    })
final class StageCommand implements Callable<Integer> {

  private final Terminal terminal;
  private final Surroundings surroundings;

  @Parameters(paramLabel = "NAME", description = "ingest, quotes, policy, review or desk.")
  private String name = "";

  @Option(
      names = {"-b", "--bootstrap"},
      paramLabel = "HOST:PORT",
      description = "Kafka's address; otherwise COPYDESK_BOOTSTRAP_SERVERS.")
  private @Nullable String bootstrap;

  StageCommand(Terminal terminal, Surroundings surroundings) {
    this.terminal = terminal;
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws InterruptedException {
    Map<String, String> environment = new HashMap<>(surroundings.stageEnvironment());
    if (bootstrap != null) {
      environment.put("COPYDESK_BOOTSTRAP_SERVERS", bootstrap);
    }
    try (PrintStream err = errors()) {
      return name.equals(OpenDesk.NAME)
          ? DeskMain.run(environment, err)
          : StageProcess.run(environment, settings -> stage(factory(), settings), err);
    }
  }

  private StageFactory factory() {
    return Optional.ofNullable(StageRoster.all().get(name))
        .orElseThrow(
            () ->
                Refusal.badInput(
                    "expected a stage ("
                        + String.join(", ", StageRoster.names())
                        + ", "
                        + OpenDesk.NAME
                        + "), got "
                        + name));
  }

  // One environment may serve all stages: what another stage reads is known, though not used here.
  private static Stage stage(StageFactory factory, Settings settings) throws BadConfiguration {
    Surroundings.readAll(settings);
    return factory.make(settings);
  }

  private PrintStream errors() {
    return new PrintStream(
        new OutputStream() {
          @Override
          public void write(int b) {
            terminal.err().write(b);
          }

          @Override
          public void write(byte[] bytes, int offset, int length) {
            terminal.err().print(new String(bytes, offset, length, StandardCharsets.UTF_8));
            terminal.err().flush();
          }
        },
        true,
        StandardCharsets.UTF_8);
  }
}
