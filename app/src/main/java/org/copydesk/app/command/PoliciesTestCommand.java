package org.copydesk.app.command;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.copydesk.app.Surroundings;
import org.copydesk.app.terminal.Paint;
import org.copydesk.app.terminal.Terminal;
import org.copydesk.ingest.Action;
import org.copydesk.ingest.IngestStep;
import org.copydesk.ingest.Submitted;
import org.copydesk.language.article.Article;
import org.copydesk.policy.PolicyBook;
import org.copydesk.policy.PolicyTester;
import org.copydesk.policy.PolicyTester.Result;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Runs the examples of the packs. */
@Command(
    name = "test",
    description = {
      "Run the examples of the packs: texts on which a policy must fire, and texts on which it must"
          + " not."
    },
    footerHeading = "%nExamples:%n",
    footer = {"  copydesk policies test", "  copydesk policies test --dir my-policies --all"},
    exitCodeListHeading = ExitCode.HEADING,
    exitCodeList = {"0: every example does what it says", "2: some do not, or packs are faulty"})
final class PoliciesTestCommand implements Callable<Integer> {

  private final Terminal terminal;
  private final Surroundings surroundings;

  @Mixin private PackOptions packOptions = new PackOptions();

  @Option(names = "--all", description = "Name the examples that pass too.")
  private boolean all;

  PoliciesTestCommand(Terminal terminal, Surroundings surroundings) {
    this.terminal = terminal;
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    PolicyBook book = packOptions.load(surroundings);
    List<Result> results = tester(book).run();
    results.forEach(this::tell);
    long failed = results.stream().filter(result -> !result.passed()).count();
    String verdict = results.size() + " examples, " + failed + " failed";
    terminal.line(terminal.painted(failed == 0 ? Paint.GOOD : Paint.GRAVE, verdict));
    return failed == 0 ? ExitCode.OK : ExitCode.BAD_INPUT;
  }

  private void tell(Result result) {
    String place = result.policy().id().value() + ", line " + result.example().place().line();
    if (!result.passed()) {
      terminal.line(
          terminal.painted(Paint.GRAVE, "failed") + "  " + place + ": " + result.problem());
    } else if (all) {
      terminal.line(terminal.painted(Paint.GOOD, "passed") + "  " + place);
    }
  }

  private PolicyTester tester(PolicyBook book) {
    Clock clock = Clock.systemUTC();
    Steps steps = Steps.of(surroundings);
    return new PolicyTester(
        book,
        steps.reader(),
        (text, metadata) -> laidOut(steps.ingest(), text, metadata, clock),
        clock);
  }

  private static Article laidOut(
      IngestStep ingest, String text, Map<String, String> metadata, Clock clock) {
    Submitted example =
        new Submitted(
            "policies",
            "example",
            Action.PUBLISH,
            "text/plain; charset=utf-8",
            text.getBytes(StandardCharsets.UTF_8),
            metadata,
            clock.instant());
    return ingest
        .take(example, Optional.empty())
        .fold(
            article -> article,
            unchanged -> {
              throw new IllegalStateException("a first revision is never unchanged");
            },
            rejected -> {
              throw Refusal.badInput(
                  "an example cannot be read as an article: " + rejected.detail());
            });
  }
}
