package org.copydesk.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.copydesk.app.Console;
import org.copydesk.app.Console.Run;
import org.copydesk.app.broker.DataDirectory;
import org.copydesk.app.desk.Desk;
import org.copydesk.app.kafka.Handover;
import org.copydesk.app.kafka.LetterFeed;
import org.copydesk.letters.Decision;
import org.copydesk.letters.DecisionAction;
import org.copydesk.letters.Flag;
import org.copydesk.letters.FlagVerdict;
import org.copydesk.letters.FlagVerdictKind;
import org.copydesk.letters.PolicyEdition;
import org.copydesk.letters.PolicyPack;
import org.copydesk.letters.ReviewRecord;
import org.copydesk.letters.Verdict;
import org.copydesk.schemas.topics.Topics;
import org.copydesk.schemas.wire.UnreadableLetter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The policy is changed, broken and mended on a desk that runs. */
@Timeout(400)
class LivePoliciesTest {

  private static final String BRIDGE = "town/bridge";
  private static final String NOTICE = "published-without-endorsement";
  private static final String MORE =
      """

        - id: names-a-bridge
          title: It names a bridge
          severity: low
          message: "It names {evidence}."
          find: bridge
          examples:
            fires: ["The [[bridge]] is shut."]
            silent: ["The ferry runs."]
      """;

  @Test
  void policyIsChangedUnderTheRunningDesk(@TempDir Path data) throws Exception {
    Console console = new Console(data).with("COPYDESK_PARTITIONS", "2");
    try (Desk desk = Desk.start(console.surroundings(), DataDirectory.take(data), 0)) {
      assertThat(desk.awaitReady(Duration.ofSeconds(90))).isTrue();
      submits(console, desk);
      Path pack = publishes(console, desk, data);
      keepsJudgements(console, desk, pack);
      refusesBeforeItIsPublished(console, pack);
      refusesWhatOthersPublish(console, desk);
      tellsWhatIsActive(console, data);
      countsVerdicts(console);
      triesOut(console, data, pack);
    }
  }

  private static void submits(Console console, Desk desk) {
    String samples = Console.HOME.resolve("samples").toString();
    assertThat(console.run("submit", "--source", "town", samples).exitCode()).isZero();
    assertThat(await(desk, it -> true).getFlags()).extracting(Flag::getPolicyId).contains(NOTICE);
    assertThat(console.run("policies", "active").out()).contains("Nothing is published");
  }

  private static Path publishes(Console console, Desk desk, Path data) throws Exception {
    Path pack = Files.createDirectory(data.resolve("changed")).resolve("tiny.yaml");
    String tiny = Files.readString(Console.HOME.resolve("policies/tiny.yaml"));
    Files.writeString(pack, tiny.replace("patterns:", "patterns:\n  bridge: bridge") + MORE);

    Run dry =
        console.run("policies", "publish", pack + "", "--by", "ana", "--why", "x", "--dry-run");
    Run run = console.run("policies", "publish", pack + "", "--by", "ana", "--why", "the bridges");

    assertThat(dry.out()).contains("Nothing was published");
    assertThat(run.err()).isEmpty();
    assertThat(run.exitCode()).isZero();
    assertThat(run.out())
        .contains("Edition 1 is published")
        .contains("In force on 2 of 2 partitions, 2 open articles judged again");
    ReviewRecord record = await(desk, has("names-a-bridge"));
    assertThat(record.getUpdate()).isEqualTo(1);
    assertThat(record.getFlags()).extracting(Flag::getPolicyId).contains(NOTICE);
    return pack;
  }

  private static void keepsJudgements(Console console, Desk desk, Path pack) throws Exception {
    ReviewRecord before = await(desk, has("names-a-bridge"));
    decide(desk, before);
    await(desk, it -> it.getVerdict() != null);
    Files.writeString(pack, Files.readString(pack).replace("It names {evidence}.", "A bridge."));

    Run run = console.run("policies", "publish", pack + "", "--by", "ben", "--why", "shorter");

    assertThat(run.exitCode()).isZero();
    ReviewRecord after =
        await(
            desk,
            it -> it.getFlags().stream().anyMatch(flag -> flag.getMessage().equals("A bridge.")));
    assertThat(after.getFlagVerdicts()).isEqualTo(await(desk, it -> true).getFlagVerdicts());
    assertThat(after.getFlagVerdicts())
        .extracting(FlagVerdict::getVerdict)
        .containsExactlyInAnyOrder(FlagVerdictKind.CONFIRMED, FlagVerdictKind.DISMISSED);
    assertThat(after.getVerdict()).isEqualTo(Verdict.APPROVE);
  }

  private static void refusesBeforeItIsPublished(Console console, Path pack) throws Exception {
    String good = Files.readString(pack);
    Files.writeString(pack, good.replace("find: bridge", "find: bridges").replace("low", "mild"));
    long began = System.nanoTime();
    Run faulty = console.run("policies", "publish", pack + "", "--by", "ana", "--why", "x");
    Duration took = Duration.ofNanos(System.nanoTime() - began);
    Files.writeString(pack, good.replace("The ferry runs.", "The bridge is open."));
    Run example = console.run("policies", "publish", pack + "", "--by", "ana", "--why", "x");
    Files.writeString(pack, good);
    Run same = console.run("policies", "publish", pack + "", "--by", "ana", "--why", "x");

    assertThat(took).as("no transaction to wait for").isLessThan(Duration.ofSeconds(25));
    assertThat(faulty.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(faulty.err()).contains("2 faults").contains("tiny.yaml:").contains("^");
    assertThat(example.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(example.err()).contains("it fires, and must be silent");
    assertThat(same.exitCode()).isZero();
    assertThat(same.out()).contains("in force already");
  }

  private static void refusesWhatOthersPublish(Console console, Desk desk) throws Exception {
    PolicyPack broken =
        PolicyPack.newBuilder()
            .setName("tiny")
            .setVersion("x")
            .setYaml("pack: tiny\npolicies: [{id: x, colour: blue}]\n")
            .setPublishedAt(Instant.now().truncatedTo(ChronoUnit.MILLIS))
            .build();
    PolicyEdition edition =
        PolicyEdition.newBuilder()
            .setNumber(3)
            .setVersion("x")
            .setPacks(List.of(broken))
            .setPublishedBy("a script")
            .setReason("none")
            .setPublishedAt(broken.getPublishedAt())
            .build();
    put(
        desk,
        Topics.POLICIES_ACTIVE.name(),
        "policy",
        desk.wire().codec(Topics.POLICIES_ACTIVE).write(edition));

    Run list = console.run("rejected", "list");
    for (int i = 0; i < 100 && list.out().isEmpty(); i++) {
      list = console.run("rejected", "list");
    }
    String health =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(URI.create(desk.watchAddress() + "/health")).build(),
                BodyHandlers.ofString())
            .body();
    assertThat(list.out())
        .contains("faulty-policy")
        .contains("policies.active/0/")
        .contains("colour");
    assertThat(health)
        .contains("\"policy\":\"edition 2, version ")
        .contains("\"refused\":\"edition 3");
  }

  private static void tellsWhatIsActive(Console console, Path data) throws Exception {
    Run active = console.run("policies", "active");
    Run history = console.run("policies", "active", "--history", "--format", "json");
    Path saved = data.resolve("saved");
    Run save = console.run("policies", "active", "--save", saved.toString());

    assertThat(active.out()).contains("published by a script").contains("edition 3 refused");
    assertThat(history.lines()).hasSize(3);
    assertThat(history.out()).contains("the bridges").contains("shorter");
    assertThat(save.exitCode()).isZero();
    assertThat(saved.resolve("tiny.yaml")).content().contains("colour");
  }

  private static void countsVerdicts(Console console) {
    Run table = console.run("policies", "report");
    Run csv = console.run("policies", "report", "--format", "csv");
    Run json = console.run("policies", "report", "--format", "json", "--since", "1d");

    assertThat(json.out()).contains("\"reasons\":{\"not this bridge\":1}");
    assertThat(table.out()).contains("names-a-bridge").contains(NOTICE).contains("1.00");
    assertThat(csv.lines().get(0)).startsWith("policy,version,");
    assertThat(csv.out()).contains("\n" + NOTICE + ",");
  }

  private static void triesOut(Console console, Path data, Path pack) throws Exception {
    Path next = data.resolve("next.yaml");
    Files.writeString(next, Files.readString(pack).replace("bridge: bridge", "bridge: ferry"));

    Run kafka = console.run("policies", "backtest", next + "", "--before", pack.getParent() + "");
    Run files =
        console.run(
            "policies",
            "backtest",
            next + "",
            "--before",
            pack.getParent() + "",
            "--files",
            Console.HOME.resolve("samples") + "",
            "--format",
            "json");

    assertThat(kafka.err()).isEmpty();
    assertThat(kafka.exitCode()).isZero();
    assertThat(kafka.out()).contains("2 articles").contains("names-a-bridge").contains("[[Ferry]]");
    assertThat(files.out())
        .contains("\"policy\":\"names-a-bridge\"")
        .contains("\"comparedWith\":\"the packs in ");
  }

  private static void decide(Desk desk, ReviewRecord record) throws Exception {
    List<FlagVerdict> verdicts =
        record.getFlags().stream()
            .map(
                flag ->
                    flag.getPolicyId().equals(NOTICE)
                        ? new FlagVerdict(flag.getId(), FlagVerdictKind.CONFIRMED, null)
                        : new FlagVerdict(
                            flag.getId(), FlagVerdictKind.DISMISSED, "not this bridge"))
            .toList();
    Decision decision =
        Decision.newBuilder()
            .setDecisionId("d1")
            .setArticleId(BRIDGE)
            .setRevision(1)
            .setReviewer("ana")
            .setAction(DecisionAction.DECIDE)
            .setVerdict(Verdict.APPROVE)
            .setFlagVerdicts(verdicts)
            .setDecidedAt(Instant.now().truncatedTo(ChronoUnit.MILLIS))
            .build();
    put(
        desk,
        Topics.REVIEWS_DECIDED.name(),
        BRIDGE,
        desk.wire().codec(Topics.REVIEWS_DECIDED).write(decision));
  }

  private static void put(Desk desk, String topic, String key, byte[] value) throws Exception {
    try (Handover handover = Handover.open(desk.config(), desk.wire())) {
      handover.put(new ProducerRecord<>(topic, key.getBytes(StandardCharsets.UTF_8), value));
    }
  }

  private static Predicate<ReviewRecord> has(String policy) {
    return record -> record.getFlags().stream().anyMatch(it -> it.getPolicyId().equals(policy));
  }

  /** The last record of the article that is as wanted, as soon as there is one. */
  private static ReviewRecord await(Desk desk, Predicate<ReviewRecord> wanted) {
    Last last = new Last(wanted);
    for (int i = 0; i < 200 && last.found.isEmpty(); i++) {
      try (LetterFeed<ReviewRecord> feed =
          LetterFeed.open(desk.config(), desk.wire(), Topics.REVIEWS_READY, true)) {
        feed.readWhatIsThere(last);
      }
    }
    return last.found.orElseThrow();
  }

  private static final class Last implements LetterFeed.Visitor<ReviewRecord> {

    private final Predicate<ReviewRecord> wanted;
    private Optional<ReviewRecord> found = Optional.empty();

    Last(Predicate<ReviewRecord> wanted) {
      this.wanted = wanted;
    }

    @Override
    public boolean letter(String key, Optional<ReviewRecord> letter) {
      letter.filter(it -> key.equals(BRIDGE)).filter(wanted).ifPresent(it -> found = letter);
      return true;
    }

    @Override
    public boolean unreadable(String place, UnreadableLetter fault) {
      throw new AssertionError(place, fault);
    }
  }
}
