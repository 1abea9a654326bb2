package org.copydesk.app.command;

import java.io.IOException;
import java.time.Clock;
import java.util.Locale;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.copydesk.app.Surroundings;
import org.copydesk.app.terminal.Table;
import org.copydesk.app.terminal.Terminal;
import org.copydesk.desk.index.SourceAccess;
import org.copydesk.desk.people.BcryptUsersFile;
import org.copydesk.desk.people.Person;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Lists who may sign in with a password. */
@Command(
    name = "list",
    description = "List who may sign in with a password: name, role and sources.",
    footerHeading = "%nExamples:%n",
    footer = {"  copydesk users list", "  copydesk users list --file /etc/copydesk/users.json"},
    exitCodeListHeading = ExitCode.HEADING,
    exitCodeList = {ExitCode.OK_LINE, "2: the file cannot be used"})
final class UsersListCommand implements Callable<Integer> {

  private final Terminal terminal;
  private final Surroundings surroundings;

  @Mixin private UsersFileOption file = new UsersFileOption();

  UsersListCommand(Terminal terminal, Surroundings surroundings) {
    this.terminal = terminal;
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    Table table = new Table("name", "shown as", "role", "sources");
    try {
      for (Person person :
          new BcryptUsersFile(file.path(surroundings), Clock.systemUTC()).people()) {
        table.row(
            person.name(),
            person.displayName(),
            person.role().name().toLowerCase(Locale.ROOT),
            sources(person.sources()));
      }
    } catch (IOException e) {
      throw Refusal.badInput("the file of users cannot be read: " + e.getMessage());
    }
    table.print(terminal);
    return ExitCode.OK;
  }

  private static String sources(SourceAccess access) {
    return access.everything() ? "all" : String.join(", ", new TreeSet<>(access.sources()));
  }
}
