package org.copydesk.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.copydesk.app.Surroundings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Whether the reading holds out against damaged articles. */
@Command(
    name = "mutations",
    mixinStandardHelpOptions = true,
    description = "Read articles with damage done to them; check every span that comes out.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  copydesk bench mutations articles/ --count 10000 --reader rules --stance rules",
      "  copydesk bench mutations articles/ --count 10000 --longest 1500"
    })
final class MutationBench implements Callable<Integer> {

  @Parameters(paramLabel = "DIR", arity = "1..*", description = "Folders with .txt files.")
  private List<Path> folders = List.of();

  @Option(names = "--count", description = "How many mutations. Default: ${DEFAULT-VALUE}.")
  private int count = 10_000;

  @Option(names = "--seed", description = "Of their randomness. Default: ${DEFAULT-VALUE}.")
  private long seed = 1;

  @Option(
      names = "--limit",
      description = "Milliseconds of processor time for one. Default: ${DEFAULT-VALUE}.")
  private long limit = 5_000;

  @Option(
      names = "--longest",
      description =
          "The most characters of an article that are taken, in whole paragraphs; 0 takes all."
              + " Default: ${DEFAULT-VALUE}.")
  private int longest = 0;

  @Option(names = "--reader", description = "model or rules. Default: ${DEFAULT-VALUE}.")
  private String reader = "auto";

  @Option(names = "--stance", description = "model, rules or custom. Default: ${DEFAULT-VALUE}.")
  private String stance = "auto";

  @Override
  public Integer call() throws Exception {
    MutationRun.Outcome outcome =
        new MutationRun(Surroundings.ofProcess(), System.err::println)
            .run(
                folders,
                count,
                seed,
                Duration.ofMillis(limit),
                longest,
                Map.of("COPYDESK_QUOTES_READER", reader, "COPYDESK_STANCE_READER", stance));
    System.out.printf(
        "%d mutations: %d read, %d rejected, %d quotes; the slowest took %d ms; %d faults%n",
        count,
        outcome.read(),
        outcome.rejected(),
        outcome.quotes(),
        outcome.slowest().toMillis(),
        outcome.faults().size());
    outcome.faults().forEach(System.out::println);
    return outcome.faults().isEmpty() ? 0 : 1;
  }
}
