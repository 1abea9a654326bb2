package org.copydesk.app.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The editorial policy packs. */
@Command(
    name = "policies",
    description = "Look at the editorial policy packs, check them, and run their examples.",
    commandListHeading = "Commands:%n",
    synopsisSubcommandLabel = "COMMAND",
    footerHeading = "%nExamples:%n",
    footer = {
      "  copydesk policies list",
      "  copydesk policies check --dir my-policies",
      "  copydesk policies test"
    })
final class PoliciesCommand implements Runnable {

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getOut());
  }
}
