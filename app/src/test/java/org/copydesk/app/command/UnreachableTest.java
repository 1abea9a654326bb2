package org.copydesk.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.copydesk.app.Console;
import org.copydesk.app.Console.Run;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class UnreachableTest {

  /** Nobody listens on the discard port of a test machine. */
  private static final String NOBODY = "127.0.0.1:9";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "watch",
        "submit FILE",
        "rejected list",
        "rejected show articles.submitted/0/0",
        "rejected replay articles.submitted/0/0"
      })
  void aKafkaThatDoesNotAnswerIsToldWithinSeconds(String command, @TempDir Path data) {
    String line = command.replace("FILE", Console.sample("ferry.txt"));

    Run run = new Console(data).run((line + " --bootstrap " + NOBODY).split(" "));

    assertThat(run.exitCode()).isEqualTo(ExitCode.UNREACHABLE);
    assertThat(run.err()).contains("no Kafka answers at " + NOBODY).contains("copydesk up");
    assertThat(run.out()).isEmpty();
  }
}
