package org.copydesk.policy;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import org.copydesk.language.reading.QuotedArticle;

/**
 * Measures what all packs cost on one article, as CPU time of one thread; run it by hand or by its
 * test.
 */
final class PolicySpeed {

  private static final ThreadMXBean CPU = ManagementFactory.getThreadMXBean();

  private static final String STORY =
      "Ferry runs while the bridge is shut\n\nby Robin Example\n3 March 2026\n\n";

  /** About 700 characters: quotes, a term in marks, sources, a promo. */
  private static final String PART =
      """
      Ana Bell, who runs the ferry, said that the bridge would stay shut. “We found cracks in two \
      of the piers,” Bell said. “They are deep, and nobody told us.”

      Experts say that the “temporary measure” has lasted nine years. A source familiar with the \
      plans said the town would ask for money, according to the Tass news agency.

      Read also: The town that moved uphill

      The council insisted that it had acted in time. “It is a shame,” Jan Moor told reporters on \
      Monday. “I will say so again.” The claim could not be independently verified, and the \
      engineer declined to comment on the report that was published in May.

      """;

  private PolicySpeed() {}

  /** Prints milliseconds of CPU for articles of growing length. */
  public static void main(String[] args) throws PolicyFaults {
    PolicyStep step = new PolicyStep(Papers.house(), Papers.CLOCK);
    warm(step);
    System.out.println("characters  CPU ms (median)");
    for (int length : new int[] {1_000, 5_000, 20_000, 100_000, 300_000, 900_000}) {
      int rounds = Math.max(5, Math.min(200, 2_000_000 / length));
      System.out.printf("%10d  %.2f%n", length, medianMillis(step, article(length), rounds));
    }
  }

  static void warm(PolicyStep step) {
    QuotedArticle article = article(5_000);
    for (int i = 0; i < 600; i++) {
      step.apply(article);
    }
  }

  static QuotedArticle article(int length) {
    String text = STORY + PART.repeat(length / PART.length() + 1);
    return Papers.read(text.substring(0, length));
  }

  static double medianMillis(PolicyStep step, QuotedArticle article, int rounds) {
    double[] millis = new double[rounds];
    for (int i = 0; i < rounds; i++) {
      long start = CPU.getCurrentThreadCpuTime();
      step.apply(article);
      millis[i] = (CPU.getCurrentThreadCpuTime() - start) / 1e6;
    }
    Arrays.sort(millis);
    return millis[rounds / 2];
  }
}
