package org.copydesk.app.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** What no stage could handle. */
@Command(
    name = "rejected",
    description = {
      "Look at records that no stage could handle, and hand them in again.",
      "",
      "A rejection is named by where its record was read: topic/partition/offset."
    },
    commandListHeading = "Commands:%n",
    synopsisSubcommandLabel = "COMMAND",
    footerHeading = "%nExamples:%n",
    footer = {
      "  copydesk rejected list",
      "  copydesk rejected show articles.submitted/2/17",
      "  copydesk rejected replay articles.submitted/2/17 --with mended.txt"
    })
final class RejectedCommand implements Runnable {

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getOut());
  }
}
