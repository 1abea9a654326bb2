package org.copydesk.app.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Who may sign in at the review desk with a password. */
@Command(
    name = "users",
    description = {
      "Say who may sign in at the review desk with a password.",
      "",
      "They are kept in a file, their passwords hashed; a running desk sees a change at once. The"
          + " desk uses the file that COPYDESK_DESK_USERS names."
    },
    commandListHeading = "Commands:%n",
    synopsisSubcommandLabel = "COMMAND",
    footerHeading = "%nExamples:%n",
    footer = {
      "  copydesk users add ann --role reviewer --name 'Ann Lind'",
      "  copydesk users list",
      "  copydesk users remove ann"
    })
final class UsersCommand implements Runnable {

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getOut());
  }
}
