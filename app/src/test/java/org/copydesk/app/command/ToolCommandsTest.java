package org.copydesk.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.copydesk.app.Console;
import org.copydesk.app.Console.Run;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ToolCommandsTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  @Test
  void topicsAreListedWithWhoWritesThem(@TempDir Path data) throws IOException {
    Run table = new Console(data).run("topics");
    Run json = new Console(data).run("topics", "--format", "json");

    assertThat(table.out()).contains("articles.submitted", "cms", "reviews.ready", "30 days");
    assertThat(json.lines()).hasSize(9);
    JsonNode first = JSON.readTree(json.lines().get(0));
    assertThat(first.get("letter").asText()).isEqualTo("org.copydesk.letters.Submission");
    assertThat(first.at("/configs/cleanup.policy").asText()).contains("compact");
  }

  @Test
  void policiesAreListedCheckedAndTested(@TempDir Path data) throws IOException {
    Run list = new Console(data).run("policies", "list");
    Run json = new Console(data).run("policies", "list", "--format", "json");
    Run check = new Console(data).run("policies", "check");
    Run test = new Console(data).run("policies", "test", "--all");

    assertThat(list.out()).contains("published-without-endorsement", "info", "active", "tiny");
    assertThat(JSON.readTree(json.out()).get("id").asText())
        .isEqualTo("published-without-endorsement");
    assertThat(check.exitCode()).isZero();
    assertThat(check.out()).contains("tiny (version ").contains("No faults");
    assertThat(test.exitCode()).isZero();
    assertThat(test.out()).contains("passed  published-without-endorsement, line ");
    assertThat(test.out()).contains("2 examples, 0 failed");
  }

  @Test
  void anExampleThatFailsIsNamedAndFailsTheTest(@TempDir Path folder) throws IOException {
    String pack = Files.readString(Console.HOME.resolve("policies/tiny.yaml"));
    Files.writeString(
        folder.resolve("tiny.yaml"),
        pack.replace("Nothing here.", "They do not necessarily reflect us."));

    Run test = new Console(folder).run("policies", "test", "--dir", folder.toString());

    assertThat(test.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(test.out()).contains("failed").contains("it fires, and must be silent");
  }

  @Test
  void aFolderWithoutPacksIsRefused(@TempDir Path folder) {
    Run check = new Console(folder).run("policies", "check", "--dir", folder.toString());

    assertThat(check.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(check.err()).contains(folder.toString());
  }

  @Test
  void stanceAnswersEachLineAndTellsOfBadOnes(@TempDir Path data) throws IOException {
    String lines =
        """
        {"id": "a", "text": "😀 We strongly support the new bridge.", "source": null, "target": {"start": 21, "end": 35, "text": "the new bridge"}}
        not json
        {"id": "b", "text": "short", "source": null, "target": {"start": 2, "end": 99, "text": "x"}}
        {"id": "c", "text": "We oppose the tax.", "source": {"start": 0, "end": 2, "text": "We"}, "target": {"text": "the tax"}, "label": "AGAINST"}
        """;

    Run run = new Console(data).reading(lines).run("stance", "--in", "-");

    assertThat(run.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(run.lines()).hasSize(2);
    JsonNode first = JSON.readTree(run.lines().get(0));
    assertThat(first.get("id").asText()).isEqualTo("a");
    assertThat(first.get("label").asText()).isIn("FAVOUR", "AGAINST", "NEUTRAL");
    assertThat(first.get("confidence").isNumber()).isTrue();
    assertThat(run.err())
        .contains("-:2: expected a JSON object")
        .contains("-:3: expected 0 <= start <= end <= 5, got 2 and 99");
  }

  @Test
  void stanceNeedsAFileThatIsThere(@TempDir Path data) {
    Run run = new Console(data).run("stance", "--in", data.resolve("none.jsonl").toString());

    assertThat(run.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(run.err()).contains("expected a file, got none");
  }

  @Test
  void anUnknownStageIsToldWithTheStages(@TempDir Path data) {
    Run run = new Console(data).run("stage", "printing");

    assertThat(run.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(run.err()).contains("ingest, quotes, policy, review").contains("printing");
  }

  @Test
  void aStageMissesItsBootstrapAddressAndNotWhatOtherStagesRead(@TempDir Path data) {
    Run run =
        new Console(data)
            .with("COPYDESK_INGEST_ZONE", "Europe/London")
            .with("COPYDESK_LOG_FORMAT", "json")
            .run("stage", "quotes");

    assertThat(run.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(run.err()).contains("COPYDESK_BOOTSTRAP_SERVERS").doesNotContain("unknown");
  }
}
