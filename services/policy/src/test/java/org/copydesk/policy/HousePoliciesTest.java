package org.copydesk.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.copydesk.policy.pack.Example;
import org.copydesk.policy.pack.Fault;
import org.copydesk.policy.pack.Mode;
import org.copydesk.policy.pack.Policy;
import org.junit.jupiter.api.Test;

/** The packs in policies/ as they ship. */
class HousePoliciesTest {

  @Test
  void everyExampleDoesWhatItsPackSays() throws PolicyFaults {
    PolicyTester tester = ExampleArticles.tester(Papers.house());

    List<Fault> faults = tester.faults();

    assertThat(faults)
        .withFailMessage(() -> faults.stream().map(Fault::shown).collect(Collectors.joining("\n")))
        .isEmpty();
  }

  @Test
  void everyActivePolicyHasEightExamplesThatFireAndEightOfSilence() throws PolicyFaults {
    assertThat(Papers.house().policies())
        .filteredOn(policy -> policy.mode() == Mode.ACTIVE)
        .allSatisfy(
            policy ->
                assertThat(policy.examples().stream().filter(Example::fires).count())
                    .as(policy.name())
                    .isGreaterThanOrEqualTo(8))
        .allSatisfy(
            policy ->
                assertThat(policy.examples().stream().filter(one -> !one.fires()).count())
                    .as(policy.name())
                    .isGreaterThanOrEqualTo(8));
  }

  @Test
  void everyPolicyNamesItsClauseAndWhatItLacks() throws PolicyFaults {
    assertThat(Papers.house().policies())
        .allSatisfy(policy -> assertThat(policy.clause()).as(policy.name()).isPresent())
        .filteredOn(policy -> policy.mode() != Mode.ACTIVE)
        .allSatisfy(policy -> assertThat(policy.needs()).as(policy.name()).isNotBlank());
  }

  @Test
  void theFlagsThatTheDeskPromisesAreActive() throws PolicyFaults {
    assertThat(Papers.house().policies())
        .filteredOn(policy -> policy.mode() == Mode.ACTIVE)
        .extracting(Policy::name)
        .contains(
            "published-without-endorsement",
            "republished-content",
            "opinion-labelled",
            "sponsored-content",
            "correction-notice",
            "embargo-active",
            "missing-byline",
            "missing-date",
            "unattributed-quote",
            "unbalanced-quotation-marks",
            "scare-quotes",
            "anonymous-source",
            "related-link-promo-in-body",
            "state-affiliated-source",
            "threat-in-quote",
            "vague-attribution");
  }
}
