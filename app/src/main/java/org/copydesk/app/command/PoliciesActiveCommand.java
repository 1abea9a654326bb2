package org.copydesk.app.command;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.copydesk.app.Surroundings;
import org.copydesk.app.policies.EditionShelf;
import org.copydesk.app.terminal.Printable;
import org.copydesk.app.terminal.Table;
import org.copydesk.app.terminal.Terminal;
import org.copydesk.letters.PolicyEdition;
import org.copydesk.letters.PolicyPack;
import org.copydesk.letters.PolicyProgress;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Shows the policy in force. */
@Command(
    name = "active",
    description = {
      "Show the policy in force: which edition, by whom and why, and how far the running stages have"
          + " come with it."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  copydesk policies active",
      "  copydesk policies active --history",
      "  copydesk policies active --save in-force/       its packs as files"
    },
    exitCodeListHeading = ExitCode.HEADING,
    exitCodeList = {ExitCode.OK_LINE, ExitCode.INTERNAL_LINE, ExitCode.UNREACHABLE_LINE})
final class PoliciesActiveCommand implements Callable<Integer> {

  private final Terminal terminal;
  private final Surroundings surroundings;

  @Mixin private KafkaOptions kafka = new KafkaOptions();

  @Option(names = "--history", description = "Every edition that was ever published, oldest first.")
  private boolean withHistory;

  @Option(
      names = "--save",
      paramLabel = "DIR",
      description = "Write its packs and lists there; the folder must be empty or new.")
  private @Nullable Path save;

  @Option(
      names = "--format",
      paramLabel = "text|json",
      description = "text: for people; json: one object a line. Default: ${DEFAULT-VALUE}.")
  private OutputFormat format = OutputFormat.TEXT;

  PoliciesActiveCommand(Terminal terminal, Surroundings surroundings) {
    this.terminal = terminal;
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws Exception {
    return PolicyOfKafka.with(kafka.config(surroundings), this::show);
  }

  private int show(PolicyOfKafka policy) throws IOException {
    EditionShelf shelf = policy.shelf();
    List<Optional<PolicyEdition>> history = shelf.history();
    if (withHistory) {
      history.forEach(it -> edition(it, Map.of()));
      return ExitCode.OK;
    }
    Optional<PolicyEdition> active =
        history.isEmpty() ? Optional.empty() : history.get(history.size() - 1);
    edition(active, shelf.progress());
    if (save != null) {
      save(save, active.orElseThrow(() -> Refusal.badInput("nothing is published to be saved")));
    }
    return ExitCode.OK;
  }

  private void edition(Optional<PolicyEdition> edition, Map<Integer, PolicyProgress> progress) {
    if (format == OutputFormat.JSON) {
      terminal.line(json(edition, progress).toString());
      return;
    }
    if (edition.isEmpty()) {
      terminal.line("Nothing is published: each stage applies the packs of its own folder.");
    }
    edition.ifPresent(this::print);
    Table table = new Table("partition", "edition", "version", "judged again", "state");
    progress
        .values()
        .forEach(
            it ->
                table.row(
                    Integer.toString(it.getPartition()),
                    it.getEdition() == 0 ? "own folder" : Integer.toString(it.getEdition()),
                    it.getVersion(),
                    Integer.toString(it.getArticles()),
                    state(it)));
    table.print(terminal);
  }

  private static String state(PolicyProgress progress) {
    String refused =
        progress.getRefused() == 0 ? "" : "; edition " + progress.getRefused() + " refused";
    return (progress.getDone() ? "done " : "under way ") + progress.getAt() + refused;
  }

  private void print(PolicyEdition edition) {
    terminal.line(
        Printable.line(
            "Edition "
                + edition.getNumber()
                + ", version "
                + edition.getVersion()
                + ", published by "
                + edition.getPublishedBy()
                + " on "
                + edition.getPublishedAt()
                + ": "
                + edition.getReason()));
    Table table = new Table("pack", "version", "since", "by", "why");
    for (PolicyPack pack : edition.getPacks()) {
      table.row(
          pack.getName(),
          pack.getVersion(),
          pack.getPublishedAt().toString(),
          pack.getPublishedBy(),
          pack.getReason());
    }
    table.print(terminal);
  }

  private static ObjectNode json(
      Optional<PolicyEdition> edition, Map<Integer, PolicyProgress> progress) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("edition", edition.map(PolicyEdition::getNumber).orElse(0));
    edition.ifPresent(
        it -> {
          json.put("version", it.getVersion())
              .put("publishedBy", it.getPublishedBy())
              .put("reason", it.getReason())
              .put("publishedAt", it.getPublishedAt().toString());
          ObjectNode packs = json.putObject("packs");
          it.getPacks().forEach(pack -> packs.put(pack.getName(), pack.getVersion()));
        });
    ArrayNode partitions = json.putArray("partitions");
    progress
        .values()
        .forEach(
            it ->
                partitions
                    .addObject()
                    .put("partition", it.getPartition())
                    .put("edition", it.getEdition())
                    .put("version", it.getVersion())
                    .put("done", it.getDone())
                    .put("articles", it.getArticles())
                    .put("refused", it.getRefused())
                    .put("at", it.getAt().toString()));
    return json;
  }

  private void save(Path folder, PolicyEdition edition) throws IOException {
    if (Files.exists(folder) && !isEmpty(folder)) {
      throw Refusal.badInput(folder + ": expected an empty or new folder, got one with files");
    }
    Path inside = folder.toAbsolutePath().normalize();
    Files.createDirectories(inside);
    for (PolicyPack pack : edition.getPacks()) {
      write(inside, pack.getName() + ".yaml", pack.getYaml());
      for (Map.Entry<String, String> list : pack.getLists().entrySet()) {
        write(inside, list.getKey(), list.getValue());
      }
    }
    terminal.note("Saved to " + folder);
  }

  private static boolean isEmpty(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      return files.findFirst().isEmpty();
    }
  }

  // Names come from whoever published: none may lead out of the folder.
  private static void write(Path folder, String name, String content) throws IOException {
    Path file = folder.resolve(name).normalize();
    if (!file.startsWith(folder)) {
      throw Refusal.badInput("expected the name of a file in the folder, got " + name);
    }
    Files.createDirectories(file.getParent());
    Files.writeString(file, content);
  }
}
