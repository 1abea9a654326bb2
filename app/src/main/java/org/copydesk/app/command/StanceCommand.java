package org.copydesk.app.command;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.copydesk.app.Surroundings;
import org.copydesk.app.terminal.Progress;
import org.copydesk.app.terminal.Terminal;
import org.copydesk.language.stance.StanceAnswer;
import org.copydesk.language.stance.StanceLabel;
import org.copydesk.language.stance.StancePair;
import org.copydesk.language.stance.StanceReader;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Labels given pairs of text and target. */
@Command(
    name = "stance",
    description = {
      "Say what the source of each text holds of a target: FAVOUR, AGAINST or NEUTRAL.",
      "",
      "Reads a JSON object a line, {\"id\", \"text\", \"source\": {\"start\", \"end\", \"text\"} or null,"
          + " \"target\": {\"start\"?, \"end\"?, \"text\"}}, and prints one a line, {\"id\","
          + " \"label\", \"confidence\", \"model\"}. What cannot be told is NEUTRAL with the"
          + " \"reason\" beside it."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  copydesk stance --in pairs.jsonl > labels.jsonl",
      "  copydesk stance --reader rules --in pairs.jsonl"
    },
    exitCodeListHeading = ExitCode.HEADING,
    exitCodeList = {ExitCode.OK_LINE, ExitCode.INTERNAL_LINE, ExitCode.BAD_INPUT_LINE})
final class StanceCommand implements Callable<Integer> {

  private static final int BATCH = 256;

  private final Terminal terminal;
  private final Surroundings surroundings;

  @Option(
      names = "--in",
      required = true,
      paramLabel = "FILE|-",
      description = "The questions; - for standard input.")
  private String file = "-";

  @Option(
      names = "--reader",
      paramLabel = "model|rules|custom",
      description =
          "What tells stance: the trained model, word lists, or a model of your own. Otherwise"
              + " COPYDESK_STANCE_READER, else the model where models/ is there.")
  private @Nullable String choice;

  StanceCommand(Terminal terminal, Surroundings surroundings) {
    this.terminal = terminal;
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws IOException {
    try (InputStream in = open();
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      StanceReader reader =
          Steps.stances(
              surroundings, choice == null ? Map.of() : Map.of("COPYDESK_STANCE_READER", choice));
      return answerAll(lines, reader);
    }
  }

  private InputStream open() throws IOException {
    if (file.equals("-")) {
      return terminal.in();
    }
    Path path = Path.of(file);
    if (!Files.isRegularFile(path)) {
      throw Refusal.badInput(file + ": expected a file, got none");
    }
    return Files.newInputStream(path);
  }

  private int answerAll(BufferedReader lines, StanceReader reader) throws IOException {
    PairLine parser = new PairLine();
    List<StancePair> batch = new ArrayList<>();
    int bad = 0;
    int number = 0;
    try (Progress progress = new Progress(terminal)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        if (line.isBlank()) {
          continue;
        }
        try {
          batch.add(parser.parse(line));
        } catch (IllegalArgumentException e) {
          terminal.error(file + ":" + number + ": " + e.getMessage());
          bad++;
        }
        if (batch.size() == BATCH) {
          answer(batch, reader);
          progress.show(number + " lines");
        }
      }
    }
    answer(batch, reader);
    return bad == 0 ? ExitCode.OK : ExitCode.BAD_INPUT;
  }

  private void answer(List<StancePair> batch, StanceReader reader) {
    for (StanceAnswer answer : reader.read(batch)) {
      terminal.out().print(json(answer) + "\n");
    }
    terminal.out().flush();
    batch.clear();
  }

  private static ObjectNode json(StanceAnswer answer) {
    boolean told = answer.label() != StanceLabel.UNDETERMINED;
    ObjectNode json =
        JsonNodeFactory.instance
            .objectNode()
            .put("id", answer.id())
            .put("label", (told ? answer.label() : StanceLabel.NEUTRAL).name())
            .put("confidence", answer.confidence())
            .put("model", answer.model());
    answer.reason().ifPresent(reason -> json.put("reason", reason));
    return json;
  }
}
