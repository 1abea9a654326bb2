package org.copydesk.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What the desk's index of very many records costs. */
@Command(
    name = "desk",
    mixinStandardHelpOptions = true,
    description = {
      "index: build the review desk's index from made-up records, and ask it what editors ask.",
      "decisions: decide while the whole process is killed; count what is lost or made twice.",
      "live: many pages are open while records come; time each until it is on each page.",
      "",
      "Give Java the heap that the desk would have: COPYDESK_JAVA_OPTS=-Xmx1g."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  COPYDESK_JAVA_OPTS=-Xmx1g copydesk bench desk index --records 1000000",
      "  copydesk bench desk index --records 50000 --index /var/tmp/index   kept, and asked again",
      "  copydesk bench desk decisions --articles 20 --kills 3",
      "  copydesk bench desk live --pages 200 --rate 50 --seconds 30"
    })
final class DeskBench implements Callable<Integer> {

  private static final double MOST_HEAP_MEGABYTES = 1024;
  private static final double LEAST_A_SECOND = 5000;
  private static final double MOST_LIVE_MILLIS = 1000;

  @Parameters(paramLabel = "index|decisions|live", description = "What is measured.")
  private String what = "index";

  @Option(names = "--articles", description = "How many are decided on. Default: ${DEFAULT-VALUE}.")
  private int articles = 20;

  @Option(names = "--decisions", description = "On each of them. Default: ${DEFAULT-VALUE}.")
  private int decisions = 40;

  @Option(names = "--kills", description = "How often is killed. Default: ${DEFAULT-VALUE}.")
  private int kills = 3;

  @Option(names = "--pages", description = "How many are open. Default: ${DEFAULT-VALUE}.")
  private int pages = 200;

  @Option(names = "--rate", description = "Records a second. Default: ${DEFAULT-VALUE}.")
  private int rate = 50;

  @Option(names = "--seconds", description = "For how long. Default: ${DEFAULT-VALUE}.")
  private int seconds = 30;

  @Option(names = "--records", description = "How many records. Default: ${DEFAULT-VALUE}.")
  private int records = 100_000;

  @Option(names = "--words", description = "Words of an article, about. Default: ${DEFAULT-VALUE}.")
  private int words = 400;

  @Option(
      names = "--waiting",
      description = "The share that waits for an editor. Default: ${DEFAULT-VALUE}.")
  private double waiting = 0.12;

  @Option(names = "--times", description = "How often each is asked. Default: ${DEFAULT-VALUE}.")
  private int times = 200;

  @Option(names = "--index", description = "A folder to keep the index in; built where empty.")
  private Optional<Path> kept = Optional.empty();

  @Override
  public Integer call() throws Exception {
    return switch (what) {
      case "decisions" -> decisions(System.out);
      case "live" -> live(System.out);
      default -> index(System.out);
    };
  }

  private int live(PrintStream out) throws Exception {
    Path folder = Files.createTempDirectory("copydesk-live");
    DeskLiveRun.Outcome outcome =
        new DeskLiveRun(folder, pages, rate, seconds, System.err::println).run();
    Limits limits = new Limits(out);
    limits.most("record to page, median", outcome.quantile(0.5), MOST_LIVE_MILLIS, "ms");
    limits.most("the slowest page, median", outcome.slowestMedian(), MOST_LIVE_MILLIS, "ms");
    limits.least("pages open to the end", outcome.open(), pages, "of them");
    limits.least("told", outcome.millis().size(), (double) outcome.expected(), "times");
    out.printf(
        "    95%% within %.0f ms, all within %.0f ms; the desk, its stages and its broker took %.2f"
            + " cores, the pages and the sender %.2f%n",
        outcome.quantile(0.95), outcome.quantile(1), outcome.deskCpu(), outcome.clientCpu());
    return limits.exitCode();
  }

  private int decisions(PrintStream out) throws Exception {
    DeskDecisionsRun.Outcome outcome =
        new DeskDecisionsRun(
                Files.createTempDirectory("copydesk-decisions"),
                articles,
                decisions,
                kills,
                Duration.ofMinutes(30),
                System.err::println)
            .run();
    out.printf(
        "%d decisions confirmed, %d sent again, %d kills, in %.1f s; %d faults%n",
        outcome.confirmed(),
        outcome.retried(),
        outcome.kills(),
        outcome.took().toMillis() / 1e3,
        outcome.faults().size());
    outcome.faults().stream().limit(20).forEach(out::println);
    return outcome.faults().isEmpty() ? 0 : 1;
  }

  private int index(PrintStream out) throws Exception {
    Path folder = kept.isPresent() ? kept.get() : Files.createTempDirectory("copydesk-bench-desk");
    DeskIndexRun run =
        new DeskIndexRun(
            new DeskRecords(7, words, waiting), records, progress -> System.err.println(progress));
    Limits limits = new Limits(out);
    limits.most(
        "the heap may be", (double) ProcessCost.mostHeapMegabytes(), MOST_HEAP_MEGABYTES, "MB");
    if (isEmpty(folder)) {
      build(run, folder, limits, out);
    }
    ProcessCost asking = new ProcessCost();
    run.ask(folder, times).forEach((question, all) -> answer(question, all, limits, out));
    out.printf("%d MB of heap after a collection%n", asking.heapMegabytes());
    if (kept.isEmpty()) {
      delete(folder);
    }
    return limits.exitCode();
  }

  private void build(DeskIndexRun run, Path folder, Limits limits, PrintStream out)
      throws Exception {
    DeskIndexRun.Built built = run.build(folder);
    out.printf(
        "%d records in %.0f s (%.0f s of processor time, %.3f ms a record);"
            + " index of %d MB; %d MB of heap after a collection%n",
        records,
        built.seconds(),
        built.cpuSeconds(),
        built.cpuSeconds() * 1e3 / records,
        megabytes(folder),
        built.heapMegabytes());
    limits.least("indexed", records / built.seconds(), LEAST_A_SECOND, "records a second");
  }

  private static void answer(
      DeskIndexRun.Question question, DeskIndexRun.Times all, Limits limits, PrintStream out) {
    limits.most(question.words() + ", 95% within", all.quantile(0.95), question.mostMillis(), "ms");
    out.printf(
        "    median %.1f ms, all within %.1f ms; %.1f ms of processor time%n",
        all.quantile(0.5), all.quantile(1), all.cpuMillis());
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(folder);
  }

  private static boolean isEmpty(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return true;
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.findAny().isEmpty();
    }
  }

  private static long megabytes(Path folder) throws IOException {
    long bytes = 0;
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        bytes += Files.size(file);
      }
    }
    return bytes / (1024 * 1024);
  }
}
