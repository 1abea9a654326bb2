package org.copydesk.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.copydesk.app.Console;
import org.copydesk.app.Console.Run;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** {@code copydesk up} as a process: killed, started again, stopped. */
@Timeout(300)
class UpProcessTest {

  @Test
  void whatWasHandedInBeforeAKillIsThereAfterIt(@TempDir Path data) throws Exception {
    Console console = new Console(data).with("COPYDESK_PARTITIONS", "2");
    Process killed = up(data);
    try {
      Run submit = console.run("submit", Console.sample("ferry.txt"));
      assertThat(submit.exitCode()).isZero();
      Run second = console.run("up", "--port", "0");
      assertThat(second.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
      assertThat(second.err()).contains("in use by another copydesk (process " + killed.pid());
    } finally {
      killed.destroyForcibly().waitFor();
    }

    Process again = up(data);
    try {
      Run watch = console.run("watch", "--from-beginning", "--follow", "--limit", "1");
      assertThat(watch.out()).contains("Ferry gets a second boat").contains("Mia Rhodes");
    } finally {
      again.destroy();
      assertThat(again.waitFor(60, TimeUnit.SECONDS)).isTrue();
    }
    assertThat(again.exitValue()).isZero();
    assertThat(data.resolve("bootstrap")).doesNotExist();
    assertThat(Files.readString(data.resolve("logs/copydesk.log")))
        .contains("\"message\":\"stopped\"")
        .doesNotContain("second boat");
  }

  private static Process up(Path data) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx512m", "-XX:TieredStopAtLevel=1"));
    command.add("-Dcopydesk.home=" + Console.HOME);
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.addAll(List.of("org.copydesk.app.CopydeskMain", "up", "--port", "0"));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.redirectError(data.resolve("err.txt").toFile());
    builder.environment().keySet().removeIf(name -> name.startsWith("COPYDESK_"));
    builder.environment().put("COPYDESK_DATA", data.toString());
    builder.environment().put("COPYDESK_PARTITIONS", "2");
    Process process = builder.start();
    awaitReady(process, data);
    return process;
  }

  private static void awaitReady(Process process, Path data) throws IOException {
    BufferedReader out =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    for (String line = out.readLine(); line != null; line = out.readLine()) {
      if (line.startsWith("Ready")) {
        return;
      }
    }
    throw new AssertionError("it did not get ready: " + Files.readString(data.resolve("err.txt")));
  }
}
