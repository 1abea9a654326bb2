package org.copydesk.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.copydesk.language.text.CodePoints;
import org.copydesk.language.text.Span;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The article beside the project, with the places at which flags must stand, in code points. */
class SeedTest {

  private static final Path SEED = Papers.root().resolve("../shared/seed/000_c4a6b97a9727aab3.txt");
  private static String text = "";
  private static List<Flag> flags = List.of();

  @BeforeAll
  static void flagTheSeed() throws IOException, PolicyFaults {
    assumeTrue(Files.exists(SEED), "shared/ is not beside the checkout: skipped");
    text = Files.readString(SEED).replace("\r\n", "\n");
    flags =
        new PolicyStep(Papers.house(), Papers.CLOCK)
            .apply(Papers.READER.read(Papers.article(text, Map.of())))
            .flags();
  }

  @ParameterizedTest
  @CsvSource({
    "published-without-endorsement, 2954, 3038",
    "unbalanced-quotation-marks, 2600, 2625",
    "related-link-promo-in-body, 1936, 2008",
    "related-link-promo-in-body, 2809, 2925",
    "threat-in-quote, 693, 780",
    "threat-in-quote, 2250, 2277",
    "state-affiliated-source, 2168, 2184",
    "vague-attribution, 1415, 1461",
    "scare-quotes, 852, 878"
  })
  void flagStandsOnTheExpectedWords(String id, int start, int end) {
    CodePoints points = CodePoints.of(text);
    Span expected = new Span(points.toUnits(start), points.toUnits(end));
    assertThat(flags)
        .filteredOn(flag -> flag.policyId().equals(id))
        .flatExtracting(Flag::evidence)
        .anyMatch(span -> span.overlaps(expected));
  }

  @Test
  void nothingIsFlaggedThatMustNotBe() {
    assertThat(flags)
        .extracting(Flag::policyId)
        .doesNotContain(
            "missing-byline",
            "missing-date",
            "sponsored-content",
            "embargo-active",
            "correction-notice",
            "unattributed-quote",
            "single-sourced",
            "opinion-labelled",
            "press-release-copy");
  }
}
