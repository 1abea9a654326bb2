package org.copydesk.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.copydesk.language.article.ArticleStatus;
import org.copydesk.language.reading.QuotedArticle;
import org.copydesk.policy.PolicyBook.ReadyPolicy;
import org.copydesk.policy.pack.PackSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What is judged anew when one policy follows another, and that it comes to the same as all. */
class OnlyWhatChangedTest {

  private static final String PACK =
      """
      pack: small
      lists:
        town: [bridge, ferry]
        river: lists/rivers.txt
      patterns:
        town: "@town"
        river: "@river"
        rose: rose
      policies:
        - id: names-the-town
          title: Town
          severity: low
          message: "Town: {evidence}"
          find: town
          examples: {silent: [x]}
        - id: names-the-river
          title: River
          severity: high
          message: "{count} rivers"
          find: river
          flag: once
          examples: {silent: [x]}
        - id: rose
          title: Rose
          severity: medium
          message: It rose
          over: paragraph
          when: "'rose' in block.found"
          evidence: block
          examples: {silent: [x]}
        - id: much-found
          title: Much
          severity: info
          message: Much
          when: article.found.size() > 2
          evidence: none
          examples: {silent: [x]}
        - id: embargoed
          title: Embargo
          severity: block
          message: Embargo
          when: article.embargo == 'running'
          evidence: none
          examples: {silent: [x]}
        - id: fails
          title: Fails
          severity: low
          message: M
          when: article.metadata['x'] == 'y'
          evidence: none
          examples: {silent: [x]}
        - id: asleep
          title: Asleep
          severity: low
          message: "{evidence}"
          mode: shadow
          needs: time
          find: rose
          examples: {silent: [x]}
      """;

  private static final Map<String, String> LISTS =
      Map.of("lists/rivers.txt", "# source: own\n# version: 1\nriver\nstream\n");

  /** Changes of a policy as an editor makes them; each may follow each. */
  private static final List<UnaryOperator<String>> CHANGES =
      List.of(
          pack -> pack,
          pack -> pack.replace("severity: low", "severity: medium"),
          pack -> pack.replace("[bridge, ferry]", "[bridge, ferry, boat]"),
          pack -> pack.replace("rose: rose", "rose: (rose|fell)"),
          pack -> pack.replace("message: It rose", "message: It moved"),
          pack -> pack.replace("mode: shadow", "mode: active"),
          pack -> pack.replace("flag: once", "flag: each"),
          pack -> pack.replace("river: \"@river\"", "river: {any: \"@river\", zone: body}"),
          pack -> pack.replace("  - id: names-the-town", "  - id: names-the-place"),
          pack -> pack.replace("patterns:\n", "patterns:\n  fell: fell\n"),
          pack -> pack + "# a remark\n");

  private static final List<String> TEXTS =
      List.of(
          "The old bridge\n\nThe river rose. The ferry and the boat fell behind the bridge.\n",
          "A stream\n\nIt rose by two metres.\n\nIt fell. The river rose, the stream rose.\n",
          "Nothing\n\nNothing was said.\n",
          "");

  private static List<PolicyBook> books;

  @BeforeAll
  static void makeBooks() throws PolicyFaults {
    books = new ArrayList<>();
    for (UnaryOperator<String> change : CHANGES) {
      books.add(book(change.apply(PACK), LISTS));
    }
    Map<String, String> more = new HashMap<>(LISTS);
    more.merge("lists/rivers.txt", "ferry\n", String::concat);
    books.add(book(PACK, more));
  }

  @Test
  void whateverPolicyFollowsWhicheverEveryFlagIsAsIfAllWereJudged() {
    Random random = new Random(5);
    for (String text : TEXTS) {
      QuotedArticle article = Papers.READER.read(Papers.article(text, Map.of("embargo", "2027")));
      Findings findings = Findings.NONE;
      for (int change = 0; change < 300; change++) {
        PolicyStep step = new PolicyStep(books.get(random.nextInt(books.size())), Papers.CLOCK);
        FlaggedReading flagged = step.apply(article, findings);
        assertThat(flagged).isEqualTo(step.apply(article));
        findings = Findings.of(step.findings(flagged).toBytes());
      }
    }
  }

  @Test
  void sameDefinitionsAreNotJudgedAgainButThoseThatFailedOrLookAtTheTimeAre() {
    QuotedArticle article = Papers.read(TEXTS.get(0));
    AtomicInteger looks = new AtomicInteger();
    PolicyStep step = new PolicyStep(books.get(0), Papers.CLOCK, looks::incrementAndGet);
    Findings findings = step.findings(step.apply(article));
    int all = looks.getAndSet(0);

    step.apply(article, findings);

    assertThat(looks.get()).isPositive().isLessThan(all / 2);
    assertThat(findings.definitions()).hasSize(5);
  }

  @Test
  void changeOfOnePolicyOfAListOrOfAPatternChangesThoseThatUseIt() {
    assertThat(changed(1)).containsExactlyInAnyOrder("names-the-town", "fails", "asleep");
    assertThat(changed(2)).containsExactlyInAnyOrder("names-the-town", "much-found");
    assertThat(changed(3)).containsExactlyInAnyOrder("rose", "asleep", "much-found");
    assertThat(changed(5)).isEmpty();
    assertThat(changed(10)).isEmpty();
    assertThat(changed(books.size() - 1))
        .containsExactlyInAnyOrder("names-the-river", "much-found");
  }

  @Test
  void embargoThatHasEndedMeanwhileIsFoundEndedWithTheNextPolicy() {
    Map<String, String> metadata = Map.of("embargo", "2026-03-03T18:00:00Z");
    QuotedArticle article = Papers.READER.read(Papers.article(TEXTS.get(0), metadata));
    PolicyStep step = new PolicyStep(books.get(0), Papers.CLOCK);
    FlaggedReading before = step.apply(article);
    Clock later = Clock.offset(Papers.CLOCK, Duration.ofHours(12));

    FlaggedReading after =
        new PolicyStep(books.get(5), later).apply(article, step.findings(before));

    assertThat(before.flags()).extracting(Flag::policyId).contains("embargoed");
    assertThat(after.flags()).extracting(Flag::policyId).doesNotContain("embargoed");
  }

  @Test
  void keptFlagsBearTheVersionOfThePackInForce() {
    QuotedArticle article = Papers.read(TEXTS.get(0));
    PolicyStep step = new PolicyStep(books.get(0), Papers.CLOCK);

    FlaggedReading after =
        new PolicyStep(books.get(4), Papers.CLOCK)
            .apply(article, step.findings(step.apply(article)));

    assertThat(after.flags())
        .isNotEmpty()
        .allMatch(flag -> after.packs().containsValue(flag.policyVersion()));
  }

  @Test
  void withdrawnArticleHasNoFlagsWhateverWasFound() {
    PolicyStep step = new PolicyStep(books.get(0), Papers.CLOCK);
    Findings findings = step.findings(step.apply(Papers.read(TEXTS.get(0))));
    QuotedArticle gone =
        Papers.READER.read(Papers.article(TEXTS.get(0), Map.of(), ArticleStatus.WITHDRAWN));

    assertThat(step.apply(gone, findings).flags()).isEmpty();
    assertThat(step.findings(step.apply(gone))).isEqualTo(Findings.NONE);
  }

  private static List<String> changed(int number) {
    Definitions before = books.get(0).definitions();
    Definitions after = books.get(number).definitions();
    return books.get(0).ready().stream()
        .filter(ready -> !before.of(ready).equals(after.of(ready)))
        .map(ReadyPolicy::policy)
        .map(policy -> policy.name())
        .toList();
  }

  private static PolicyBook book(String pack, Map<String, String> lists) throws PolicyFaults {
    return PolicyBook.of(List.of(new PackSource("small.yaml", pack, lists)));
  }
}
