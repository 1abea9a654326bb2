package org.copydesk.app.command;

import java.io.PrintWriter;
import org.apache.kafka.common.errors.RetriableException;
import org.copydesk.app.Surroundings;
import org.copydesk.app.terminal.Terminal;
import org.copydesk.schemas.wire.WireUnavailable;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** All commands, put together. */
public final class CommandTree {

  private CommandTree() {}

  /** The command line, ready to be executed; it prints to the terminal only. */
  public static CommandLine build(Terminal terminal, Surroundings surroundings) {
    CommandLine tree = new CommandLine(new CopydeskCommand());
    tree.getCommandSpec()
        .addOption(
            OptionSpec.builder("-V", "--version")
                .versionHelp(true)
                .description("Say which version this is.")
                .build());
    tree.addSubcommand(new DemoCommand(terminal, surroundings))
        .addSubcommand(new UpCommand(terminal, surroundings))
        .addSubcommand(new AnalyzeCommand(terminal, surroundings))
        .addSubcommand(new SubmitCommand(terminal, surroundings))
        .addSubcommand(new WatchCommand(terminal, surroundings))
        .addSubcommand(rejected(terminal, surroundings))
        .addSubcommand(policies(terminal, surroundings))
        .addSubcommand(users(terminal, surroundings))
        .addSubcommand(new TopicsCommand(terminal))
        .addSubcommand(new StageCommand(terminal, surroundings))
        .addSubcommand(new StanceCommand(terminal, surroundings));
    addHelp(tree);
    tree.setCaseInsensitiveEnumValuesAllowed(true)
        .setUsageHelpAutoWidth(false)
        .setUsageHelpWidth(terminal.width())
        .setColorScheme(
            CommandLine.Help.defaultColorScheme(terminal.coloured() ? Ansi.ON : Ansi.OFF))
        .setOut(terminal.out())
        .setErr(terminal.err())
        .setParameterExceptionHandler((e, args) -> misused(terminal, e))
        .setExecutionExceptionHandler((e, line, parsed) -> failed(terminal, e));
    return tree;
  }

  private static CommandLine rejected(Terminal terminal, Surroundings surroundings) {
    return new CommandLine(new RejectedCommand())
        .addSubcommand(new RejectedListCommand(terminal, surroundings))
        .addSubcommand(new RejectedShowCommand(terminal, surroundings))
        .addSubcommand(new RejectedReplayCommand(terminal, surroundings));
  }

  private static CommandLine policies(Terminal terminal, Surroundings surroundings) {
    return new CommandLine(new PoliciesCommand())
        .addSubcommand(new PoliciesListCommand(terminal, surroundings))
        .addSubcommand(new PoliciesCheckCommand(terminal, surroundings))
        .addSubcommand(new PoliciesTestCommand(terminal, surroundings))
        .addSubcommand(new PoliciesPublishCommand(terminal, surroundings))
        .addSubcommand(new PoliciesActiveCommand(terminal, surroundings))
        .addSubcommand(new PoliciesBacktestCommand(terminal, surroundings))
        .addSubcommand(new PoliciesReportCommand(terminal, surroundings));
  }

  private static CommandLine users(Terminal terminal, Surroundings surroundings) {
    return new CommandLine(new UsersCommand())
        .addSubcommand(new UsersAddCommand(terminal, surroundings))
        .addSubcommand(new UsersListCommand(terminal, surroundings))
        .addSubcommand(new UsersRemoveCommand(terminal, surroundings));
  }

  private static void addHelp(CommandLine command) {
    command
        .getCommandSpec()
        .addOption(
            OptionSpec.builder("-h", "--help")
                .usageHelp(true)
                .description("Say what this command does.")
                .build());
    command.getSubcommands().values().forEach(CommandTree::addHelp);
  }

  private static int misused(Terminal terminal, ParameterException e) {
    terminal.error(String.valueOf(e.getMessage()));
    if (!UnmatchedArgumentException.printSuggestions(e, terminal.err())) {
      terminal.note("Try: " + e.getCommandLine().getCommandSpec().qualifiedName() + " --help");
    }
    terminal.err().flush();
    return ExitCode.BAD_INPUT;
  }

  private static int failed(Terminal terminal, Exception e) {
    if (e instanceof Refusal refusal) {
      terminal.error(String.valueOf(e.getMessage()));
      return refusal.exitCode();
    }
    if (e instanceof WireUnavailable || e instanceof RetriableException) {
      terminal.error(String.valueOf(e.getMessage()));
      return ExitCode.UNREACHABLE;
    }
    terminal.error("a fault of Copydesk's own: " + e);
    PrintWriter err = terminal.err();
    e.printStackTrace(err);
    err.flush();
    return ExitCode.INTERNAL;
  }
}
