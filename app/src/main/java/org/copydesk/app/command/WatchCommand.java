package org.copydesk.app.command;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.copydesk.app.Surroundings;
import org.copydesk.app.kafka.LetterFeed;
import org.copydesk.app.kafka.Reach;
import org.copydesk.app.kafka.Unreachable;
import org.copydesk.app.print.ReviewCard;
import org.copydesk.app.print.ReviewJson;
import org.copydesk.app.terminal.Terminal;
import org.copydesk.letters.ReviewRecord;
import org.copydesk.runtime.config.StageConfig;
import org.copydesk.runtime.kafka.Wires;
import org.copydesk.schemas.topics.Topics;
import org.copydesk.schemas.wire.UnreadableLetter;
import org.copydesk.schemas.wire.Wire;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Follows the review topic. */
@Command(
    name = "watch",
    description = {
      "Show review records: priority, headline, flags with their words, quotes with their speakers.",
      "",
      "Only what is committed is shown. Without --follow it ends at the end of the topic; without"
          + " --from-beginning it begins with the next record, and so follows."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  copydesk watch                                   what comes from now on",
      "  copydesk watch --from-beginning                  what is there",
      "  copydesk watch --from-beginning --follow --min-priority 500",
      "  copydesk watch --from-beginning --format json | jq '{articleId, priority}'"
    },
    exitCodeListHeading = ExitCode.HEADING,
    exitCodeList = {
      ExitCode.OK_LINE,
      ExitCode.INTERNAL_LINE,
      "2: the command line or the configuration cannot be used",
      ExitCode.UNREACHABLE_LINE
    })
final class WatchCommand implements Callable<Integer> {

  private final Terminal terminal;
  private final Surroundings surroundings;

  @Mixin private KafkaOptions kafka = new KafkaOptions();

  @Option(names = "--from-beginning", description = "Begin with the oldest record that is kept.")
  private boolean fromBeginning;

  @Option(
      names = {"-f", "--follow"},
      description = "Go on with new records, until Ctrl-C.")
  private boolean follow;

  @Option(
      names = "--min-priority",
      paramLabel = "0-1000",
      description = "Leave out records of less priority.")
  private int minPriority;

  @Option(
      names = "--limit",
      paramLabel = "N",
      description = "End after so many records; 0, the default, for all.")
  private int limit;

  @Option(
      names = "--format",
      paramLabel = "text|json",
      description = "text: for people; json: one object a line. Default: ${DEFAULT-VALUE}.")
  private OutputFormat format = OutputFormat.TEXT;

  WatchCommand(Terminal terminal, Surroundings surroundings) {
    this.terminal = terminal;
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    StageConfig config = kafka.config(surroundings);
    try (Wire wire = Wires.of(config)) {
      Reach.require(config, Topics.REVIEWS_READY.name());
      Shown shown = new Shown();
      try (LetterFeed<ReviewRecord> feed =
          LetterFeed.open(config, wire, Topics.REVIEWS_READY, fromBeginning)) {
        if (follow || !fromBeginning) {
          tellThatItWaits();
          feed.follow(shown);
        } else {
          feed.readWhatIsThere(shown);
        }
      }
      return ExitCode.OK;
    } catch (Unreachable e) {
      throw Refusal.unreachable(String.valueOf(e.getMessage()));
    }
  }

  private void tellThatItWaits() {
    if (terminal.live()) {
      terminal.note("Waiting for review records; Ctrl-C ends.");
    }
  }

  /** Prints each record that is wanted. */
  private final class Shown implements LetterFeed.Visitor<ReviewRecord> {

    private final ReviewCard card = new ReviewCard(terminal);
    private int count;

    @Override
    public boolean letter(String key, Optional<ReviewRecord> letter) {
      letter.filter(record -> record.getPriority() >= minPriority).ifPresent(this::show);
      return (limit <= 0 || count < limit) && !terminal.abandoned();
    }

    private void show(ReviewRecord record) {
      count++;
      if (format == OutputFormat.JSON) {
        terminal.line(ReviewJson.of(record).toString());
      } else {
        card.print(record);
      }
    }

    @Override
    public boolean unreadable(String place, UnreadableLetter fault) {
      terminal.error(place + ": " + fault.getMessage());
      return true;
    }
  }
}
