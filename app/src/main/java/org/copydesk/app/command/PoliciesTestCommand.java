package org.copydesk.app.command;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.copydesk.app.Surroundings;
import org.copydesk.app.terminal.Paint;
import org.copydesk.app.terminal.Table;
import org.copydesk.app.terminal.Terminal;
import org.copydesk.policy.ExampleArticles;
import org.copydesk.policy.PolicyBook;
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
    List<Result> results = ExampleArticles.tester(book).run();
    table(results).print(terminal);
    results.forEach(this::tell);
    long failed = results.stream().filter(result -> !result.passed()).count();
    String verdict = results.size() + " examples, " + failed + " failed";
    terminal.line(terminal.painted(failed == 0 ? Paint.GOOD : Paint.GRAVE, verdict));
    return failed == 0 ? ExitCode.OK : ExitCode.BAD_INPUT;
  }

  private static Table table(List<Result> results) {
    Map<String, List<Result>> policies = new LinkedHashMap<>();
    for (Result result : results) {
      policies.computeIfAbsent(result.policy().name(), name -> new ArrayList<>()).add(result);
    }
    Table table = new Table("policy", "must fire", "must be silent", "mode", "result");
    policies.forEach(
        (name, its) ->
            table.row(
                name,
                count(its, true),
                count(its, false),
                its.get(0).policy().mode().name().toLowerCase(Locale.ROOT),
                its.stream().allMatch(Result::passed) ? "passed" : "failed"));
    return table;
  }

  /** As "8 of 8". */
  private static String count(List<Result> results, boolean fires) {
    List<Result> of = results.stream().filter(it -> it.example().fires() == fires).toList();
    return of.stream().filter(Result::passed).count() + " of " + of.size();
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
}
