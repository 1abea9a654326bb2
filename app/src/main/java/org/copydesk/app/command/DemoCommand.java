package org.copydesk.app.command;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.copydesk.app.Surroundings;
import org.copydesk.app.analyze.InputFiles;
import org.copydesk.app.analyze.Manuscripts;
import org.copydesk.app.broker.DataDirectory;
import org.copydesk.app.desk.Desk;
import org.copydesk.app.desk.Walkthrough;
import org.copydesk.app.desk.Walkthrough.Result;
import org.copydesk.app.print.ReviewCard;
import org.copydesk.app.terminal.Paint;
import org.copydesk.app.terminal.Progress;
import org.copydesk.app.terminal.Terminal;
import org.copydesk.ingest.Submitted;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Everything up, the samples through it, the result shown. */
@Command(
    name = "demo",
    description = {
      "Start everything, send the sample articles through it, and show what an editor would get.",
      "",
      "It works in a folder of its own, demo/ in the data folder, emptied at each start."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  copydesk demo",
      "  copydesk demo --keep              stay up afterwards: open the review desk, submit more",
      "  copydesk demo --samples articles/ with articles of your own"
    },
    exitCodeListHeading = ExitCode.HEADING,
    exitCodeList = {
      ExitCode.OK_LINE,
      "1: a fault of Copydesk's own, or some articles did not come through",
      "2: the configuration, the policies, the samples or the data folder cannot be used"
    })
final class DemoCommand implements Callable<Integer> {

  private static final Duration THROUGH_WITHIN = Duration.ofMinutes(2);

  private final Terminal terminal;
  private final Surroundings surroundings;

  @Mixin private DataOption data = new DataOption();

  @Option(names = "--keep", description = "Stay up afterwards, until Ctrl-C.")
  private boolean keep;

  @Option(
      names = "--samples",
      paramLabel = "DIR",
      description = "Articles to send; otherwise those that come with Copydesk.")
  private Optional<Path> samples = Optional.empty();

  DemoCommand(Terminal terminal, Surroundings surroundings) {
    this.terminal = terminal;
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws Exception {
    List<Submitted> files = sampleFiles();
    Path folder = data.folder(surroundings).resolve("demo");
    try (CleanStop stop = new CleanStop()) {
      DataDirectory directory = DataOption.take(folder);
      directory.clear();
      long started = System.nanoTime();
      try (Desk desk = UpCommand.start(terminal, surroundings, directory, data.port())) {
        terminal.note(
            "Broker and stages are up after " + seconds(System.nanoTime() - started) + ".");
        int exitCode = walk(desk, files);
        if (keep) {
          UpCommand.tellAddresses(terminal, desk, folder);
          stop.await(() -> desk.failed().isEmpty());
        } else {
          tellHowToGoOn();
        }
        return exitCode;
      }
    }
  }

  private List<Submitted> sampleFiles() {
    Path folder = samples.orElseGet(surroundings::samples);
    Faults faults = new Faults(terminal);
    Manuscripts manuscripts =
        new Manuscripts("samples", Optional.empty(), Map.of(), terminal.in(), Clock.systemUTC());
    List<Submitted> submitted = new ArrayList<>();
    for (String file : InputFiles.expand(List.of(folder.toString()), faults::add)) {
      manuscripts
          .read(file)
          .fold(
              submitted::add,
              unchanged -> true,
              rejected -> faults.add(file, Faults.words(rejected)).none());
    }
    if (submitted.isEmpty()) {
      throw Refusal.badInput("there are no sample articles to send");
    }
    return submitted;
  }

  private int walk(Desk desk, List<Submitted> files) throws Exception {
    Result result;
    long started = System.nanoTime();
    try (Progress progress = new Progress(terminal);
        Walkthrough walkthrough = Walkthrough.open(desk)) {
      result = walkthrough.send(files, THROUGH_WITHIN, progress::show);
    }
    String took = seconds(System.nanoTime() - started);
    terminal.line("");
    ReviewCard card = new ReviewCard(terminal);
    result.byPriority().forEach(card::print);
    result
        .rejections()
        .forEach(
            it -> terminal.line(terminal.painted(Paint.WARNING, "rejected  ") + it.getDetail()));
    terminal.line(
        result.byPriority().size() + " articles reviewed, " + files.size() + " files, in " + took);
    result.missing().forEach(id -> terminal.error(id + ": no review record came"));
    return result.missing().isEmpty() ? ExitCode.OK : ExitCode.INTERNAL;
  }

  private void tellHowToGoOn() {
    terminal.line("");
    terminal.line("Go on with:");
    terminal.line(
        "  copydesk demo --keep              stay up: the same articles on the review desk");
    terminal.line("  copydesk up                       stay up, with data that lasts");
    terminal.line("  copydesk watch                    in a second terminal: what editors get");
    terminal.line("  copydesk submit article.txt       in a third: hand in an article");
    terminal.line("  copydesk analyze article.txt      read one without Kafka, with all marks");
  }

  private static String seconds(long nanos) {
    return String.format(java.util.Locale.ROOT, "%.1f s", nanos / 1e9);
  }
}
