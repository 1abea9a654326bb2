package org.copydesk.app.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The editorial policy packs. */
@Command(
    name = "policies",
    description =
        "The editorial policy packs: check them, try them out, put them in force, learn from them.",
    commandListHeading = "Commands:%n",
    synopsisSubcommandLabel = "COMMAND",
    footerHeading = "%nExamples:%n",
    footer = {
      "  copydesk policies list",
      "  copydesk policies check --dir my-policies",
      "  copydesk policies test",
      "  copydesk policies publish my-policies --by ana --why \"the rules of this year\"",
      "  copydesk policies active",
      "  copydesk policies backtest my-policies/labels.yaml --since 7d",
      "  copydesk policies report --since 30d"
    })
final class PoliciesCommand implements Runnable {

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getOut());
  }
}
