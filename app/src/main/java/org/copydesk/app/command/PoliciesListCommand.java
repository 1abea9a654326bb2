package org.copydesk.app.command;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.copydesk.app.Surroundings;
import org.copydesk.app.terminal.Table;
import org.copydesk.app.terminal.Terminal;
import org.copydesk.policy.pack.Clause;
import org.copydesk.policy.pack.Pack;
import org.copydesk.policy.pack.Policy;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lists the policies. */
@Command(
    name = "list",
    description = "List the policies: how grave, whether they run, by which clause.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  copydesk policies list",
      "  copydesk policies list --format json | jq -r 'select(.mode == \"shadow\").id'"
    },
    exitCodeListHeading = ExitCode.HEADING,
    exitCodeList = {ExitCode.OK_LINE, "2: the packs cannot be used"})
final class PoliciesListCommand implements Callable<Integer> {

  private final Terminal terminal;
  private final Surroundings surroundings;

  @Mixin private PackOptions packOptions = new PackOptions();

  @Option(
      names = "--format",
      paramLabel = "text|json",
      description = "text: a table; json: one object a line. Default: ${DEFAULT-VALUE}.")
  private OutputFormat format = OutputFormat.TEXT;

  PoliciesListCommand(Terminal terminal, Surroundings surroundings) {
    this.terminal = terminal;
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    Table table = new Table("policy", "severity", "mode", "pack", "title");
    for (Pack pack : packOptions.load(surroundings).packs()) {
      for (Policy policy : pack.policies()) {
        if (format == OutputFormat.JSON) {
          terminal.line(json(pack, policy).toString());
        } else {
          table.row(
              policy.name(),
              word(policy.severity()),
              word(policy.mode()),
              pack.name(),
              policy.title());
        }
      }
    }
    table.print(terminal);
    return ExitCode.OK;
  }

  private static ObjectNode json(Pack pack, Policy policy) {
    ObjectNode json =
        JsonNodeFactory.instance
            .objectNode()
            .put("id", policy.name())
            .put("title", policy.title())
            .put("severity", word(policy.severity()))
            .put("mode", word(policy.mode()))
            .put("pack", pack.name())
            .put("version", pack.version())
            .put("message", policy.message())
            .put("needs", policy.needs())
            .put("examples", policy.examples().size());
    json.set("clause", policy.clause().map(PoliciesListCommand::json).orElse(null));
    return json;
  }

  private static ObjectNode json(Clause clause) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("code", clause.code())
        .put("number", clause.number())
        .put("edition", clause.edition())
        .put("read", clause.read());
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
