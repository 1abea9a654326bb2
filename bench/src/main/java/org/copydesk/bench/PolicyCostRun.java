package org.copydesk.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.copydesk.app.Surroundings;
import org.copydesk.ingest.Action;
import org.copydesk.ingest.IngestConfig;
import org.copydesk.ingest.IngestStep;
import org.copydesk.ingest.Submitted;
import org.copydesk.language.article.Article;
import org.copydesk.language.reading.QuotedArticle;
import org.copydesk.language.reading.RuleReader;
import org.copydesk.policy.PolicyBook;
import org.copydesk.policy.PolicyFaults;
import org.copydesk.policy.PolicyStep;
import org.copydesk.policy.pack.PackSource;

/**
 * What policies cost on one article, in processor time of one thread; the median of many rounds.
 */
public final class PolicyCostRun {

  private static final int USUAL_LENGTH = 5_000;

  /** The last is about 900 KB, the most that is taken. */
  private static final List<Integer> LENGTHS =
      List.of(1_000, 5_000, 20_000, 100_000, 300_000, 860_000);

  private static final List<Integer> POLICIES = List.of(10, 50, 100, 200, 500);
  private static final int WARM_UP = 400;
  private static final ThreadMXBean CPU = ManagementFactory.getThreadMXBean();

  private final Surroundings surroundings;

  /** With the policies that the surroundings name. */
  public PolicyCostRun(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  /** All packs on articles of growing length: characters, milliseconds. */
  public void byLength(BiConsumer<Integer, Double> line) throws PolicyFaults {
    PolicyStep step = new PolicyStep(PolicyBook.load(surroundings.policies()), Clock.systemUTC());
    warm(step);
    for (int length : LENGTHS) {
      line.accept(length, millis(step, article(length)));
    }
  }

  /** A growing number of policies on an article of usual length: policies, milliseconds. */
  public void byPolicies(BiConsumer<Integer, Double> line) throws PolicyFaults {
    QuotedArticle article = article(USUAL_LENGTH);
    for (int policies : POLICIES) {
      PolicyStep step = new PolicyStep(PolicyBook.of(List.of(madeUp(policies))), Clock.systemUTC());
      warm(step);
      line.accept(policies, millis(step, article));
    }
  }

  private void warm(PolicyStep step) {
    QuotedArticle article = article(USUAL_LENGTH);
    for (int i = 0; i < WARM_UP; i++) {
      step.apply(article);
    }
  }

  private static double millis(PolicyStep step, QuotedArticle article) {
    int length = article.article().text().length();
    double[] millis = new double[Math.max(7, Math.min(200, 1_500_000 / length))];
    for (int i = 0; i < millis.length; i++) {
      long start = CPU.getCurrentThreadCpuTime();
      step.apply(article);
      millis[i] = (CPU.getCurrentThreadCpuTime() - start) / 1e6;
    }
    Arrays.sort(millis);
    return millis[millis.length / 2];
  }

  private QuotedArticle article(int length) {
    Newsfeed news = new Newsfeed(7);
    StringBuilder text = new StringBuilder(news.article(0).strip());
    for (int i = 1; text.length() < length; i++) {
      text.append("\n\n").append(news.paragraphs(i));
    }
    text.setLength(length);
    byte[] body = text.toString().getBytes(StandardCharsets.UTF_8);
    Clock clock = Clock.systemUTC();
    Submitted submitted =
        new Submitted(
            "bench",
            "cost",
            Action.PUBLISH,
            "text/plain; charset=utf-8",
            body,
            Map.of(),
            clock.instant());
    IngestStep ingest = new IngestStep(IngestConfig.read(surroundings.toolSettings(Map.of())));
    Article article =
        ingest
            .take(submitted, Optional.empty())
            .fold(
                it -> it,
                unchanged -> {
                  throw new IllegalStateException("a first revision is never unchanged");
                },
                rejected -> {
                  throw new IllegalStateException(rejected.detail());
                });
    return RuleReader.standard().read(article);
  }

  /** One in five asks of quotes, one in five of the whole article; each has phrases of its own. */
  private static PackSource madeUp(int policies) {
    StringBuilder patterns = new StringBuilder("pack: made-up\npatterns:\n");
    StringBuilder rules = new StringBuilder("policies:\n");
    for (int i = 0; i < policies; i++) {
      String word = "w" + Integer.toString(i, 26).replaceAll("[0-9]", "x");
      patterns.append(
          """
            p%1$d:
              any: ["the %2$s ..3.. (said|told|warned)", "county %2$s* of (the|a) session", "%2$s (officials|sources)", "officials who asked ..2.. %2$s"]
              unless: ["not %2$s"]
          """
              .formatted(i, word));
      rules.append(
          """
            - id: r%1$d
              title: Rule %1$d
              severity: low
              message: "M {evidence}"
              %2$s
              examples: {silent: [x]}
          """
              .formatted(i, condition(i)));
    }
    return new PackSource("made-up.yaml", patterns.append(rules).toString(), Map.of());
  }

  private static String condition(int i) {
    return switch (i % 5) {
      case 0 ->
          "over: quote\n    when: quote.words > 300 && quote.speaker == ''\n    evidence: quote";
      case 1 -> "when: article.words < " + i % 40 + " && !article.dated\n    evidence: none";
      default -> "find: p" + i;
    };
  }
}
