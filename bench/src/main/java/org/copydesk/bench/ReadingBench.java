package org.copydesk.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.copydesk.app.Surroundings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What reading costs: for each article, and as texts grow. */
@Command(
    name = "reading",
    mixinStandardHelpOptions = true,
    description = {
      "Read a folder of plain texts on one thread, as analyze does: time and memory. With --growth:"
          + " texts of 1 to 900 KB made of them, and whether the time is in proportion."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  copydesk bench reading articles",
      "  copydesk bench reading articles --reader rules --stance rules --passes 10",
      "  copydesk bench reading articles --growth"
    })
final class ReadingBench implements Callable<Integer> {

  @Parameters(paramLabel = "DIR", description = "A folder with .txt files.")
  private Path folder = Path.of("");

  @Option(names = "--growth", description = "Read texts of 1 to 900 KB instead of the articles.")
  private boolean growth;

  @Option(
      names = "--passes",
      paramLabel = "N",
      description = "Read the articles so often; the last pass is told apart. Default: 2.")
  private int passes = 2;

  @Option(names = "--reader", description = "model or rules. Default: ${DEFAULT-VALUE}.")
  private String reader = "auto";

  @Option(names = "--stance", description = "model, rules or custom. Default: ${DEFAULT-VALUE}.")
  private String stance = "auto";

  @Override
  public Integer call() throws Exception {
    ReadingRun run = new ReadingRun(Surroundings.ofProcess(), System.err::println);
    Map<String, String> settings =
        Map.of("COPYDESK_QUOTES_READER", reader, "COPYDESK_STANCE_READER", stance);
    System.out.printf("reader %s, stance %s%n", reader, stance);
    if (growth) {
      print(run.growth(folder, settings));
    } else {
      print(run.articles(folder, Math.max(2, passes), settings));
    }
    return 0;
  }

  private static void print(ReadingRun.Cost cost) {
    System.out.printf(
        "loaded in %d ms (%d ms CPU); %d articles of %d characters on average,"
            + " %.1f ms CPU an article (in the last pass: %.1f), %.1f articles a CPU second,"
            + " peak memory %d MB%n",
        cost.load().toMillis(),
        cost.loadCpu().toMillis(),
        cost.articles(),
        cost.characters() / cost.articles(),
        cost.millisPerArticle(),
        cost.warmMillisPerArticle(),
        cost.articlesPerSecond(),
        cost.peakMegabytes());
  }

  private static void print(List<GrowthRun.Line> lines) {
    System.out.printf(
        "%-14s %6s %11s %10s %14s %20s%n",
        "form", "KB", "characters", "CPU ms", "ms per 1,000", "against 10 KB");
    for (GrowthRun.Line line : lines) {
      double short10 =
          lines.stream()
              .filter(other -> other.form().equals(line.form()) && other.kilobytes() == 10)
              .findFirst()
              .orElse(line)
              .perThousand();
      System.out.printf(
          "%-14s %6d %11d %10.0f %14.2f %19.2fx%n",
          line.form(),
          line.kilobytes(),
          line.characters(),
          line.millis(),
          line.perThousand(),
          line.perThousand() / short10);
    }
  }
}
