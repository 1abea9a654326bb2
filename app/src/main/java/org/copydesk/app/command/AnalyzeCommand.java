package org.copydesk.app.command;

import java.io.IOException;
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
import org.copydesk.ingest.IngestConfig;
import org.copydesk.ingest.IngestStep;
import org.copydesk.policy.PolicyBook;
import org.copydesk.quotes.QuotesConfig;
import org.copydesk.quotes.QuotesMain;
import org.copydesk.runtime.Outcome;
import org.copydesk.runtime.config.BadConfiguration;
import org.copydesk.runtime.config.Settings;
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
    try {
      Settings settings = surroundings.toolSettings();
      IngestStep ingest = new IngestStep(IngestConfig.read(settings));
      QuotesConfig quotes = QuotesConfig.read(settings);
      settings.check();
      PolicyBook policies = PackOptions.load(surroundings.policies());
      return new Analysis(ingest, QuotesMain.reader(quotes), policies, Clock.systemUTC());
    } catch (BadConfiguration e) {
      throw Refusal.badInput(String.valueOf(e.getMessage()));
    }
  }

  private static Done read(Analysis analysis, Manuscripts manuscripts, String file) {
    try {
      return new Done(file, analysis.read(manuscripts.read(file)));
    } catch (IOException e) {
      return new Done(
          file, new Outcome.Rejected<>("unreadable", "", "expected a file to read, got " + e));
    } catch (IllegalArgumentException e) {
      return new Done(file, new Outcome.Rejected<>("unusable", "", String.valueOf(e.getMessage())));
    }
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
              rejected -> faults.add(done.file(), rejected.code() + ": " + detail(rejected)));
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

    private static String detail(Outcome.Rejected<?> rejected) {
      return rejected.field().isEmpty()
          ? rejected.detail()
          : rejected.field() + ": " + rejected.detail();
    }
  }
}
