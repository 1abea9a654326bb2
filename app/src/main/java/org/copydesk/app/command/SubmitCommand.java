package org.copydesk.app.command;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.copydesk.app.Surroundings;
import org.copydesk.app.analyze.InputFiles;
import org.copydesk.app.kafka.Handover;
import org.copydesk.app.kafka.Reach;
import org.copydesk.app.kafka.Unreachable;
import org.copydesk.app.terminal.Progress;
import org.copydesk.app.terminal.Terminal;
import org.copydesk.ingest.IngestStep;
import org.copydesk.runtime.config.StageConfig;
import org.copydesk.runtime.kafka.Wires;
import org.copydesk.schemas.topics.Topics;
import org.copydesk.schemas.wire.Wire;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Hands articles in through Kafka. */
@Command(
    name = "submit",
    description = {
      "Hand articles in through Kafka, and wait until each is taken.",
      "",
      "The article id is SOURCE/NAME, NAME being the file's without its ending: the same name"
          + " again is a new state of the same article. Beside NAME.txt may lie NAME.meta.json, an"
          + " object with any of action (PUBLISH, CORRECT, WITHDRAW, ERASE), source, externalId,"
          + " mediaType, submittedAt and metadata."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  copydesk submit article.txt",
      "  copydesk submit --source herald --bootstrap kafka:9092 articles/",
      "  copydesk submit --type \"text/plain; charset=windows-1252\" old.txt"
    },
    exitCodeListHeading = ExitCode.HEADING,
    exitCodeList = {
      ExitCode.OK_LINE,
      ExitCode.INTERNAL_LINE,
      ExitCode.BAD_INPUT_LINE,
      ExitCode.UNREACHABLE_LINE
    })
final class SubmitCommand implements Callable<Integer> {

  private final Terminal terminal;
  private final Surroundings surroundings;

  @Parameters(
      arity = "1..*",
      paramLabel = "FILE|DIR|-",
      description = "Articles; a folder stands for all in it; - for standard input.")
  private List<String> names = List.of();

  @Option(
      names = "--source",
      paramLabel = "NAME",
      description =
          "The outlet or CMS: letters, digits, dot, dash, underscore. Default: ${DEFAULT-VALUE}.")
  private String source = "cli";

  @Option(
      names = "--unchecked",
      description = "Hand over also what ingest will reject; otherwise that is refused here.")
  private boolean unchecked;

  @Mixin private ManuscriptOptions manuscript = new ManuscriptOptions();
  @Mixin private KafkaOptions kafka = new KafkaOptions();

  @Option(
      names = "--format",
      paramLabel = "text|json",
      description = "text: a table; json: one object a line. Default: ${DEFAULT-VALUE}.")
  private OutputFormat format = OutputFormat.TEXT;

  SubmitCommand(Terminal terminal, Surroundings surroundings) {
    this.terminal = terminal;
    this.surroundings = surroundings;
  }

  private Optional<IngestStep> check() {
    return unchecked ? Optional.empty() : Optional.of(Steps.ingest(surroundings));
  }

  @Override
  public Integer call() throws InterruptedException {
    StageConfig config = kafka.config(surroundings);
    Faults faults = new Faults(terminal);
    List<String> files = InputFiles.expand(names, faults::add);
    if (files.isEmpty()) {
      return ExitCode.BAD_INPUT;
    }
    try (Wire wire = Wires.of(config)) {
      Reach.require(config, Topics.ARTICLES_SUBMITTED.name());
      try (Handover handover = Handover.open(config, wire);
          Progress progress = new Progress(terminal)) {
        Batch batch =
            new Batch(handover, manuscript.manuscripts(source, terminal), check(), faults);
        for (String file : files) {
          batch.send(file);
          progress.show(batch.sent() + " of " + files.size() + " handed over");
        }
        progress.clear();
        batch.finish(new SubmittedTable(terminal, format));
      }
      return faults.none() ? ExitCode.OK : ExitCode.BAD_INPUT;
    } catch (Unreachable e) {
      throw Refusal.unreachable(String.valueOf(e.getMessage()));
    }
  }
}
