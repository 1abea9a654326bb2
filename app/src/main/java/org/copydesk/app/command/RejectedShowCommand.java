package org.copydesk.app.command;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.Callable;
import org.copydesk.app.Surroundings;
import org.copydesk.app.kafka.RejectionShelf;
import org.copydesk.app.print.RejectionJson;
import org.copydesk.app.terminal.Printable;
import org.copydesk.app.terminal.Terminal;
import org.copydesk.letters.Rejection;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows one rejection. */
@Command(
    name = "show",
    description = "Show one rejection: why, and what the record was.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  copydesk rejected show articles.submitted/2/17",
      "  copydesk rejected show articles.submitted/2/17 --save record.bin"
    },
    exitCodeListHeading = ExitCode.HEADING,
    exitCodeList = {
      ExitCode.OK_LINE,
      ExitCode.INTERNAL_LINE,
      "2: there is no such rejection",
      ExitCode.UNREACHABLE_LINE
    })
final class RejectedShowCommand implements Callable<Integer> {

  private final Terminal terminal;
  private final Surroundings surroundings;

  @Mixin private ShelfOptions shelfOptions = new ShelfOptions();

  @Parameters(paramLabel = "REJECTION", description = "topic/partition/offset.")
  private String key = "";

  @Option(
      names = "--save",
      paramLabel = "FILE",
      description = "Write the record's value, byte by byte, to a file that does not exist yet.")
  private @Nullable Path save;

  @Option(
      names = "--format",
      paramLabel = "text|json",
      description = "json holds the record's bytes too, in base64. Default: ${DEFAULT-VALUE}.")
  private OutputFormat format = OutputFormat.TEXT;

  RejectedShowCommand(Terminal terminal, Surroundings surroundings) {
    this.terminal = terminal;
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws Exception {
    return shelfOptions.with(
        surroundings,
        (shelf, config, wire) -> {
          Rejection rejection = ShelfOptions.find(shelf, key);
          if (format == OutputFormat.JSON) {
            terminal.line(RejectionJson.whole(key, rejection).toString());
          } else {
            print(rejection);
          }
          save(rejection);
          return ExitCode.OK;
        });
  }

  private void print(Rejection rejection) {
    line("rejection", RejectionShelf.keyOf(rejection));
    line("article", RejectionJson.text(rejection.getOriginalKey()).orElse("(no key)"));
    line("stage", rejection.getStage() + " (" + rejection.getProducer() + ")");
    line("code", rejection.getCode());
    line("field", rejection.getField());
    line("detail", rejection.getDetail());
    line("written at", rejection.getRecordTimestamp().toString());
    line("rejected at", rejection.getRejectedAt().toString());
    ByteBuffer value = rejection.getOriginalValue();
    line("value", value == null ? "none" : value.remaining() + " bytes");
    rejection.getHeaders().forEach(header -> line("header", header.getName()));
  }

  private void line(String name, String value) {
    if (!value.isEmpty()) {
      terminal.line(name + " ".repeat(13 - name.length()) + Printable.line(value));
    }
  }

  private void save(Rejection rejection) throws IOException {
    if (save == null || rejection.getOriginalValue() == null) {
      return;
    }
    try (FileChannel file =
        FileChannel.open(save, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      file.write(rejection.getOriginalValue().duplicate());
    } catch (java.nio.file.FileAlreadyExistsException e) {
      throw Refusal.badInput(save + ": expected a file that does not exist yet");
    }
    terminal.note("Saved to " + save);
  }
}
