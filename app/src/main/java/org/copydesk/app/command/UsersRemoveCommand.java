package org.copydesk.app.command;

import java.io.IOException;
import java.time.Clock;
import java.util.concurrent.Callable;
import org.copydesk.app.Surroundings;
import org.copydesk.app.terminal.Terminal;
import org.copydesk.desk.people.BcryptUsersFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Takes somebody out. */
@Command(
    name = "remove",
    description = {
      "Take somebody out: they cannot sign in any more.",
      "",
      "Who is signed in stays so until the visit ends."
    },
    footerHeading = "%nExamples:%n",
    footer = {"  copydesk users remove ann"},
    exitCodeListHeading = ExitCode.HEADING,
    exitCodeList = {ExitCode.OK_LINE, "2: nobody has that name, or the file cannot be used"})
final class UsersRemoveCommand implements Callable<Integer> {

  private final Terminal terminal;
  private final Surroundings surroundings;

  @Parameters(paramLabel = "NAME", description = "The name to sign in with.")
  private String name = "";

  @Mixin private UsersFileOption file = new UsersFileOption();

  UsersRemoveCommand(Terminal terminal, Surroundings surroundings) {
    this.terminal = terminal;
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    try {
      if (!new BcryptUsersFile(file.path(surroundings), Clock.systemUTC()).remove(name)) {
        throw Refusal.badInput("expected a name that is in the file, got " + name);
      }
    } catch (IOException e) {
      throw Refusal.badInput("the file of users cannot be changed: " + e.getMessage());
    }
    terminal.line(name + " cannot sign in any more.");
    return ExitCode.OK;
  }
}
