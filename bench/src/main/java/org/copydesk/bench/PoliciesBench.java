package org.copydesk.bench;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.copydesk.app.Surroundings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What policies cost, and how fast a change of them gets round. */
@Command(
    name = "policies",
    mixinStandardHelpOptions = true,
    description = {
      "cost: processor time of all packs by the length of the article, and by the number of policies.",
      "change: from publishing a changed policy until all open articles are judged by it."
    },
    footerHeading = "%nExamples:%n",
    footer = {"  copydesk bench policies cost", "  copydesk bench policies change --open 10000"})
final class PoliciesBench implements Callable<Integer> {

  private static final String READER = "COPYDESK_QUOTES_READER";
  private static final String STANCE_READER = "COPYDESK_STANCE_READER";

  @Parameters(paramLabel = "cost|change", description = "What is measured.")
  private String what = "cost";

  @Option(names = "--open", description = "How many open articles. Default: ${DEFAULT-VALUE}.")
  private int open = 10_000;

  @Override
  public Integer call() throws Exception {
    return what.equals("change") ? change(System.out) : cost(System.out);
  }

  private static int cost(PrintStream out) throws Exception {
    PolicyCostRun run = new PolicyCostRun(Surroundings.ofProcess());
    out.println("characters  all packs, CPU ms  per 1,000 characters");
    run.byLength(
        (length, millis) ->
            out.printf("%10d  %17.2f  %20.3f%n", length, millis, 1_000 * millis / length));
    out.println("  policies  5,000 characters  per 100 policies");
    run.byPolicies(
        (policies, millis) ->
            out.printf("%10d  %16.2f  %16.3f%n", policies, millis, 100 * millis / policies));
    return 0;
  }

  private int change(PrintStream out) throws Exception {
    Path folder = Files.createTempDirectory("copydesk-policies");
    PolicyChangeRun run = new PolicyChangeRun(byRules(), System.err::println);
    PolicyChangeRun.Outcome outcome = run.run(folder, open, Duration.ofMinutes(20));
    List<Double> newcomers = outcome.newcomers();
    out.printf(
        "%d open articles: the first judged again after %.1f s, the last after %.1f s,"
            + " %.1f s of processor time in all; %d faults%n",
        outcome.open(),
        outcome.first().toMillis() / 1e3,
        outcome.took().toMillis() / 1e3,
        outcome.cpu().toMillis() / 1e3,
        outcome.faults().size());
    outcome.byThread().entrySet().stream()
        .limit(12)
        .forEach(
            kind -> out.printf("%8.1f s  %s%n", kind.getValue().toMillis() / 1e3, kind.getKey()));
    if (!newcomers.isEmpty()) {
      out.printf(
          "%d new articles meanwhile: on the review topic after %.0f ms in the median, %.0f at most%n",
          newcomers.size(),
          newcomers.get(newcomers.size() / 2),
          newcomers.get(newcomers.size() - 1));
    }
    outcome.faults().stream().limit(20).forEach(out::println);
    return outcome.faults().isEmpty() ? 0 : 1;
  }

  // How articles are read is not what is measured.
  private static Surroundings byRules() {
    Surroundings here = Surroundings.ofProcess();
    Map<String, String> environment = new HashMap<>(here.environment());
    environment.putIfAbsent(READER, "rules");
    environment.putIfAbsent(STANCE_READER, "rules");
    return new Surroundings(environment, here.home());
  }
}
