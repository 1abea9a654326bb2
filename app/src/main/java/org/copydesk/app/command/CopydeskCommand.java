package org.copydesk.app.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code copydesk} without a command: tells what there is. */
@Command(
    name = "copydesk",
    description = {
      "Reads articles before an editor does: who is quoted, for or against what, and which points"
          + " of the editorial policy apply.",
      ""
    },
    synopsisSubcommandLabel = "COMMAND",
    commandListHeading = "Commands:%n",
    footerHeading = "%nTo begin with:%n",
    footer = {
      "  copydesk demo                  see it work on the articles that come with it",
      "  copydesk analyze article.txt   read one file, without Kafka",
      "  copydesk COMMAND --help        what a command does, with examples",
      "  copydesk bench --help          measurements, where Copydesk runs from its checkout"
    },
    exitCodeListHeading = ExitCode.HEADING,
    exitCodeList = {
      ExitCode.OK_LINE,
      ExitCode.INTERNAL_LINE,
      ExitCode.BAD_INPUT_LINE,
      ExitCode.UNREACHABLE_LINE
    },
    versionProvider = ProductVersionProvider.class)
final class CopydeskCommand implements Runnable {

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getOut());
  }
}
