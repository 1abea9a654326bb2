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
      "",
      "Give Java the heap that the desk would have: COPYDESK_JAVA_OPTS=-Xmx1g."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  COPYDESK_JAVA_OPTS=-Xmx1g copydesk bench desk index --records 1000000",
      "  copydesk bench desk index --records 50000 --index /var/tmp/index   kept, and asked again",
      "  copydesk bench desk decisions --articles 20 --kills 3"
    })
final class DeskBench implements Callable<Integer> {

  @Parameters(paramLabel = "index|decisions", description = "What is measured.")
  private String what = "index";

  @Option(names = "--articles", description = "How many are decided on. Default: ${DEFAULT-VALUE}.")
  private int articles = 20;

  @Option(names = "--decisions", description = "On each of them. Default: ${DEFAULT-VALUE}.")
  private int decisions = 40;

  @Option(names = "--kills", description = "How often is killed. Default: ${DEFAULT-VALUE}.")
  private int kills = 3;

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
    return what.equals("decisions") ? decisions(System.out) : index(System.out);
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
    out.printf("heap of at most %d MB%n", ProcessCost.mostHeapMegabytes());
    if (isEmpty(folder)) {
      DeskIndexRun.Built built = run.build(folder);
      out.printf(
          "%d records in %.0f s: %.0f a second (%.0f s of processor time);"
              + " index of %d MB; %d MB of heap after a collection%n",
          records,
          built.seconds(),
          records / built.seconds(),
          built.cpuSeconds(),
          megabytes(folder),
          built.heapMegabytes());
    }
    ProcessCost asking = new ProcessCost();
    run.ask(folder, times)
        .forEach(
            (question, all) ->
                out.printf(
                    "%-45s median %6.1f ms, 95%% within %6.1f ms, all within %6.1f ms;"
                        + " %.1f ms of processor time%n",
                    question,
                    all.quantile(0.5),
                    all.quantile(0.95),
                    all.quantile(1),
                    all.cpuMillis()));
    out.printf("%d MB of heap after a collection%n", asking.heapMegabytes());
    return 0;
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
