package org.copydesk.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.copydesk.app.Console;
import org.copydesk.app.Console.Run;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(180)
class DemoCommandTest {

  @Test
  void everySampleIsShownAsAnEditorWouldGetIt(@TempDir Path data) {
    Run run = new Console(data).with("COPYDESK_PARTITIONS", "2").run("demo", "--port", "0");

    assertThat(run.exitCode()).isZero();
    assertThat(run.out())
        .contains("Town shuts the old bridge 🌉")
        .contains("Ferry gets a second boat")
        .contains("published-without-endorsement")
        .contains("do not necessarily reflect")
        .contains("Ida Moor")
        .contains("2 articles reviewed")
        .contains("Go on with:");
    assertThat(run.err()).contains("Broker and stages are up after ");
  }

  @Test
  void samplesThatAreNotThereAreRefusedBeforeAnythingStarts(@TempDir Path data) {
    Run run =
        new Console(data).run("demo", "--port", "0", "--samples", data.resolve("no").toString());

    assertThat(run.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(run.err()).contains("no sample articles");
    assertThat(data.resolve("demo")).doesNotExist();
  }
}
