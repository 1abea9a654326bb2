package org.copydesk.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.copydesk.app.Console;
import org.copydesk.app.Console.Run;
import org.copydesk.desk.people.BcryptUsersFile;
import org.copydesk.desk.people.Person;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UsersCommandTest {

  @TempDir private Path data;

  @Test
  void whoIsAddedCanSignInUntilRemoved() throws Exception {
    Path file = data.resolve("users.json");

    Run added =
        console(file)
            .reading("long enough a password\n")
            .run("users", "add", "ann", "--role", "lead", "--name", "Ann Lind", "--source", "wire");
    assertThat(added.exitCode()).as(added.err()).isZero();
    assertThat(Files.readString(file)).contains("$2a$").doesNotContain("long enough");

    Optional<Person> ann =
        new BcryptUsersFile(file, java.time.Clock.systemUTC())
            .signIn("ann", "long enough a password");
    assertThat(ann).map(Person::displayName).contains("Ann Lind");
    assertThat(console(file).run("users", "list").out())
        .containsPattern("ann +Ann Lind +lead +wire");

    assertThat(console(file).run("users", "remove", "ann").exitCode()).isZero();
    assertThat(console(file).run("users", "list").out()).doesNotContain("ann");
    assertThat(console(file).run("users", "remove", "ann").exitCode())
        .isEqualTo(ExitCode.BAD_INPUT);
  }

  @Test
  void aShortPasswordIsRefusedWithTheReason() {
    Run run = console(data.resolve("users.json")).reading("short\n").run("users", "add", "bob");

    assertThat(run.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(run.err()).contains("10").doesNotContain("short\n");
    assertThat(data.resolve("users.json")).doesNotExist();
  }

  @Test
  void withoutAFileTheWaysToNameOneAreTold() {
    Run run = new Console(data).run("users", "list");

    assertThat(run.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(run.err()).contains("--file").contains("COPYDESK_DESK_USERS");
  }

  private Console console(Path file) {
    return new Console(data).with("COPYDESK_DESK_USERS", file.toString());
  }
}
