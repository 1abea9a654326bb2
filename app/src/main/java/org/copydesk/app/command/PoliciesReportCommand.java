package org.copydesk.app.command;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.avro.specific.SpecificRecord;
import org.copydesk.app.Surroundings;
import org.copydesk.app.kafka.LetterFeed;
import org.copydesk.app.kafka.Reach;
import org.copydesk.app.kafka.Unreachable;
import org.copydesk.app.policies.EditionShelf;
import org.copydesk.app.policies.PolicyReport;
import org.copydesk.app.policies.Since;
import org.copydesk.app.policies.VerdictTally;
import org.copydesk.app.terminal.Progress;
import org.copydesk.app.terminal.Table;
import org.copydesk.app.terminal.Terminal;
import org.copydesk.letters.Decision;
import org.copydesk.letters.PolicyEdition;
import org.copydesk.letters.ReviewRecord;
import org.copydesk.runtime.config.StageConfig;
import org.copydesk.runtime.kafka.Wires;
import org.copydesk.schemas.topics.TopicSpec;
import org.copydesk.schemas.topics.Topics;
import org.copydesk.schemas.wire.UnreadableLetter;
import org.copydesk.schemas.wire.Wire;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Tells how right policies are. */
@Command(
    name = "report",
    description = {
      "Tell of each policy and version how often it fired, and what editors made of it: confirmed,"
          + " dismissed, precision, reasons.",
      "",
      "Counted are the last verdicts on flags in decisions that were applied. What a policy in shadow"
          + " would have raised is counted apart."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  copydesk policies report --since 30d",
      "  copydesk policies report --format csv > report.csv"
    },
    exitCodeListHeading = ExitCode.HEADING,
    exitCodeList = {ExitCode.OK_LINE, ExitCode.BAD_INPUT_LINE, ExitCode.UNREACHABLE_LINE})
final class PoliciesReportCommand implements Callable<Integer> {

  private static final int MOST_REASONS = 3;

  private final Terminal terminal;
  private final Surroundings surroundings;

  @Mixin private KafkaOptions kafka = new KafkaOptions();

  @Option(
      names = "--since",
      paramLabel = "WHEN",
      description = "From then on: " + Since.FORMS + ".")
  private @Nullable String since;

  @Option(
      names = "--format",
      paramLabel = "text|json|csv",
      description =
          "text: a table; json: one object a line; csv: with a head. Default: ${DEFAULT-VALUE}.")
  private ReportFormat format = ReportFormat.TEXT;

  PoliciesReportCommand(Terminal terminal, Surroundings surroundings) {
    this.terminal = terminal;
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    StageConfig config = kafka.config(surroundings);
    Instant from = from();
    try (Wire wire = Wires.of(config);
        Progress progress = new Progress(terminal)) {
      Reach.require(
          config,
          Topics.REVIEWS_READY.name(),
          Topics.REVIEWS_DECIDED.name(),
          Topics.POLICIES_ACTIVE.name());
      List<PolicyEdition> editions =
          new EditionShelf(config, wire).history().stream().flatMap(Optional::stream).toList();
      VerdictTally tally = new VerdictTally(from, editions);
      Counted<ReviewRecord> records = new Counted<>(tally::add, progress, "review records");
      read(config, wire, Topics.REVIEWS_READY, records);
      Counted<Decision> decisions = new Counted<>(tally::add, progress, "decisions");
      read(config, wire, Topics.REVIEWS_DECIDED, decisions);
      progress.clear();
      print(tally.report());
      return ExitCode.OK;
    } catch (Unreachable e) {
      throw Refusal.unreachable(String.valueOf(e.getMessage()));
    }
  }

  private Instant from() {
    try {
      return since == null ? Instant.MIN : Since.of(since, Clock.systemUTC());
    } catch (IllegalArgumentException e) {
      throw Refusal.badInput("--since: " + e.getMessage());
    }
  }

  private static <T extends SpecificRecord> void read(
      StageConfig config, Wire wire, TopicSpec<T> topic, LetterFeed.Visitor<T> visitor) {
    try (LetterFeed<T> feed = LetterFeed.open(config, wire, topic, true)) {
      feed.readWhatIsThere(visitor);
    }
  }

  private void print(List<PolicyReport> lines) {
    switch (format) {
      case JSON -> lines.forEach(it -> terminal.line(json(it).toString()));
      case CSV -> {
        terminal.line("policy,version,raised,shadow,confirmed,dismissed,precision");
        lines.forEach(it -> terminal.line(csv(it)));
      }
      case TEXT -> {
        table(lines).print(terminal);
        if (lines.isEmpty()) {
          terminal.note("No flag was raised.");
        }
      }
    }
  }

  // Short headings: a policy's name is to stand there whole on a line of 100.
  private static Table table(List<PolicyReport> lines) {
    Table table =
        new Table(
            "policy",
            "version",
            "raised",
            "shadow",
            "right",
            "wrong",
            "precise",
            "dismissed because");
    for (PolicyReport line : lines) {
      table.row(
          line.policy(),
          line.version(),
          Integer.toString(line.raised()),
          Integer.toString(line.shadow()),
          Integer.toString(line.confirmed()),
          Integer.toString(line.dismissed()),
          precision(line.precision()),
          reasons(line));
    }
    return table;
  }

  private static String reasons(PolicyReport line) {
    return line.reasons().entrySet().stream()
        .limit(MOST_REASONS)
        .map(it -> (it.getKey().isEmpty() ? "(no reason)" : it.getKey()) + " ×" + it.getValue())
        .collect(Collectors.joining("; "));
  }

  private static String precision(OptionalDouble precision) {
    return precision.isEmpty() ? "" : String.format(Locale.ROOT, "%.2f", precision.getAsDouble());
  }

  // Ids and versions are words without commas; reasons, which may hold anything, are in the JSON.
  private static String csv(PolicyReport line) {
    return String.join(
        ",",
        line.policy(),
        line.version(),
        Integer.toString(line.raised()),
        Integer.toString(line.shadow()),
        Integer.toString(line.confirmed()),
        Integer.toString(line.dismissed()),
        precision(line.precision()));
  }

  private static ObjectNode json(PolicyReport line) {
    ObjectNode json =
        JsonNodeFactory.instance
            .objectNode()
            .put("policy", line.policy())
            .put("version", line.version())
            .put("raised", line.raised())
            .put("shadow", line.shadow())
            .put("confirmed", line.confirmed())
            .put("dismissed", line.dismissed());
    if (line.precision().isPresent()) {
      json.put("precision", line.precision().getAsDouble());
    } else {
      json.putNull("precision");
    }
    ObjectNode reasons = json.putObject("reasons");
    line.reasons().forEach(reasons::put);
    return json;
  }

  /** How the report is printed. */
  enum ReportFormat {
    TEXT,
    JSON,
    CSV;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private static final class Counted<T> implements LetterFeed.Visitor<T> {

    private final Consumer<T> taker;
    private final Progress progress;
    private final String what;
    private int count;

    Counted(Consumer<T> taker, Progress progress, String what) {
      this.taker = taker;
      this.progress = progress;
      this.what = what;
    }

    @Override
    public boolean letter(String key, Optional<T> letter) {
      letter.ifPresent(taker);
      count++;
      progress.show(count + " " + what);
      return true;
    }

    @Override
    public boolean unreadable(String place, UnreadableLetter fault) {
      return true;
    }
  }
}
