package org.copydesk.app.command;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.copydesk.app.terminal.Table;
import org.copydesk.app.terminal.Terminal;
import org.copydesk.schemas.topics.PartitionRule;
import org.copydesk.schemas.topics.TopicSpec;
import org.copydesk.schemas.topics.Topics;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Lists the catalogue of topics. */
@Command(
    name = "topics",
    description = "List the topics: what stands in each, who writes it, how long it is kept.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  copydesk topics",
      "  copydesk topics --format json | jq -r .name",
    },
    exitCodeListHeading = ExitCode.HEADING,
    exitCodeList = {ExitCode.OK_LINE, ExitCode.BAD_INPUT_LINE})
final class TopicsCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Option(
      names = "--format",
      paramLabel = "text|json",
      description = "text: a table; json: one object a line. Default: ${DEFAULT-VALUE}.")
  private OutputFormat format = OutputFormat.TEXT;

  TopicsCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    if (format == OutputFormat.JSON) {
      Topics.all().forEach(topic -> terminal.line(json(topic).toString()));
    } else {
      table().print(terminal);
    }
    return ExitCode.OK;
  }

  private static Table table() {
    Table table = new Table("topic", "key", "letter", "written by", "kept");
    for (TopicSpec<?> topic : Topics.all()) {
      table.row(
          topic.name(),
          topic.key(),
          topic.letter().getSimpleName(),
          topic.owner(),
          kept(topic.configs()));
    }
    return table;
  }

  private static String kept(Map<String, String> configs) {
    String policy = configs.getOrDefault("cleanup.policy", "delete");
    String what = policy.contains("compact") ? "last of each key" : "every record";
    long millis = Long.parseLong(configs.getOrDefault("retention.ms", "-1"));
    boolean forEver = millis < 0 || !policy.contains("delete");
    return forEver ? what : what + ", " + Duration.ofMillis(millis).toDays() + " days";
  }

  private static ObjectNode json(TopicSpec<?> topic) {
    ObjectNode json =
        JsonNodeFactory.instance
            .objectNode()
            .put("name", topic.name())
            .put("key", topic.key())
            .put("letter", topic.letter().getName())
            .put("owner", topic.owner())
            .put("partitions", topic.partitions().name().toLowerCase(Locale.ROOT))
            .put("defaultPartitions", topic.partitions().count(PartitionRule.DEFAULT_LINE));
    ObjectNode configs = json.putObject("configs");
    new TreeMap<>(topic.configs()).forEach(configs::put);
    return json;
  }
}
