package org.copydesk.app;

import org.copydesk.app.command.CommandTree;
import org.copydesk.app.terminal.Terminal;

/** The {@code copydesk} command as a process. */
public final class CopydeskMain {

  private static final String LOG_CONFIGURATION = "log4j2.configurationFile";

  private CopydeskMain() {}

  /** Runs one command and ends with its exit code. */
  public static void main(String[] args) {
    chooseLog(args.length == 0 ? "" : args[0]);
    Terminal terminal = Terminal.ofProcess(System.getenv());
    Surroundings surroundings = Surroundings.ofProcess();
    int exitCode = CommandTree.build(terminal, surroundings).execute(args);
    terminal.out().flush();
    terminal.err().flush();
    System.exit(exitCode);
  }

  // Before anything logs, since the logging reads its configuration once.
  private static void chooseLog(String command) {
    if (System.getProperty(LOG_CONFIGURATION) != null) {
      return;
    }
    String file =
        switch (command) {
          case "demo", "up" -> "log4j2-desk.xml";
          case "stage" -> "log4j2-stage.xml";
          default -> "log4j2.xml";
        };
    System.setProperty(LOG_CONFIGURATION, "classpath:" + file);
  }
}
