package org.copydesk.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.copydesk.app.Console;
import org.copydesk.app.Console.Run;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HelpTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "demo",
        "up",
        "analyze",
        "submit",
        "watch",
        "rejected",
        "rejected list",
        "rejected show",
        "rejected replay",
        "policies",
        "policies list",
        "policies check",
        "policies test",
        "users",
        "users add",
        "users list",
        "users remove",
        "policies publish",
        "policies active",
        "policies backtest",
        "policies report",
        "topics",
        "stage",
        "stance"
      })
  void everyCommandTellsWhatItDoesWithExamples(String command, @TempDir Path data) {
    Run run = new Console(data).run((command + " --help").split(" "));

    assertThat(run.exitCode()).isZero();
    assertThat(run.out())
        .contains("Usage: copydesk " + command)
        .contains("Examples:")
        .contains("copydesk " + command)
        .doesNotContain("\u001b[");
    assertThat(run.err()).isEmpty();
  }

  @Test
  void withoutACommandItTellsWhatThereIs(@TempDir Path data) {
    Run run = new Console(data).run();

    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).contains("analyze", "Exit codes:", "To begin with:");
  }

  @Test
  void anUnknownCommandIsNamedAndTheNearestSuggested(@TempDir Path data) {
    Run run = new Console(data).run("analyse");

    assertThat(run.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(run.err()).contains("analyse").contains("analyze");
    assertThat(run.out()).isEmpty();
  }

  @Test
  void aMissingArgumentIsNamedWithTheWayToHelp(@TempDir Path data) {
    Run run = new Console(data).run("submit");

    assertThat(run.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(run.err()).contains("FILE|DIR|-").contains("copydesk submit --help");
  }

  @Test
  void aWrongChoiceIsToldWithTheChoices(@TempDir Path data) {
    Run run = new Console(data).run("topics", "--format", "xml");

    assertThat(run.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(run.err()).contains("--format").contains("xml").containsIgnoringCase("json");
  }

  @Test
  void theVersionIsTold(@TempDir Path data) {
    assertThat(new Console(data).run("--version").out()).startsWith("copydesk ");
  }
}
