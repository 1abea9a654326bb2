package org.copydesk.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.copydesk.app.Surroundings;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The measurements as a command: {@code copydesk bench …}. */
@Command(
    name = "bench",
    mixinStandardHelpOptions = true,
    description = "Measure the desk on this machine.",
    subcommands = {
      BenchMain.Resilience.class,
      BenchMain.Latency.class,
      BenchMain.Corpus.class,
      ReadingBench.class,
      MutationBench.class,
      PoliciesBench.class,
      DeskBench.class
    })
public final class BenchMain {

  /** Runs one measurement and ends with its exit code. */
  public static void main(String[] args) {
    System.exit(new CommandLine(new BenchMain()).execute(args));
  }

  @Command(
      name = "resilience",
      mixinStandardHelpOptions = true,
      description = "Kill processes while articles and poison go through; count what comes out.",
      footerHeading = "%nExamples:%n",
      footer = {
        "  copydesk bench resilience embedded --articles 2000",
        "  copydesk bench resilience apart --articles 2000"
      })
  static final class Resilience implements Callable<Integer> {

    @Parameters(paramLabel = "embedded|apart", description = "One process, or one for each stage.")
    private String mode = "embedded";

    @Option(names = "--articles", description = "How many articles. Default: ${DEFAULT-VALUE}.")
    private int articles = 2_000;

    @Option(
        names = "--poison",
        description = "How many poisoned records. Default: ${DEFAULT-VALUE}.")
    private int poison = 50;

    @Option(names = "--kills", description = "How often is killed. Default: ${DEFAULT-VALUE}.")
    private int kills = 2;

    @Override
    public Integer call() throws Exception {
      Path folder = Files.createTempDirectory("copydesk-resilience");
      ResilienceRun run =
          new ResilienceRun(
              folder, articles, poison, kills, Duration.ofMinutes(30), System.err::println);
      ResilienceRun.Outcome outcome = mode.equals("apart") ? run.apart() : run.embedded();
      System.out.printf(
          "%s: %d revisions and %d poisoned records, %d kills, answered in %.1f s; %d faults%n",
          mode,
          outcome.revisions(),
          outcome.poisoned(),
          outcome.kills(),
          outcome.took().toMillis() / 1e3,
          outcome.faults().size());
      outcome.faults().stream().limit(20).forEach(System.out::println);
      return outcome.faults().isEmpty() ? 0 : 1;
    }
  }

  @Command(
      name = "latency",
      mixinStandardHelpOptions = true,
      description = "Hand articles in one at a time; the time until each is on the review topic.")
  static final class Latency implements Callable<Integer> {

    @Option(names = "--articles", description = "How many articles. Default: ${DEFAULT-VALUE}.")
    private int articles = 200;

    @Override
    public Integer call() throws Exception {
      Path folder = Files.createTempDirectory("copydesk-latency");
      LatencyRun.Times times =
          new LatencyRun(Surroundings.ofProcess(), System.err::println).run(folder, articles);
      System.out.printf(
          "up in %d ms; %d articles: median %.0f ms, 95%% within %.0f ms, all within %.0f ms%n",
          times.startMillis(),
          times.millis().size(),
          times.quantile(0.5),
          times.quantile(0.95),
          times.quantile(1));
      return 0;
    }
  }

  @Command(
      name = "corpus",
      mixinStandardHelpOptions = true,
      description =
          "Take folders of plain texts through an embedded desk, and check every span that comes"
              + " out.")
  static final class Corpus implements Callable<Integer> {

    @Parameters(paramLabel = "DIR", arity = "1..*", description = "Folders with .txt files.")
    private List<Path> folders = List.of();

    @Override
    public Integer call() throws Exception {
      Path data = Files.createTempDirectory("copydesk-corpus");
      CorpusRun run = new CorpusRun(Surroundings.ofProcess(), System.err::println);
      CorpusRun.Outcome outcome = run.run(data, folders, Duration.ofMinutes(15));
      double seconds = outcome.took().toMillis() / 1e3;
      System.out.printf(
          "%d articles, %d quotes, %d flags in %.1f s (%.0f articles a second); %d faults%n",
          outcome.articles(),
          outcome.quotes(),
          outcome.flags(),
          seconds,
          outcome.articles() / seconds,
          outcome.faults().size());
      outcome.faults().stream().limit(20).forEach(System.out::println);
      return outcome.faults().isEmpty() ? 0 : 1;
    }
  }
}
