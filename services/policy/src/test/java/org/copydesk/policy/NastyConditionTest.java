package org.copydesk.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.copydesk.language.reading.MissingPart;
import org.copydesk.language.reading.QuotedArticle;
import org.copydesk.policy.pack.PackSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Conditions that would go on for minutes on a long article: each is stopped inside. */
@Timeout(value = 20, unit = TimeUnit.SECONDS)
class NastyConditionTest {

  private static QuotedArticle article;

  @BeforeAll
  static void readALongArticle() {
    String block = "xxxxxxxxx ".repeat(5_000).strip() + ".\n\n";
    article = Papers.read("River news\n\n" + block.repeat(15));
  }

  @Test
  void searchesOverAllPairsOfLongBlocksAreStopped() throws PolicyFaults {
    assertStopped("blocks.all(a, blocks.all(b, !(a.text + b.text).matches('(x|xx)+(x|xx)+ y')))");
  }

  @Test
  void loopsOverAListOfTheConditionsOwnAreStopped() throws PolicyFaults {
    assertStopped(
        "[blocks.map(b, b.text)].all(l, l.all(a, l.all(b, l.all(c, l.all(d,"
            + " l.all(e, !(a + b + c + d + e).contains('y')))))))");
  }

  @Test
  void whatWasStoppedIsNoAnswerThoughTheOtherHalfIsTrue() throws PolicyFaults {
    assertStopped(
        "blocks.exists(a, blocks.exists(b, (a.text + b.text).matches('(x|xx)+(x|xx)+ y'))) || true");
  }

  @Test
  void regularExpressionThatIsTooLargeIsAFaultOrHasNoAnswer() throws PolicyFaults {
    FlaggedReading flagged = apply("article.title.matches('((a{30}){30}){30}')");

    assertThat(flagged.missing())
        .singleElement()
        .extracting(MissingPart::reason)
        .asString()
        .startsWith("policy-failed: ");
  }

  private static void assertStopped(String condition) throws PolicyFaults {
    long start = System.nanoTime();
    FlaggedReading flagged = apply(condition);

    assertThat(flagged.missing())
        .containsExactly(
            new MissingPart("policy nasty", "policy-failed: it took longer than 500 ms"));
    assertThat(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start)).isLessThan(8_000);
  }

  private static FlaggedReading apply(String condition) throws PolicyFaults {
    String pack =
        """
        pack: one
        policies:
          - id: nasty
            title: T
            severity: low
            message: M
            when: "%s"
            evidence: none
            examples: {silent: [x]}
        """
            .formatted(condition);
    PolicyBook book = PolicyBook.of(List.of(new PackSource("one.yaml", pack, Map.of())));
    return new PolicyStep(book, Papers.CLOCK).apply(article);
  }
}
