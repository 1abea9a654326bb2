package org.copydesk.app.command;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.copydesk.app.Surroundings;
import org.copydesk.app.policies.EditionPress;
import org.copydesk.app.policies.EditionPress.Overtaken;
import org.copydesk.app.policies.PackChoice;
import org.copydesk.app.policies.Taking;
import org.copydesk.app.terminal.Paint;
import org.copydesk.app.terminal.Progress;
import org.copydesk.app.terminal.Terminal;
import org.copydesk.letters.PolicyEdition;
import org.copydesk.letters.PolicyPack;
import org.copydesk.policy.EditionLetters;
import org.copydesk.policy.PolicyBook;
import org.copydesk.policy.PolicyFaults;
import org.copydesk.policy.pack.PackSource;
import org.copydesk.schemas.topics.Topics;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Publishes packs. */
@Command(
    name = "publish",
    description = {
      "Put packs in force: they are checked, their examples run, and all go out as one edition.",
      "",
      "A folder is the whole policy: packs that are in force and not in it go. A file takes the"
          + " place of the pack of its name, and the others stay. Running stages take the edition"
          + " without a restart and judge every open article again; this is waited for."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  copydesk policies publish --by \"Ana Reyes\" --why \"new rule for sponsored pages\"",
      "  copydesk policies publish my-policies/labels.yaml --by ana --why \"fewer false alarms\"",
      "  copydesk policies publish my-policies --by ana --why trial --dry-run"
    },
    exitCodeListHeading = ExitCode.HEADING,
    exitCodeList = {
      "0: published, and in force on every partition (or nothing was to be changed)",
      "2: the packs cannot be used; nothing was published",
      "3: Kafka cannot be reached, or no stage has taken the edition within the time"
    })
final class PoliciesPublishCommand implements Callable<Integer> {

  private final Terminal terminal;
  private final Surroundings surroundings;

  @Parameters(
      paramLabel = "PACK|DIR",
      arity = "0..*",
      description =
          "Files of packs, or one folder. Without: COPYDESK_POLICIES_DIR or Copydesk's own.")
  private List<Path> paths = List.of();

  @Mixin private KafkaOptions kafka = new KafkaOptions();

  @Option(names = "--by", paramLabel = "NAME", required = true, description = "Who publishes.")
  private String by = "";

  @Option(names = "--why", paramLabel = "TEXT", required = true, description = "Why.")
  private String why = "";

  @Option(names = "--dry-run", description = "Only say what would change.")
  private boolean dryRun;

  @Option(
      names = "--wait",
      paramLabel = "SECONDS",
      description =
          "How long to wait until the open articles are judged by it; 0 for not at all. Default:"
              + " ${DEFAULT-VALUE}.")
  private int waitSeconds = 120;

  PoliciesPublishCommand(Terminal terminal, Surroundings surroundings) {
    this.terminal = terminal;
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws Exception {
    if (by.isBlank() || why.isBlank()) {
      throw Refusal.badInput("expected a name after --by and a reason after --why, got none");
    }
    return PolicyOfKafka.with(kafka.config(surroundings), this::publish);
  }

  private int publish(PolicyOfKafka policy) throws Overtaken {
    if (dryRun) {
      Optional<PolicyEdition> active = policy.shelf().active();
      tellChanges(active, next(active));
      terminal.line("Nothing was published: this was a dry run.");
      return ExitCode.OK;
    }
    Optional<PolicyEdition> published =
        new EditionPress(policy.config(), policy.wire()).publish(this::changed);
    if (published.isEmpty()) {
      terminal.line("These packs are in force already: nothing was published.");
      return ExitCode.OK;
    }
    PolicyEdition edition = published.get();
    terminal.line(
        "Edition " + edition.getNumber() + " is published (version " + edition.getVersion() + ").");
    return waitSeconds <= 0 ? ExitCode.OK : awaitTaking(policy, edition.getNumber());
  }

  private Optional<PolicyEdition> changed(Optional<PolicyEdition> active) {
    PolicyEdition next = next(active);
    boolean same = active.map(it -> it.getVersion().equals(next.getVersion())).orElse(false);
    if (same) {
      return Optional.empty();
    }
    tellChanges(active, next);
    return Optional.of(next);
  }

  private PolicyEdition next(Optional<PolicyEdition> active) {
    List<Path> chosen = paths.isEmpty() ? List.of(surroundings.policies()) : paths;
    try {
      List<PackSource> sources =
          new PackChoice(chosen).on(() -> PolicyOfKafka.packs(active, surroundings));
      PolicyBook book = PackExamples.checked(sources);
      PolicyEdition next = EditionLetters.seal(book, active, by, why, Clock.systemUTC().instant());
      requireSize(next);
      return next;
    } catch (PolicyFaults e) {
      throw Refusal.badInput(String.valueOf(e.getMessage()));
    }
  }

  private static void requireSize(PolicyEdition edition) {
    long bytes = EditionLetters.bytes(edition);
    int most = Topics.POLICIES_ACTIVE.maxMessageBytes();
    if (bytes > most) {
      throw Refusal.badInput("expected packs of at most " + most + " bytes in all, got " + bytes);
    }
  }

  private void tellChanges(Optional<PolicyEdition> before, PolicyEdition after) {
    Map<String, String> old = versions(before);
    Map<String, String> now = versions(Optional.of(after));
    TreeSet<String> names = new TreeSet<>(old.keySet());
    names.addAll(now.keySet());
    for (String name : names) {
      String was = old.getOrDefault(name, "");
      String is = now.getOrDefault(name, "");
      if (was.isEmpty()) {
        terminal.line("  " + name + ": new, version " + is);
      } else if (is.isEmpty()) {
        terminal.line("  " + name + ": " + terminal.painted(Paint.WARNING, "goes out of force"));
      } else if (!was.equals(is)) {
        terminal.line("  " + name + ": version " + was + " becomes " + is);
      }
    }
  }

  private static Map<String, String> versions(Optional<PolicyEdition> edition) {
    Map<String, String> versions = new HashMap<>();
    edition.ifPresent(
        it -> {
          for (PolicyPack pack : it.getPacks()) {
            versions.put(pack.getName(), pack.getVersion());
          }
        });
    return versions;
  }

  private int awaitTaking(PolicyOfKafka policy, int edition) {
    Taking taking;
    try (Progress progress = new Progress(terminal)) {
      taking =
          Taking.await(
              policy.config(),
              policy.wire(),
              edition,
              Duration.ofSeconds(waitSeconds),
              now -> progress.show(words(now)));
    }
    if (taking.isRefused()) {
      throw Refusal.badInput(
          "the running stage refuses edition " + edition + ": see `copydesk rejected list`");
    }
    terminal.line(words(taking) + ".");
    if (!taking.isDone()) {
      throw Refusal.unreachable(
          "not every partition has done so within "
              + waitSeconds
              + " s. The edition stays published; a stage takes it as soon as it runs."
              + " `copydesk policies active` tells how far it is.");
    }
    return ExitCode.OK;
  }

  private static String words(Taking now) {
    return "In force on "
        + now.taken()
        + " of "
        + now.partitions()
        + " partitions, "
        + now.articles()
        + " open articles judged again";
  }
}
