package org.copydesk.language.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import org.copydesk.language.article.Article;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts written to be slow to read: what repeats here must cost time in proportion. */
class HostileReadingTest {

  private static final int TIMES = 100_000;
  private static final Duration LIMIT = Duration.ofSeconds(4);

  private final CopyReader reader = RuleReader.byRules();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "“",
        "”",
        "\"",
        "''",
        "‘",
        "’",
        "'a ",
        "“a ",
        "a” ",
        "\" ",
        "«",
        "( ",
        ", ",
        "said ",
        "he said ",
        ", he said ",
        "\"a,\" he said ",
        "“he said ‘a’” ",
        "he said ‘a’ ",
        "he reads “A B” ",
        "told the News ",
        "“A.” ",
        "Lee, ",
        "and ",
        "of the ",
        "said that ",
        "who said ",
        "\n\n“a ",
        "according to ",
        "Ann Lee ",
        "A. ",
        ": ",
        "- ",
        "6'2\" ",
        "saying ",
        "Ann Lee said he ",
        "Lee and Roe said they ",
        "(AB) ",
        "the mayor said ",
        "Q: a\n\n",
        "Ann Lee: a\n\n",
        "'A\n\n",
        "\"A\"\n– Ann\n"
      })
  void repeatedPieceIsReadInTimeLinearInTheText(String piece) {
    String text = "Headline\n\n" + piece.repeat(TIMES);
    Article article = ReadingSamples.article(text);

    Duration spent = spentOn(() -> reader.parts(article));

    assertThat(spent).isLessThan(LIMIT);
  }

  /** Processor time, so that a busy machine does not fail the test. */
  private static Duration spentOn(Runnable work) {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadCpuTime();
    work.run();
    return Duration.ofNanos(threads.getCurrentThreadCpuTime() - before);
  }
}
