package org.copydesk.app.command;

import java.util.List;
import java.util.concurrent.Callable;
import org.copydesk.app.Surroundings;
import org.copydesk.app.terminal.Terminal;
import org.copydesk.policy.ExampleArticles;
import org.copydesk.policy.PolicyBook;
import org.copydesk.policy.PolicyFaults;
import org.copydesk.policy.pack.Fault;
import org.copydesk.policy.pack.Pack;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Checks the packs. */
@Command(
    name = "check",
    description =
        "Check the packs: their form, patterns, conditions and examples. Every fault is told.",
    footerHeading = "%nExamples:%n",
    footer = {"  copydesk policies check --dir my-policies"},
    exitCodeListHeading = ExitCode.HEADING,
    exitCodeList = {"0: the packs can be used", "2: they cannot"})
final class PoliciesCheckCommand implements Callable<Integer> {

  private final Terminal terminal;
  private final Surroundings surroundings;

  @Mixin private PackOptions packOptions = new PackOptions();

  PoliciesCheckCommand(Terminal terminal, Surroundings surroundings) {
    this.terminal = terminal;
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    PolicyBook book = packOptions.load(surroundings);
    List<Fault> faults = ExampleArticles.tester(book).faults();
    if (!faults.isEmpty()) {
      throw Refusal.badInput(String.valueOf(new PolicyFaults(faults).getMessage()));
    }
    for (Pack pack : book.packs()) {
      terminal.line(
          pack.name()
              + " (version "
              + pack.version()
              + "): "
              + pack.policies().size()
              + " policies");
    }
    terminal.line("No faults in " + packOptions.folder(surroundings) + ".");
    return ExitCode.OK;
  }
}
