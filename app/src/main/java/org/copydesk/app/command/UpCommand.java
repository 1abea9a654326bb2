package org.copydesk.app.command;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.copydesk.app.Surroundings;
import org.copydesk.app.broker.DataDirectory;
import org.copydesk.app.desk.Desk;
import org.copydesk.app.terminal.Progress;
import org.copydesk.app.terminal.Terminal;
import org.copydesk.runtime.config.BadConfiguration;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Everything up, until Ctrl-C. */
@Command(
    name = "up",
    description = {
      "Start a Kafka broker, every stage and the review desk in this process, and go on until Ctrl-C"
          + " or SIGTERM.",
      "",
      "Its data stays in the data folder; the next start goes on from there."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  copydesk up",
      "  copydesk up --data /var/lib/copydesk --port 19092",
      "  COPYDESK_DESK_PORT=8090 copydesk up      the review desk on a port of your choice",
      "  COPYDESK_HTTP_PORT=8081 copydesk up      health and metrics on a port of your choice"
    },
    exitCodeListHeading = ExitCode.HEADING,
    exitCodeList = {
      "0: stopped as asked",
      ExitCode.INTERNAL_LINE,
      "2: the configuration, the policies or the data folder cannot be used"
    })
final class UpCommand implements Callable<Integer> {

  private static final Duration READY_WITHIN = Duration.ofMinutes(2);

  private final Terminal terminal;
  private final Surroundings surroundings;

  @Mixin private DataOption data = new DataOption();

  UpCommand(Terminal terminal, Surroundings surroundings) {
    this.terminal = terminal;
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws Exception {
    Path folder = data.folder(surroundings);
    try (CleanStop stop = new CleanStop()) {
      try (Desk desk = start(terminal, surroundings, DataOption.take(folder), data.port())) {
        tellAddresses(terminal, desk, folder);
        stop.await(() -> desk.failed().isEmpty());
        return outcome(desk, stop);
      }
    }
  }

  private int outcome(Desk desk, CleanStop stop) {
    if (!stop.asked()) {
      terminal.error("failed: " + String.join(", ", desk.failed()) + "; the log says why");
      return ExitCode.INTERNAL;
    }
    terminal.note("Stopping.");
    return ExitCode.OK;
  }

  /** Starts a desk and waits until it takes articles. */
  static Desk start(Terminal terminal, Surroundings surroundings, DataDirectory directory, int port)
      throws Exception {
    try (Progress progress = new Progress(terminal)) {
      progress.show("Starting the broker and the stages …");
      Desk desk = Desk.start(surroundings, directory, port);
      if (!desk.awaitReady(READY_WITHIN)) {
        desk.close();
        throw new IllegalStateException("the stages did not get ready: " + desk.failed());
      }
      return desk;
    } catch (BadConfiguration | IOException e) {
      throw Refusal.badInput(String.valueOf(e.getMessage()));
    }
  }

  /** Says where everything is. */
  static void tellAddresses(Terminal terminal, Desk desk, Path folder) {
    desk.takenPort()
        .ifPresent(
            taken ->
                terminal.note("Port " + taken + " is taken by another program; took another."));
    terminal.line("Desk     " + desk.deskAddress() + signIn(desk));
    terminal.line("Kafka    " + desk.bootstrap());
    terminal.line("Health   " + desk.watchAddress() + "/ready");
    terminal.line("Metrics  " + desk.watchAddress() + "/metrics");
    terminal.line("Data     " + folder.toAbsolutePath().normalize());
    terminal.line("Ready for articles. Ctrl-C stops.");
  }

  private static String signIn(Desk desk) {
    return desk.isForLocalEditor()
        ? "   (nobody has to sign in: only this machine reaches it)"
        : "   (sign in)";
  }
}
