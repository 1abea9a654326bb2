package org.copydesk.app.command;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.copydesk.app.Surroundings;
import org.copydesk.app.kafka.Reach;
import org.copydesk.app.kafka.Unreachable;
import org.copydesk.app.policies.Backtest;
import org.copydesk.app.policies.BacktestTally;
import org.copydesk.app.policies.EditionShelf;
import org.copydesk.app.policies.PackChoice;
import org.copydesk.app.policies.Since;
import org.copydesk.app.terminal.Progress;
import org.copydesk.app.terminal.Terminal;
import org.copydesk.letters.PolicyEdition;
import org.copydesk.policy.PolicyBook;
import org.copydesk.policy.PolicyFaults;
import org.copydesk.policy.pack.PackSource;
import org.copydesk.runtime.config.StageConfig;
import org.copydesk.runtime.kafka.Wires;
import org.copydesk.schemas.topics.Topics;
import org.copydesk.schemas.wire.Wire;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Tries packs out on articles that are there. */
@Command(
    name = "backtest",
    description = {
      "Tell what packs would change: how often each policy would fire now and before, and samples of"
          + " what appears and what goes.",
      "",
      "It runs over the articles that the desk has in Kafka (a month of them) and compares with the"
          + " edition in force; with the packs of this machine where none is published. With --files"
          + " it asks no Kafka: it runs over files and compares with the packs of this machine."
          + " --before names others to compare with. Nothing is written to Kafka."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  copydesk policies backtest my-policies/labels.yaml --since 7d",
      "  copydesk policies backtest my-policies --files archive/ --format json"
    },
    exitCodeListHeading = ExitCode.HEADING,
    exitCodeList = {
      ExitCode.OK_LINE,
      "2: the packs or some of the files cannot be used; the other files were done",
      ExitCode.UNREACHABLE_LINE
    })
final class PoliciesBacktestCommand implements Callable<Integer> {

  private final Terminal terminal;
  private final Surroundings surroundings;

  @Parameters(
      paramLabel = "PACK|DIR",
      arity = "1..*",
      description = "Files of packs, each for the pack of its name, or one folder for all.")
  private List<Path> paths = List.of();

  @Mixin private KafkaOptions kafka = new KafkaOptions();

  @Option(
      names = "--files",
      paramLabel = "FILE|DIR",
      description = "Articles in files instead of those in Kafka; may be given several times.")
  private List<String> files = List.of();

  @Option(
      names = "--before",
      paramLabel = "DIR",
      description = "A folder of packs to compare with.")
  private @Nullable Path before;

  @Option(
      names = "--since",
      paramLabel = "WHEN",
      description = "Only articles handed in from then on: " + Since.FORMS + ".")
  private @Nullable String since;

  @Option(
      names = "--samples",
      paramLabel = "N",
      description =
          "Samples for each policy, of what appears and of what goes. Default: ${DEFAULT-VALUE}.")
  private int samples = 3;

  @Option(
      names = {"-j", "--jobs"},
      paramLabel = "N",
      description = "Articles worked on at a time. Default: the number of processors.")
  private int jobs = Runtime.getRuntime().availableProcessors();

  @Option(
      names = "--format",
      paramLabel = "text|json",
      description = "text: for people; json: one object a line. Default: ${DEFAULT-VALUE}.")
  private OutputFormat format = OutputFormat.TEXT;

  PoliciesBacktestCommand(Terminal terminal, Surroundings surroundings) {
    this.terminal = terminal;
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws Exception {
    Instant from = from();
    return files.isEmpty() ? overKafka(from) : overFiles(from);
  }

  private Instant from() {
    try {
      return since == null ? Instant.MIN : Since.of(since, Clock.systemUTC());
    } catch (IllegalArgumentException e) {
      throw Refusal.badInput("--since: " + e.getMessage());
    }
  }

  private int overKafka(Instant from) throws Exception {
    StageConfig config = kafka.config(surroundings);
    try (Wire wire = Wires.of(config)) {
      Reach.require(config, Topics.ARTICLES_QUOTED.name(), Topics.POLICIES_ACTIVE.name());
      Optional<PolicyEdition> active = new EditionShelf(config, wire).active();
      String inForce =
          active
              .map(it -> "edition " + it.getNumber() + ", published by " + it.getPublishedBy())
              .orElse("the packs of this machine, as nothing is published");
      Books books = books(active, inForce);
      BacktestTally tally = new BacktestTally(samples);
      try (Progress progress = new Progress(terminal)) {
        new BacktestSources(progress, books.backtest(), tally, Math.max(1, jobs))
            .kafka(config, wire, from);
      }
      books.view(terminal).print(tally, format);
      return ExitCode.OK;
    } catch (Unreachable e) {
      throw Refusal.unreachable(String.valueOf(e.getMessage()));
    }
  }

  private int overFiles(Instant from) throws InterruptedException {
    Books books = books(Optional.empty(), "the packs of this machine, whatever is published");
    BacktestTally tally = new BacktestTally(samples);
    Faults faults = new Faults(terminal);
    try (Progress progress = new Progress(terminal)) {
      new BacktestSources(progress, books.backtest(), tally, Math.max(1, jobs))
          .files(files, Steps.of(surroundings), from, terminal.in(), faults);
    }
    books.view(terminal).print(tally, format);
    return faults.none() ? ExitCode.OK : ExitCode.BAD_INPUT;
  }

  /**
   * @param inForce says what is compared with unless the command line names packs
   */
  private Books books(Optional<PolicyEdition> active, String inForce) {
    try {
      List<PackSource> old =
          before == null ? PolicyOfKafka.packs(active, surroundings) : PackOptions.sources(before);
      PolicyBook now = PolicyBook.of(new PackChoice(paths).on(() -> old));
      String comparedWith = before == null ? inForce : "the packs in " + before;
      return new Books(PolicyBook.of(old), now, comparedWith);
    } catch (PolicyFaults e) {
      throw Refusal.badInput(String.valueOf(e.getMessage()));
    }
  }

  private record Books(PolicyBook before, PolicyBook now, String comparedWith) {

    BacktestView view(Terminal terminal) {
      return new BacktestView(terminal, before, now, comparedWith);
    }

    Backtest backtest() {
      return new Backtest(before, now, Clock.systemUTC());
    }
  }
}
