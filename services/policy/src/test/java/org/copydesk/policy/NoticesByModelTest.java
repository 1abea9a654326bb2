package org.copydesk.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.copydesk.language.encoder.ModelFolder;
import org.copydesk.language.encoder.UnusableModel;
import org.copydesk.language.quote.rules.RuleQuoteFinder;
import org.copydesk.language.quote.tagger.ModelQuoteFinder;
import org.copydesk.language.quote.words.CueLexicon;
import org.copydesk.language.quote.words.Grammar;
import org.copydesk.language.reading.ArticleReader;
import org.copydesk.language.reading.CopyReader;
import org.copydesk.language.stance.RuleJudge;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The flag published-without-endorsement where the trained reader reads: over the test set that
 * other hands wrote when the model had been given its own; skipped where the checkout has no model.
 */
class NoticesByModelTest {

  private static PolicyStep step;
  private static ArticleReader reader;

  @BeforeAll
  static void open() throws PolicyFaults, UnusableModel {
    Path folder = Papers.root().resolve("models/attribution");
    assumeTrue(ModelFolder.isThere(folder), "models/attribution is not in the checkout: skipped");
    step = new PolicyStep(Papers.house(), Papers.CLOCK);
    reader =
        new CopyReader(
            ModelQuoteFinder.open(
                ModelFolder.open(folder),
                new RuleQuoteFinder(CueLexicon.standard(), new Grammar())),
            RuleJudge.standard());
  }

  // The half of it for testing was not looked at: the numbers only keep changes from making it
  // worse.
  @Test
  void testSetByOtherHandsIsToldNoWorseThanWhenItWasMeasured() throws IOException {
    NoticeSet set = NoticeSet.of("notices-4.jsonl");
    assertThat(set.wrong(true, NoticesByModelTest::flags)).hasSizeLessThanOrEqualTo(15);
    assertThat(set.wrong(false, NoticesByModelTest::flags)).hasSizeLessThanOrEqualTo(11);
  }

  @Test
  void aNoticeThatNoPatternKnowsIsMarkedWithItsWords() {
    String notice =
        "The Gazette lends Mr Aldous its page, not its opinion, and will gladly lend it to"
            + " those who think him wrong.";
    String text = "Bridge vote is put off\n\nThe council met on Monday.\n\n" + notice;

    assertThat(flags(text))
        .flatExtracting(Flag::evidence)
        .extracting(span -> span.of(text))
        .contains(notice);
  }

  private static List<Flag> flags(String text) {
    return step.apply(reader.read(Papers.article(text, Map.of()))).flags().stream()
        .filter(flag -> flag.policyId().equals("published-without-endorsement"))
        .toList();
  }
}
