package org.copydesk.policy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PolicySpeedTest {

  /** The aim is 5 ms; a build machine with a full load gets twice that. */
  private static final double MOST_MILLIS = 10;

  @Test
  void allPacksOverAnArticleOf5000CharactersTakeMilliseconds() throws PolicyFaults {
    PolicyStep step = new PolicyStep(Papers.house(), Papers.CLOCK);
    PolicySpeed.warm(step);

    double millis = PolicySpeed.medianMillis(step, PolicySpeed.article(5_000), 200);

    assertThat(millis).isLessThan(MOST_MILLIS);
  }

  @Test
  void costGrowsWithTheLengthOfTheArticle() throws PolicyFaults {
    PolicyStep step = new PolicyStep(Papers.house(), Papers.CLOCK);
    PolicySpeed.warm(step);

    double small = PolicySpeed.medianMillis(step, PolicySpeed.article(10_000), 20);
    double large = PolicySpeed.medianMillis(step, PolicySpeed.article(100_000), 9);

    assertThat(large / small).as("ten times the text").isLessThan(25);
  }
}
