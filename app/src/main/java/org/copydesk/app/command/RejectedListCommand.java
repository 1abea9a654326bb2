package org.copydesk.app.command;

import java.util.List;
import java.util.concurrent.Callable;
import org.copydesk.app.Surroundings;
import org.copydesk.app.kafka.RejectionShelf;
import org.copydesk.app.print.RejectionJson;
import org.copydesk.app.terminal.MarkedText;
import org.copydesk.app.terminal.Paint;
import org.copydesk.app.terminal.Printable;
import org.copydesk.app.terminal.Terminal;
import org.copydesk.letters.Rejection;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lists rejections. */
@Command(
    name = "list",
    description = "List what was rejected, oldest first: where, by which stage, why.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  copydesk rejected list",
      "  copydesk rejected list --code bad-charset --format json"
    },
    exitCodeListHeading = ExitCode.HEADING,
    exitCodeList = {ExitCode.OK_LINE, ExitCode.INTERNAL_LINE, ExitCode.UNREACHABLE_LINE})
final class RejectedListCommand implements Callable<Integer> {

  private final Terminal terminal;
  private final Surroundings surroundings;

  @Mixin private ShelfOptions shelfOptions = new ShelfOptions();

  @Option(names = "--code", paramLabel = "CODE", description = "Only those with this reason code.")
  private @Nullable String code;

  @Option(names = "--stage", paramLabel = "NAME", description = "Only those of this stage.")
  private @Nullable String stage;

  @Option(
      names = "--format",
      paramLabel = "text|json",
      description = "text: for people; json: one object a line. Default: ${DEFAULT-VALUE}.")
  private OutputFormat format = OutputFormat.TEXT;

  RejectedListCommand(Terminal terminal, Surroundings surroundings) {
    this.terminal = terminal;
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws Exception {
    return shelfOptions.with(
        surroundings,
        (shelf, config, wire) -> {
          print(shelf.list(this::isWanted));
          return ExitCode.OK;
        });
  }

  private boolean isWanted(Rejection rejection) {
    return (code == null || rejection.getCode().equals(code))
        && (stage == null || rejection.getStage().equals(stage));
  }

  private void print(List<Rejection> rejections) {
    if (format == OutputFormat.JSON) {
      rejections.forEach(
          it -> terminal.line(RejectionJson.of(RejectionShelf.keyOf(it), it).toString()));
      return;
    }
    for (Rejection it : rejections) {
      String what = RejectionJson.text(it.getOriginalKey()).orElse("(no key)");
      terminal.line(
          terminal.painted(Paint.TITLE, RejectionShelf.keyOf(it))
              + "  "
              + terminal.painted(Paint.WARNING, Printable.line(it.getCode()))
              + "  "
              + Printable.line(what)
              + "  "
              + it.getStage()
              + ", "
              + it.getRejectedAt());
      terminal.line(
          new MarkedText().add("  " + Printable.line(it.getDetail())).wrapped(terminal, "  "));
    }
    if (rejections.isEmpty()) {
      terminal.note("Nothing was rejected.");
    }
  }
}
