package org.copydesk.app.command;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.copydesk.app.Surroundings;
import org.copydesk.app.terminal.Terminal;
import org.copydesk.desk.index.SourceAccess;
import org.copydesk.desk.people.BcryptUsersFile;
import org.copydesk.desk.people.Person;
import org.copydesk.desk.people.Role;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Adds somebody, or changes who is there. */
@Command(
    name = "add",
    description = {
      "Add somebody who may sign in, or give who is there a new password, role and sources.",
      "",
      "The password is asked for; where nobody can be asked, it is the first line of standard"
          + " input. viewer: reads; reviewer: decides; lead: decides many at once, releases others'"
          + " claims, reads the audit log; admin: exports it."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  copydesk users add ann --role reviewer --name 'Ann Lind'",
      "  copydesk users add bob --role viewer --source wire --source herald < password.txt"
    },
    exitCodeListHeading = ExitCode.HEADING,
    exitCodeList = {ExitCode.OK_LINE, "2: the name, the password or the file cannot be used"})
final class UsersAddCommand implements Callable<Integer> {

  private final Terminal terminal;
  private final Surroundings surroundings;

  @Parameters(paramLabel = "NAME", description = "The name to sign in with; decisions carry it.")
  private String name = "";

  @Option(
      names = "--role",
      paramLabel = "ROLE",
      description = "viewer, reviewer, lead or admin. Default: ${DEFAULT-VALUE}.")
  private Role role = Role.REVIEWER;

  @Option(
      names = "--name",
      paramLabel = "NAME",
      description = "The name that pages show; otherwise the one to sign in with.")
  private Optional<String> displayName = Optional.empty();

  @Option(
      names = "--source",
      paramLabel = "SOURCE",
      description = "A source that they may see; may be given several times. Without: all.")
  private List<String> sources = List.of();

  @Mixin private UsersFileOption file = new UsersFileOption();

  UsersAddCommand(Terminal terminal, Surroundings surroundings) {
    this.terminal = terminal;
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws IOException {
    Path path = file.path(surroundings);
    SourceAccess access = sources.isEmpty() ? SourceAccess.all() : SourceAccess.only(sources);
    try {
      Person person = new Person(name, displayName.orElse(name), role, access);
      new BcryptUsersFile(path, Clock.systemUTC()).put(person, password());
    } catch (IllegalArgumentException e) {
      throw Refusal.badInput(String.valueOf(e.getMessage()));
    }
    terminal.line(name + " may sign in.");
    return ExitCode.OK;
  }

  // From JDK 22 on there is a console also where there is no terminal, so both are asked.
  @SuppressWarnings("SystemConsoleNull")
  private String password() throws IOException {
    Console console = System.console();
    if (console != null && terminal.live()) {
      char[] first = console.readPassword("Password (%d characters or more): ", least());
      char[] again = console.readPassword("The same again: ");
      if (first == null || again == null || !String.valueOf(first).equals(String.valueOf(again))) {
        throw Refusal.badInput("expected the same password twice, got two");
      }
      return String.valueOf(first);
    }
    String line =
        new BufferedReader(new InputStreamReader(terminal.in(), StandardCharsets.UTF_8)).readLine();
    return line == null ? "" : line;
  }

  private static int least() {
    return BcryptUsersFile.LEAST_PASSWORD;
  }
}
