package org.copydesk.app.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.copydesk.app.Surroundings;
import org.copydesk.app.kafka.Handover;
import org.copydesk.app.kafka.Mended;
import org.copydesk.app.kafka.RejectionShelf;
import org.copydesk.app.terminal.Terminal;
import org.copydesk.letters.Rejection;
import org.copydesk.schemas.wire.Wire;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Hands rejected records in again. */
@Command(
    name = "replay",
    description = {
      "Put rejected records back on the topic they came from, byte by byte, under their own key.",
      "",
      "With --with, a submission goes back with another body: of a submission that can be read all"
          + " else is kept; of one that cannot, the key says which article it is for. What was"
          + " replayed carries the header copydesk.replayed-from; its rejection stays listed."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  copydesk rejected replay articles.submitted/2/17",
      "  copydesk rejected replay articles.submitted/2/17 --with mended.txt",
      "  copydesk rejected replay articles.submitted/2/17 --with page.html --type text/html"
    },
    exitCodeListHeading = ExitCode.HEADING,
    exitCodeList = {
      ExitCode.OK_LINE,
      ExitCode.INTERNAL_LINE,
      "2: there is no such rejection, or it cannot be mended so; the others were done",
      ExitCode.UNREACHABLE_LINE
    })
final class RejectedReplayCommand implements Callable<Integer> {

  private final Terminal terminal;
  private final Surroundings surroundings;

  @Mixin private ShelfOptions shelfOptions = new ShelfOptions();

  @Parameters(
      arity = "1..*",
      paramLabel = "REJECTION",
      description = "topic/partition/offset, one or more.")
  private List<String> keys = List.of();

  @Option(names = "--with", paramLabel = "FILE", description = "The body to hand in instead.")
  private @Nullable Path with;

  @Option(
      names = "--type",
      paramLabel = "MEDIA-TYPE",
      description = "Media type of that body; otherwise the submission's own.")
  private @Nullable String type;

  RejectedReplayCommand(Terminal terminal, Surroundings surroundings) {
    this.terminal = terminal;
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws Exception {
    if (with != null && keys.size() > 1) {
      throw Refusal.badInput("--with: expected one rejection, got " + keys.size());
    }
    return shelfOptions.with(
        surroundings,
        (shelf, config, wire) -> {
          try (Handover handover = Handover.open(config, wire)) {
            return replayAll(shelf, handover, wire);
          }
        });
  }

  private int replayAll(RejectionShelf shelf, Handover handover, Wire wire)
      throws IOException, InterruptedException {
    int exitCode = ExitCode.OK;
    for (String key : keys) {
      try {
        replay(ShelfOptions.find(shelf, key), handover, wire);
      } catch (Refusal e) {
        terminal.error(String.valueOf(e.getMessage()));
        exitCode = Math.max(exitCode, e.exitCode());
      }
    }
    return exitCode;
  }

  private void replay(Rejection rejection, Handover handover, Wire wire)
      throws IOException, InterruptedException {
    String key = RejectionShelf.keyOf(rejection);
    try {
      RecordMetadata place = handover.put(record(rejection, wire));
      terminal.line(
          key + " is back at " + place.topic() + "/" + place.partition() + "/" + place.offset());
    } catch (ExecutionException e) {
      throw Refusal.unreachable(key + ": Kafka did not take it: " + e.getCause());
    } catch (IllegalArgumentException e) {
      throw Refusal.badInput(key + ": " + e.getMessage());
    }
  }

  private ProducerRecord<byte[], byte[]> record(Rejection rejection, Wire wire) throws IOException {
    if (with == null) {
      return Mended.asItWas(rejection);
    }
    if (!Files.isRegularFile(with)) {
      throw Refusal.badInput(with + ": expected a file, got none");
    }
    return Mended.withBody(
        rejection, Files.readAllBytes(with), Optional.ofNullable(type), wire, Clock.systemUTC());
  }
}
