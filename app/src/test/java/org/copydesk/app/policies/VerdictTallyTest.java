package org.copydesk.app.policies;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.copydesk.letters.AnsweredDecision;
import org.copydesk.letters.Article;
import org.copydesk.letters.ArticleStatus;
import org.copydesk.letters.Decision;
import org.copydesk.letters.DecisionAction;
import org.copydesk.letters.DecisionOutcome;
import org.copydesk.letters.Flag;
import org.copydesk.letters.FlagVerdict;
import org.copydesk.letters.FlagVerdictKind;
import org.copydesk.letters.PolicyEdition;
import org.copydesk.letters.PolicyPack;
import org.copydesk.letters.ReviewRecord;
import org.copydesk.letters.ReviewState;
import org.copydesk.letters.Severity;
import org.copydesk.schemas.wire.TrustedLetters;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class VerdictTallyTest {

  private static final Instant NOON = Instant.parse("2026-05-04T12:00:00Z");

  @BeforeAll
  static void trust() {
    TrustedLetters.trust();
  }

  @Test
  void lastAppliedVerdictOnEachFlagCounts() {
    VerdictTally tally = new VerdictTally(Instant.MIN, List.of());
    tally.add(
        record(
            "a/1",
            "v1",
            List.of(
                new AnsweredDecision(dismissing("a/1", "d1", "stale", 0), applied(), ""),
                new AnsweredDecision(confirming("a/1", "d2", 1), applied(), ""),
                new AnsweredDecision(dismissing("a/1", "d3", "late", 2), conflict(), ""))));
    tally.add(dismissing("a/1", "d1", "stale", 0));
    tally.add(confirming("a/1", "d2", 1));
    tally.add(dismissing("a/1", "d3", "late", 2));
    tally.add(confirming("a/1", "d2", 1));

    PolicyReport line = tally.report().get(0);
    assertThat(line.policy()).isEqualTo("rule");
    assertThat(line.version()).isEqualTo("v1");
    assertThat(line.confirmed()).isEqualTo(1);
    assertThat(line.dismissed()).isZero();
    assertThat(line.raised()).isEqualTo(1);
    assertThat(line.shadow()).isEqualTo(1);
  }

  @Test
  void verdictThatWasTakenBackDoesNotCount() {
    VerdictTally tally = new VerdictTally(Instant.MIN, List.of());
    tally.add(record("a/1", "v1", List.of()));
    tally.add(confirming("a/1", "d1", 0));
    tally.add(
        Decision.newBuilder(confirming("a/1", "d2", 1))
            .setAction(DecisionAction.UNDO)
            .setUndoes("d1")
            .setFlagVerdicts(List.of())
            .build());

    assertThat(tally.report().get(0).precision()).isEmpty();
  }

  @Test
  void verdictGoesToTheVersionThatWasInForceWhenItWasGiven() {
    VerdictTally tally = new VerdictTally(Instant.MIN, List.of(edition(1, "v1"), edition(3, "v2")));
    tally.add(record("a/1", "v2", List.of()));
    tally.add(record("a/2", "v2", List.of()));
    tally.add(dismissing("a/1", "d1", "Old news ", 2));
    tally.add(confirming("a/2", "d2", 4));

    List<PolicyReport> report = tally.report();
    assertThat(report).extracting(PolicyReport::version).containsExactly("v1", "v2");
    assertThat(report.get(0).precision()).hasValue(0.0);
    assertThat(report.get(0).reasons()).isEqualTo(Map.of("old news", 1));
    assertThat(report.get(1).precision()).hasValue(1.0);
  }

  @Test
  void earlierVerdictsAreLeftOut() {
    VerdictTally tally = new VerdictTally(NOON.plus(Duration.ofHours(1)), List.of());
    tally.add(record("a/1", "v1", List.of()));
    tally.add(confirming("a/1", "d1", 0));

    assertThat(tally.report()).isEmpty();
  }

  private static DecisionOutcome applied() {
    return DecisionOutcome.APPLIED;
  }

  private static DecisionOutcome conflict() {
    return DecisionOutcome.CONFLICT;
  }

  private static Decision confirming(String article, String id, int hours) {
    return decision(article, id, hours, new FlagVerdict("rule:1", FlagVerdictKind.CONFIRMED, null));
  }

  private static Decision dismissing(String article, String id, String reason, int hours) {
    return decision(
        article, id, hours, new FlagVerdict("rule:1", FlagVerdictKind.DISMISSED, reason));
  }

  private static Decision decision(String article, String id, int hours, FlagVerdict verdict) {
    return Decision.newBuilder()
        .setDecisionId(id)
        .setArticleId(article)
        .setRevision(1)
        .setReviewer("ana")
        .setFlagVerdicts(List.of(verdict))
        .setDecidedAt(NOON.plus(Duration.ofHours(hours)))
        .build();
  }

  private static PolicyEdition edition(int hours, String version) {
    PolicyPack pack =
        PolicyPack.newBuilder()
            .setName("one")
            .setVersion(version)
            .setYaml("")
            .setPublishedAt(NOON)
            .build();
    return PolicyEdition.newBuilder()
        .setNumber(hours)
        .setVersion(version)
        .setPacks(List.of(pack))
        .setPublishedBy("ana")
        .setReason("test")
        .setPublishedAt(NOON.plus(Duration.ofHours(hours)))
        .build();
  }

  private static ReviewRecord record(
      String article, String version, List<AnsweredDecision> decisions) {
    return ReviewRecord.newBuilder()
        .setArticleId(article)
        .setRevision(1)
        .setState(ReviewState.OPEN)
        .setPriority(0)
        .setSummary("")
        .setDecisions(decisions)
        .setArticle(
            Article.newBuilder()
                .setId(article)
                .setRevision(1)
                .setStatus(ArticleStatus.PUBLISHED)
                .setSource("a")
                .setExternalId("1")
                .setText("")
                .setBlocks(List.of())
                .setSubmittedAt(NOON)
                .build())
        .setFlags(List.of(flag("rule:1", version)))
        .setShadow(List.of(flag("rule:2", version)))
        .setPacks(Map.of("one", version))
        .setSubmittedAt(NOON)
        .setRecordedAt(NOON)
        .build();
  }

  private static Flag flag(String id, String version) {
    return Flag.newBuilder()
        .setId(id)
        .setPolicyId("rule")
        .setPolicyVersion(version)
        .setSeverity(Severity.LOW)
        .setMessage("M")
        .build();
  }
}
