package org.copydesk.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import org.copydesk.app.Console;
import org.copydesk.app.Console.Run;
import org.copydesk.app.broker.DataDirectory;
import org.copydesk.app.desk.Desk;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Submit, watch and rejected, one after another, on a desk with its own broker. */
@Timeout(180)
class DeskCommandsTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  @Test
  void articlesGoInAndReviewsComeOutAndRejectionsAreMended(@TempDir Path data) throws Exception {
    Console console = new Console(data).with("COPYDESK_PARTITIONS", "2");
    try (Desk desk = Desk.start(console.surroundings(), DataDirectory.take(data), 0)) {
      assertThat(desk.awaitReady(Duration.ofSeconds(90))).isTrue();

      submitsAndRefuses(console, data);
      watches(console);
      String rejection = lists(console, data);
      shows(console, data, rejection);
      replays(console, data, rejection);
    }
  }

  private static void submitsAndRefuses(Console console, Path folder) throws IOException {
    Path bad = Files.write(folder.resolve("bad.txt"), new byte[] {'O', 'h', (byte) 0xfe});
    String samples = Console.HOME.resolve("samples").toString();

    Run run = console.run("submit", "--source", "town", samples, bad.toString());

    assertThat(run.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(run.out()).contains("town/bridge").contains("town/ferry").doesNotContain("town/bad");
    assertThat(run.err()).contains("bad.txt: bad-charset").contains("0xFE");
  }

  private static void watches(Console console) throws IOException {
    Run text = console.run("watch", "--from-beginning", "--follow", "--limit", "2");
    Run json = console.run("watch", "--from-beginning", "--format", "json");
    Run grave = console.run("watch", "--from-beginning", "--min-priority", "1000");

    assertThat(text.exitCode()).isZero();
    assertThat(text.out())
        .contains("Town shuts the old bridge 🌉")
        .contains("Ferry gets a second boat")
        .contains("published-without-endorsement")
        .contains("do not necessarily reflect")
        .contains("Ida Moor")
        .contains("open");
    List<String> lines = json.lines();
    assertThat(lines).hasSize(2);
    JsonNode record = JSON.readTree(lines.get(0));
    assertThat(record.get("articleId").asText()).startsWith("town/");
    assertThat(record.get("revision").asInt()).isEqualTo(1);
    assertThat(record.get("quotes")).isNotEmpty();
    assertThat(grave.out()).isEmpty();
  }

  private static String lists(Console console, Path folder) throws Exception {
    Run unchecked =
        console.run("submit", "--unchecked", "--format", "json", folder.resolve("bad.txt") + "");
    assertThat(unchecked.exitCode()).isZero();
    String record = JSON.readTree(unchecked.out()).get("record").asText();
    Run list = console.run("rejected", "list", "--format", "json");
    for (int i = 0; i < 100 && list.out().isEmpty(); i++) {
      list = console.run("rejected", "list", "--format", "json");
    }
    JsonNode rejection = JSON.readTree(list.out());
    assertThat(rejection.get("key").asText()).isEqualTo(record);
    assertThat(rejection.get("code").asText()).isEqualTo("bad-charset");
    assertThat(rejection.get("originalKey").asText()).isEqualTo("cli/bad");
    assertThat(console.run("rejected", "list").out()).contains(record).contains("0xFE");
    assertThat(console.run("rejected", "list", "--code", "other").out()).isEmpty();
    return record;
  }

  private static void shows(Console console, Path folder, String rejection) throws IOException {
    Path saved = folder.resolve("saved.bin");

    Run text = console.run("rejected", "show", rejection, "--save", saved.toString());
    Run json = console.run("rejected", "show", rejection, "--format", "json");
    Run none = console.run("rejected", "show", "articles.submitted/0/4711");

    assertThat(text.out()).contains("bad-charset").contains("cli/bad");
    byte[] original =
        Base64.getDecoder().decode(JSON.readTree(json.out()).get("originalValue").asText());
    assertThat(Files.readAllBytes(saved)).isEqualTo(original);
    assertThat(none.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(none.err()).contains("articles.submitted/0/4711");
  }

  private static void replays(Console console, Path folder, String rejection) throws IOException {
    Path mended = folder.resolve("mended.txt");
    Files.writeString(mended, "A mended piece\n\n“All is well,” said Ida Moor.\n");

    Run none = console.run("rejected", "replay", "articles.submitted/0/4711");
    Run run = console.run("rejected", "replay", rejection, "--with", mended.toString());
    Run watch = console.run("watch", "--from-beginning", "--follow", "--limit", "3");

    assertThat(none.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).startsWith(rejection + " is back at articles.submitted/");
    assertThat(watch.out()).contains("A mended piece").contains("cli/bad revision 1");
  }
}
