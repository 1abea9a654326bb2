package org.copydesk.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.copydesk.language.article.ArticleStatus;
import org.copydesk.language.reading.MissingPart;
import org.copydesk.policy.pack.PackSource;
import org.copydesk.policy.pack.Severity;
import org.junit.jupiter.api.Test;

class PolicyStepTest {

  private static final String PACK =
      """
      pack: small
      patterns:
        river: river
        bridge: bridge
      policies:
        - id: reads-a-field
          title: Reads a field that may be missing
          severity: high
          message: M
          when: article.metadata['desk'] == 'foreign'
          evidence: none
          examples: {silent: [x]}
        - id: names-the-river
          title: River
          severity: low
          message: "{count} rivers, first {evidence}"
          find: river
          examples: {silent: [x]}
        - id: names-the-bridge
          title: Bridge
          severity: block
          message: M
          find: bridge
          flag: each
          examples: {silent: [x]}
        - id: in-shadow
          title: Shadow
          severity: low
          message: M
          mode: shadow
          needs: more
          find: river
          examples: {silent: [x]}
      """;

  private static final String TEXT =
      "River news\n\nby Robin Example\n3 March 2026\n\nThe river rose. The Bridge and the bridge and"
          + " the old bridge over the river are shut.";

  private final PolicyBook book = book();

  @Test
  void policyThatFailsIsNamedAndTheOthersAreApplied() {
    FlaggedReading flagged = new PolicyStep(book, Papers.CLOCK).apply(Papers.read(TEXT));

    assertThat(flagged.missing())
        .singleElement()
        .extracting(MissingPart::part, MissingPart::reason)
        .satisfies(
            part -> {
              assertThat(part.get(0)).isEqualTo("policy reads-a-field");
              assertThat(part.get(1).toString()).contains("has no answer");
            });
    assertThat(flagged.flags()).extracting(Flag::policyId).contains("names-the-river");
  }

  @Test
  void gravestComesFirstAndSameWordsAreOneFlag() {
    FlaggedReading flagged = new PolicyStep(book, Papers.CLOCK).apply(Papers.read(TEXT));

    assertThat(flagged.flags())
        .extracting(Flag::severity)
        .containsExactly(Severity.BLOCK, Severity.LOW);
    assertThat(flagged.flags().get(0).evidence()).hasSize(3);
    assertThat(flagged.flags().get(1).message()).isEqualTo("3 rivers, first River");
    assertThat(flagged.shadow()).extracting(Flag::policyId).containsExactly("in-shadow");
    assertThat(flagged.packs()).containsOnlyKeys("small");
  }

  @Test
  void sameFindingKeepsItsIdWhenTheTextBeforeItGrows() {
    PolicyStep step = new PolicyStep(book, Papers.CLOCK);
    String later = TEXT.replace("The river rose.", "It rained for a week. The river rose.");

    assertThat(step.apply(Papers.read(later)).flags())
        .extracting(Flag::id)
        .isEqualTo(step.apply(Papers.read(TEXT)).flags().stream().map(Flag::id).toList());
  }

  @Test
  void policyThatOverrunsItsTimeIsNamed() {
    AtomicLong nanos = new AtomicLong();
    PolicyStep slow = new PolicyStep(book, Papers.CLOCK, () -> nanos.addAndGet(1_000_000_000L));

    FlaggedReading flagged = slow.apply(Papers.read(TEXT));

    assertThat(flagged.flags()).isEmpty();
    assertThat(flagged.missing())
        .extracting(MissingPart::part)
        .contains("policy names-the-river", "policy names-the-bridge");
  }

  @Test
  void withdrawnAndErasedArticlesGetNoFlags() {
    PolicyStep step = new PolicyStep(book, Papers.CLOCK);
    for (ArticleStatus status : List.of(ArticleStatus.WITHDRAWN, ArticleStatus.ERASED)) {
      FlaggedReading flagged =
          step.apply(Papers.READER.read(Papers.article(TEXT, Map.of(), status)));
      assertThat(flagged.flags()).isEmpty();
      assertThat(flagged.missing()).isEmpty();
    }
  }

  @Test
  void manyFindingsAreCutOffWithANote() {
    StringBuilder text = new StringBuilder(TEXT);
    for (int i = 0; i < 5_000; i++) {
      text.append(" The river rose on day ").append(i).append('.');
    }

    FlaggedReading flagged = new PolicyStep(book, Papers.CLOCK).apply(Papers.read(text.toString()));

    assertThat(flagged.flags()).allMatch(flag -> flag.evidence().size() <= 200);
    assertThat(flagged.missing())
        .contains(new MissingPart("policy names-the-river", "only the first 200 places are shown"));
  }

  @Test
  void emptyTextIsNoTrouble() {
    FlaggedReading flagged = new PolicyStep(book, Papers.CLOCK).apply(Papers.read(""));
    assertThat(flagged.flags()).isEmpty();
  }

  private static PolicyBook book() {
    try {
      return PolicyBook.of(List.of(new PackSource("policies/small.yaml", PACK, Map.of())));
    } catch (PolicyFaults faults) {
      throw new AssertionError(faults);
    }
  }
}
