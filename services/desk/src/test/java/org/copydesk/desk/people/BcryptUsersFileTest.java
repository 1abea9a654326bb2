package org.copydesk.desk.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import org.copydesk.desk.StepClock;
import org.copydesk.desk.index.SourceAccess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BcryptUsersFileTest {

  private static final Person ANN =
      new Person("ann", "Ann Lind", Role.LEAD, SourceAccess.only(List.of("wire")));

  /** Enough to tell right from wrong. */
  private static final int QUICK = 4;

  @TempDir private Path folder;
  private final StepClock clock = new StepClock();

  @Test
  void theRightPasswordAloneSignsIn() throws IOException {
    BcryptUsersFile users = users();
    users.put(ANN, "correct horse battery");

    assertThat(users.signIn("ann", "correct horse battery")).contains(ANN);
    assertThat(users.signIn("ann", "correct horse batterz")).isEmpty();
    assertThat(users.signIn("bob", "correct horse battery")).isEmpty();
    assertThat(users.signIn("ann", "")).isEmpty();
  }

  @Test
  void everyCharacterOfALongPasswordCounts() throws IOException {
    BcryptUsersFile users = users();
    String longOne = "ä".repeat(80);
    users.put(ANN, longOne + "x");

    assertThat(users.signIn("ann", longOne + "y")).isEmpty();
    assertThat(users.signIn("ann", longOne + "x")).contains(ANN);
  }

  @Test
  void afterManyWrongPasswordsTheNameIsRefusedForAWhile() throws IOException {
    BcryptUsersFile users = users();
    users.put(ANN, "correct horse battery");
    for (int tries = 0; tries < 10; tries++) {
      assertThat(users.signIn("ann", "guess " + tries)).isEmpty();
    }

    assertThat(users.signIn("ann", "correct horse battery")).isEmpty();
    clock.pass(Duration.ofMinutes(11));
    assertThat(users.signIn("ann", "correct horse battery")).contains(ANN);
  }

  @Test
  void theFileIsItsOwnersAloneAndHoldsNoPassword() throws IOException {
    users().put(ANN, "correct horse battery");

    Path file = folder.resolve("users.json");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    assertThat(Files.readString(file)).contains("\"ann\"").doesNotContain("horse");
    assertThat(users().people()).containsExactly(ANN);
  }

  @Test
  void aFileThatIsNoneLetsNobodyIn() throws IOException {
    Files.writeString(folder.resolve("users.json"), "{\"users\": [{\"name\": \"ann\"}]}");

    assertThat(users().signIn("ann", "anything at all")).isEmpty();
    assertThatThrownBy(() -> users().people()).isInstanceOf(IOException.class);
  }

  private BcryptUsersFile users() {
    return new BcryptUsersFile(folder.resolve("users.json"), clock, QUICK);
  }
}
