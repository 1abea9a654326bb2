package org.copydesk.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** What the desk's index of very many records costs. */
@Command(
    name = "desk",
    mixinStandardHelpOptions = true,
    description = {
      "Build the review desk's index from made-up records, and ask it what editors ask.",
      "",
      "Give Java the heap that the desk would have: COPYDESK_JAVA_OPTS=-Xmx1g."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  COPYDESK_JAVA_OPTS=-Xmx1g copydesk bench desk --records 1000000",
      "  copydesk bench desk --records 50000 --index /var/tmp/index   kept, and asked again"
    })
final class DeskBench implements Callable<Integer> {

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
    Path folder =
        kept.isPresent() ? kept.get() : Files.createTempDirectory("copydesk-bench-desk");
    DeskIndexRun run =
        new DeskIndexRun(
            new DeskRecords(7, words, waiting), records, progress -> System.err.println(progress));
    PrintStream out = System.out;
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
