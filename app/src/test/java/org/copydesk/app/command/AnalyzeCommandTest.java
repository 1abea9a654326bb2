package org.copydesk.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.copydesk.app.Console;
import org.copydesk.app.Console.Run;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AnalyzeCommandTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  @Test
  void oneJsonLineHoldsTheArticleAndWhatWasFound(@TempDir Path data) throws Exception {
    Run run = new Console(data).run("analyze", "--format", "json", Console.sample("bridge.txt"));

    assertThat(run.exitCode()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.lines()).hasSize(1);
    JsonNode article = JSON.readTree(run.out());
    assertThat(article.get("id").asText()).isEqualTo("bridge");
    assertThat(article.get("text_sha256").asText()).isEqualTo(sha256(article));
    assertThat(article.at("/metadata/title").asText()).isEqualTo("Town shuts the old bridge 🌉");
    assertThat(article.at("/metadata/byline").asText()).isEqualTo("Ana Velt");
    assertThat(article.at("/metadata/published").asText()).isEqualTo("2026-03-03");
    assertThat(article.at("/flags/0/id").asText()).isEqualTo("published-without-endorsement");
    assertThat(article.at("/flags/0/severity").asText()).isEqualTo("info");
    assertThat(article.at("/flags/0/clause/code").asText()).isEqualTo("The norm of the tests");
    JsonNode quote = quoteOf(article, "Ida Moor");
    assertThat(quote.get("kind").asText()).isEqualTo("direct");
    assertThat(quote.at("/cue/text").asText()).isEqualTo("said");
    assertThat(quote.at("/speaker/text").asText()).contains("Ida Moor");
    assertThat(quote.get("framing").asText()).isEqualTo("neutral");
    assertThat(quote.get("foundBy").asText()).isNotEmpty();
    assertThat(quote.get("stance").isArray()).isTrue();
  }

  @Test
  void everyPositionCountsCodePointsAndPointsAtItsWords(@TempDir Path data) throws Exception {
    Run run = new Console(data).run("analyze", "--format", "json", Console.sample("bridge.txt"));

    JsonNode article = JSON.readTree(run.out());
    String text = article.get("text").asText();
    int[] points = text.codePoints().toArray();
    int checked = 0;
    for (JsonNode node : withSpans(article)) {
      int start = node.get("start").asInt();
      int end = node.get("end").asInt();
      String excerpt = new String(points, start, end - start);
      assertThat(excerpt).isEqualTo(node.get("text").asText());
      checked++;
    }
    assertThat(checked).isGreaterThan(3);
    int at = 0;
    for (JsonNode block : article.get("blocks")) {
      assertThat(block.get("start").asInt()).isEqualTo(at);
      at = block.get("end").asInt();
    }
    assertThat(at).isEqualTo(points.length);
    for (JsonNode quote : article.get("quotes")) {
      JsonNode span = quote.get("spans").get(0);
      int start = span.get(0).asInt();
      assertThat(new String(points, start, span.get(1).asInt() - start))
          .isEqualTo(quote.get("text").get(0).asText());
    }
  }

  @Test
  void aBadFileIsToldWithWhatCameAndTheOthersAreDone(@TempDir Path folder) throws IOException {
    Path bad = folder.resolve("bad.txt");
    Files.write(bad, new byte[] {'H', 'i', (byte) 0xff, '\n'});
    Path large = folder.resolve("large.txt");
    Files.writeString(large, "a".repeat(1_000_000));

    Run run =
        new Console(folder)
            .run(
                "analyze",
                "--format",
                "json",
                "missing.txt",
                bad.toString(),
                large.toString(),
                Console.sample("ferry.txt"));

    assertThat(run.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(run.lines()).hasSize(1);
    assertThat(run.out()).contains("\"id\":\"ferry\"");
    assertThat(run.err().lines())
        .hasSize(3)
        .anyMatch(it -> it.contains("missing.txt: expected a file or a folder"))
        .anyMatch(it -> it.contains("bad.txt: bad-charset") && it.contains("0xFF"))
        .anyMatch(it -> it.contains("large.txt: too-large") && it.contains("921600"));
  }

  @Test
  void whatLiesBesideAnArticleIsNoArticleAlsoWhereItIsNamed(@TempDir Path folder)
      throws IOException {
    Path article = Files.writeString(folder.resolve("a.txt"), "Head\n\nBody.\n");
    Path beside = Files.writeString(folder.resolve("a.meta.json"), "{\"metadata\": {}}");

    Run run =
        new Console(folder)
            .run("analyze", "--format", "json", beside.toString(), article.toString());

    assertThat(run.exitCode()).isZero();
    assertThat(run.lines()).hasSize(1);
  }

  @Test
  void aFolderStandsForItsArticlesInTheOrderOfTheirNames(@TempDir Path data) {
    String folder = Console.HOME.resolve("samples").toString();

    Run one = new Console(data).run("analyze", "--format", "json", folder);
    Run four = new Console(data).run("analyze", "--format", "json", "--jobs", "4", folder);

    assertThat(one.lines()).hasSize(2);
    assertThat(one.lines().get(0)).contains("\"id\":\"bridge\"");
    assertThat(four.out()).isEqualTo(one.out());
  }

  @Test
  void standardInputTakesItsIdFromTheCommandLine(@TempDir Path data) throws Exception {
    Run run =
        new Console(data)
            .reading("A line\n\n“Yes,” said Ida Moor.\n")
            .run("analyze", "--format", "json", "--id", "piped", "-");

    assertThat(run.exitCode()).isZero();
    assertThat(JSON.readTree(run.out()).get("id").asText()).isEqualTo("piped");
  }

  @Test
  void textForPeopleShowsMarksSpeakersAndClausesWithoutColour(@TempDir Path data) {
    Run run = new Console(data).run("analyze", "--explain", Console.sample("bridge.txt"));

    assertThat(run.exitCode()).isZero();
    assertThat(run.out())
        .doesNotContain("\u001b[")
        .contains("Town shuts the old bridge 🌉")
        .contains("by Ana Velt")
        .contains("“We will not risk a single life,”]")
        .contains("<said>")
        .contains("!!do not necessarily reflect!!")
        .contains("Speakers (")
        .contains("found by rule: the speaker stands after the cue")
        .contains("speaker  “Ida Moor, the mayor” is Ida Moor")
        .contains("The norm of the tests");
    assertThat(run.lines()).allMatch(line -> line.length() <= 100);
  }

  @Test
  void controlCharactersOfAnArticleNeverReachTheTerminal(@TempDir Path folder) throws IOException {
    Path hostile = folder.resolve("hostile.txt");
    Files.writeString(hostile, "Title \u001b[2J\u202e here\n\n“Yes,\u0007” said Ida Moor.\n");

    Run run = new Console(folder).run("analyze", hostile.toString());

    assertThat(run.out()).doesNotContain("\u001b", "\u202e", "\u0007");
  }

  @Test
  void faultyPoliciesAreToldWithTheirPlaces(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("broken.yaml"), "pack: broken\npolicies: 7\n");

    Run run =
        new Console(folder)
            .with("COPYDESK_POLICIES_DIR", folder.toString())
            .run("analyze", Console.sample("ferry.txt"));

    assertThat(run.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(run.err()).contains("broken.yaml:");
  }

  @Test
  void faultySettingsAreToldAllAtOnce(@TempDir Path data) {
    Run run =
        new Console(data)
            .with("COPYDESK_INGEST_ZONE", "Mars/Olympus")
            .with("COPYDESK_THREDS", "2")
            .run("analyze", Console.sample("ferry.txt"));

    assertThat(run.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(run.err()).contains("Mars/Olympus").contains("COPYDESK_THREDS");
  }

  private static JsonNode quoteOf(JsonNode article, String speaker) {
    for (JsonNode quote : article.get("quotes")) {
      if (quote.at("/speaker/name").asText().equals(speaker)) {
        return quote;
      }
    }
    throw new AssertionError("no quote of " + speaker + " in " + article.get("quotes"));
  }

  private static List<JsonNode> withSpans(JsonNode node) {
    List<JsonNode> found = new ArrayList<>();
    if (node.path("text").isTextual() && node.path("start").asInt(-1) >= 0) {
      found.add(node);
    }
    node.forEach(child -> found.addAll(withSpans(child)));
    return found.stream().filter(it -> !it.has("primary")).toList();
  }

  private static String sha256(JsonNode article) throws Exception {
    byte[] text = article.get("text").asText().getBytes(StandardCharsets.UTF_8);
    return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
  }
}
