package org.copydesk.app.command;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import org.copydesk.app.Surroundings;
import org.copydesk.app.analyze.Analysis;
import org.copydesk.app.analyze.InOrder;
import org.copydesk.app.analyze.InputFiles;
import org.copydesk.app.analyze.Manuscripts;
import org.copydesk.app.print.Reading;
import org.copydesk.app.print.ReadingJson;
import org.copydesk.app.print.ReadingText;
import org.copydesk.app.terminal.Progress;
import org.copydesk.app.terminal.Terminal;
import org.copydesk.policy.PolicyBook;
import org.copydesk.runtime.Outcome;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Reads articles in this process, without Kafka. */
@Command(
    name = "analyze",
    description = {
      "Read articles and print what is found: quotes, who says them, for or against what, and the"
          + " flags of the editorial policy. Needs no Kafka."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  copydesk analyze article.txt",
      "  copydesk analyze --explain article.html",
      "  copydesk analyze --format json articles/ > readings.jsonl",
      "  curl -s https://example.org/news | copydesk analyze --type text/html -"
    },
    exitCodeListHeading = ExitCode.HEADING,
    exitCodeList = {ExitCode.OK_LINE, ExitCode.INTERNAL_LINE, ExitCode.BAD_INPUT_LINE})
final class AnalyzeCommand implements Callable<Integer> {

  private final Terminal terminal;
  private final Surroundings surroundings;

  @Parameters(
      arity = "1..*",
      paramLabel = "FILE|DIR|-",
      description = "Articles; a folder stands for all in it; - for standard input.")
  private List<String> names = List.of();

  @Option(
      names = "--format",
      paramLabel = "text|json",
      description =
          "text: for people; json: one object a line and article, positions in code points."
              + " Default: ${DEFAULT-VALUE}.")
  private OutputFormat format = OutputFormat.TEXT;

  @Mixin private ManuscriptOptions manuscript = new ManuscriptOptions();

  @Mixin private ReaderOptions readers = new ReaderOptions();

  @Option(
      names = "--id",
      paramLabel = "ID",
      description = "The id to print for a single article; otherwise the file's name.")
  private @Nullable String id;

  @Option(names = "--explain", description = "Say of each quote how it was found.")
  private boolean explain;

  @Option(
      names = {"-j", "--jobs"},
      paramLabel = "N",
      description = "Read so many articles at a time. Default: ${DEFAULT-VALUE}.")
  private int jobs = 1;

  AnalyzeCommand(Terminal terminal, Surroundings surroundings) {
    this.terminal = terminal;
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws InterruptedException {
    Faults faults = new Faults(terminal);
    List<String> files = InputFiles.expand(names, faults::add);
    if (id != null && files.size() > 1) {
      throw Refusal.badInput("--id: expected a single article, got " + files.size());
    }
    if (jobs < 1) {
      throw Refusal.badInput("--jobs: expected 1 or more, got " + jobs);
    }
    Analysis analysis = analysis();
    Manuscripts manuscripts = manuscript.manuscripts("file", terminal);
    try (Progress progress = new Progress(terminal)) {
      Printed printed = new Printed(faults, progress, files.size());
      InOrder.run(files.iterator(), jobs, file -> read(analysis, manuscripts, file), printed::take);
    }
    return faults.none() ? ExitCode.OK : ExitCode.BAD_INPUT;
  }

  private Analysis analysis() {
    Steps steps = Steps.of(surroundings, readers.settings());
    PolicyBook policies = PackOptions.load(surroundings.policies());
    return new Analysis(steps.ingest(), steps.reader(), policies, Clock.systemUTC());
  }

  private static Done read(Analysis analysis, Manuscripts manuscripts, String file) {
    return new Done(
        file,
        manuscripts
            .read(file)
            .fold(
                analysis::read,
                unchanged -> new Outcome.Unchanged<>(unchanged.reason()),
                refused ->
                    new Outcome.Rejected<>(refused.code(), refused.field(), refused.detail())));
  }

  private record Done(String file, Outcome<Reading> outcome) {}

  /** Prints results as they come. */
  private final class Printed {

    private final Faults faults;
    private final Progress progress;
    private final int total;
    private final ReadingText text = new ReadingText(terminal, explain);
    private int count;

    Printed(Faults faults, Progress progress, int total) {
      this.faults = faults;
      this.progress = progress;
      this.total = total;
    }

    /** Prints one; answers whether anybody still reads. */
    boolean take(Done done) {
      progress.clear();
      done.outcome()
          .fold(
              reading -> print(done.file(), reading),
              unchanged -> faults.add(done.file(), unchanged.reason()),
              rejected -> faults.add(done.file(), Faults.words(rejected)));
      count++;
      progress.show(count + " of " + total + " articles");
      return !terminal.abandoned();
    }

    private Faults print(String file, Reading reading) {
      String shown = id == null ? InputFiles.idOf(file) : id;
      if (format == OutputFormat.JSON) {
        terminal.line(ReadingJson.of(shown, reading).toString());
      } else {
        text.print(shown, reading);
      }
      return faults;
    }
  }
}
