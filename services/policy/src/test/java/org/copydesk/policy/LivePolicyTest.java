package org.copydesk.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.copydesk.letters.Article;
import org.copydesk.letters.ArticleStatus;
import org.copydesk.letters.Block;
import org.copydesk.letters.BlockKind;
import org.copydesk.letters.Flag;
import org.copydesk.letters.FlaggedArticle;
import org.copydesk.letters.PolicyEdition;
import org.copydesk.letters.PolicyProgress;
import org.copydesk.letters.QuotedArticle;
import org.copydesk.letters.Rejection;
import org.copydesk.policy.pack.PackSource;
import org.copydesk.runtime.testing.StageDriver;
import org.copydesk.schemas.topics.Topics;
import org.copydesk.schemas.wire.UnreadableLetter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the stage does when the policy changes under it, without a broker. */
class LivePolicyTest {

  private static final String TEXT = "The river rose over the bridge.\n";

  @TempDir private Path state;
  private final SetClock clock = new SetClock();
  private StageDriver stage;

  @BeforeEach
  void start() throws PolicyFaults {
    stage = new StageDriver(new PolicyTopology(book("river")), clock, state);
  }

  @AfterEach
  void stop() {
    stage.close();
  }

  @Test
  void folderIsInForceWhereNothingWasPublished() throws Exception {
    send("herald/1", 1, ArticleStatus.PUBLISHED);
    settle();

    assertThat(found(flagged())).containsExactly("herald/1 names-the-river");
    PolicyProgress last = lastProgress();
    assertThat(last.getEdition()).isZero();
    assertThat(last.getVersion()).isEqualTo(book("river").version());
    assertThat(last.getDone()).isTrue();
  }

  @Test
  void changeOfPolicyReachesTheOpenArticlesAndTheirFlagsChange() throws Exception {
    for (int i = 0; i < 100; i++) {
      send("herald/" + i, 1, ArticleStatus.PUBLISHED);
    }
    flagged();

    publish(1, "bridge");
    settle();

    List<FlaggedArticle> again = flagged();
    assertThat(again).hasSize(100);
    assertThat(found(again))
        .allMatch(it -> it.endsWith(" names-the-bridge"))
        .doesNotHaveDuplicates();
    assertThat(again)
        .allSatisfy(it -> assertThat(it.getPacks()).isEqualTo(book("bridge").versions()))
        .allSatisfy(
            it ->
                assertThat(it.getFlags().get(0).getPolicyVersion())
                    .isEqualTo(book("bridge").versions().get("one")));
    PolicyProgress last = lastProgress();
    assertThat(last.getEdition()).isEqualTo(1);
    assertThat(last.getArticles()).isEqualTo(100);
    assertThat(last.getDone()).isTrue();
  }

  @Test
  void newArticleIsJudgedByThePublishedPolicyAtOnceAndNotTwice() throws Exception {
    publish(1, "bridge");
    send("herald/1", 1, ArticleStatus.PUBLISHED);
    settle();

    assertThat(found(flagged())).containsExactly("herald/1 names-the-bridge");
  }

  @Test
  void withdrawnAndErasedArticlesAreNotJudgedAgain() throws Exception {
    send("herald/1", 1, ArticleStatus.PUBLISHED);
    send("herald/2", 1, ArticleStatus.PUBLISHED);
    send("herald/3", 1, ArticleStatus.PUBLISHED);
    send("herald/1", 2, ArticleStatus.WITHDRAWN);
    send("herald/3", 2, ArticleStatus.ERASED);
    flagged();

    publish(1, "bridge");
    settle();

    assertThat(found(flagged())).containsExactly("herald/2 names-the-bridge");
    assertThat(stage.<byte[]>rawStore(PolicyTopology.OPEN_ARTICLES).approximateNumEntries())
        .isEqualTo(1);
  }

  @Test
  void laterRevisionIsTheOneThatIsJudgedAgainAlsoAfterAnEarlierOneCameBack() throws Exception {
    send("herald/1", 2, ArticleStatus.CORRECTED);
    send("herald/1", 1, ArticleStatus.PUBLISHED);
    flagged();

    publish(1, "bridge");
    settle();

    assertThat(flagged())
        .singleElement()
        .extracting(it -> it.getQuoted().getArticle().getRevision())
        .isEqualTo(2);
  }

  @Test
  void faultyPolicyIsRefusedTheOldOneStaysAndTheNextGoodOneIsTaken() throws Exception {
    send("herald/1", 1, ArticleStatus.PUBLISHED);
    flagged();

    publish(
        1,
        List.of(new PackSource("one.yaml", pack("bridge", "when: article.rivers > 1"), Map.of())));
    settle();
    send("herald/2", 1, ArticleStatus.PUBLISHED);

    Rejection rejection = stage.rejection();
    assertThat(rejection.getCode()).isEqualTo("faulty-policy");
    assertThat(rejection.getTopic()).isEqualTo("policies.active");
    assertThat(rejection.getDetail()).contains("rivers").contains("one.yaml:");
    assertThat(found(flagged())).containsExactly("herald/2 names-the-river");
    assertThat(lastProgress().getRefused()).isEqualTo(1);

    publish(2, "bridge");
    settle();

    assertThat(found(flagged()))
        .containsExactlyInAnyOrder("herald/1 names-the-bridge", "herald/2 names-the-bridge");
    assertThat(lastProgress().getRefused()).isZero();
  }

  @Test
  void bytesThatAreNoPolicyAreRefused() throws Exception {
    stage.send(Topics.POLICIES_ACTIVE, "policy", "no letter".getBytes(StandardCharsets.UTF_8));
    settle();
    send("herald/1", 1, ArticleStatus.PUBLISHED);

    assertThat(stage.rejections()).containsExactly("faulty-policy");
    assertThat(found(flagged())).containsExactly("herald/1 names-the-river");
  }

  @Test
  void samePolicyPublishedAgainJudgesNothingAgain() throws Exception {
    publish(1, "bridge");
    send("herald/1", 1, ArticleStatus.PUBLISHED);
    flagged();

    publish(2, "bridge");
    settle();

    assertThat(flagged()).isEmpty();
    assertThat(lastProgress().getEdition()).isEqualTo(2);
  }

  @Test
  void tombstoneGivesThePolicyBackToTheFolder() throws Exception {
    publish(1, "bridge");
    send("herald/1", 1, ArticleStatus.PUBLISHED);
    flagged();

    stage.erase(Topics.POLICIES_ACTIVE, "policy");
    settle();

    assertThat(found(flagged())).containsExactly("herald/1 names-the-river");
  }

  @Test
  void articleThatCameLongAgoIsLetGo() throws Exception {
    send("herald/1", 1, ArticleStatus.PUBLISHED);
    clock.now = clock.now.plus(Duration.ofDays(31));
    send("herald/2", 1, ArticleStatus.PUBLISHED);
    flagged();

    publish(1, "bridge");
    settle();

    assertThat(found(flagged())).containsExactly("herald/2 names-the-bridge");
  }

  @Test
  void oldArticlesAreLetGoAlsoWhereThePolicyNeverChanges() {
    send("herald/1", 1, ArticleStatus.PUBLISHED);
    settle();
    clock.now = clock.now.plus(Duration.ofDays(31));
    settle();

    assertThat(stage.<byte[]>rawStore(PolicyTopology.OPEN_ARTICLES).approximateNumEntries())
        .isZero();
  }

  @Test
  void articleOnWhichAPolicyFailsIsNotLost() throws Exception {
    publish(
        1,
        List.of(
            new PackSource(
                "one.yaml",
                pack("river", "when: article.metadata['desk'] == 'foreign'"),
                Map.of())));
    send("herald/1", 1, ArticleStatus.PUBLISHED);

    assertThat(flagged())
        .singleElement()
        .satisfies(
            it ->
                assertThat(it.getQuoted().getMissing())
                    .singleElement()
                    .satisfies(
                        part -> {
                          assertThat(part.getPart()).isEqualTo("policy names-the-river");
                          assertThat(part.getReason())
                              .startsWith("policy-failed: ")
                              .contains("no answer");
                        }));
    assertThat(stage.rejections()).isEmpty();
  }

  private void publish(int number, String word) throws PolicyFaults {
    publish(number, sources(word));
  }

  private void publish(int number, List<PackSource> sources) {
    List<org.copydesk.letters.PolicyPack> packs = new ArrayList<>();
    for (PackSource source : sources) {
      packs.add(
          org.copydesk.letters.PolicyPack.newBuilder()
              .setName("one")
              .setVersion(source.version())
              .setYaml(source.yaml())
              .setPublishedAt(clock.now)
              .build());
    }
    PolicyEdition edition =
        PolicyEdition.newBuilder()
            .setNumber(number)
            .setVersion("v" + number)
            .setPacks(packs)
            .setPublishedBy("ana")
            .setReason("test")
            .setPublishedAt(clock.now)
            .build();
    stage.send(Topics.POLICIES_ACTIVE, "policy", edition);
  }

  // The stage looks back for a few milliseconds at a time.
  private void settle() {
    for (int i = 0; i < 100; i++) {
      stage.pass(Duration.ofMillis(20));
    }
  }

  private void send(String id, int revision, ArticleStatus status) {
    boolean gone = status == ArticleStatus.WITHDRAWN || status == ArticleStatus.ERASED;
    String text = gone ? "" : TEXT;
    Article article =
        Article.newBuilder()
            .setId(id)
            .setRevision(revision)
            .setStatus(status)
            .setSource("herald")
            .setExternalId(id.substring("herald/".length()))
            .setText(text)
            .setBlocks(gone ? List.of() : List.of(new Block(BlockKind.PARAGRAPH, 0, text.length())))
            .setSubmittedAt(clock.now)
            .build();
    stage.send(Topics.ARTICLES_QUOTED, id, QuotedArticle.newBuilder().setArticle(article).build());
  }

  private List<FlaggedArticle> flagged() throws UnreadableLetter {
    return stage.letters(Topics.ARTICLES_FLAGGED).stream().map(Objects::requireNonNull).toList();
  }

  private PolicyProgress lastProgress() throws UnreadableLetter {
    List<PolicyProgress> all =
        stage.letters(Topics.POLICIES_APPLIED).stream().map(Objects::requireNonNull).toList();
    return all.get(all.size() - 1);
  }

  private static List<String> found(List<FlaggedArticle> letters) {
    List<String> found = new ArrayList<>();
    for (FlaggedArticle letter : letters) {
      for (Flag flag : letter.getFlags()) {
        found.add(letter.getQuoted().getArticle().getId() + " " + flag.getPolicyId());
      }
    }
    return found;
  }

  private static PolicyBook book(String word) throws PolicyFaults {
    return PolicyBook.of(sources(word));
  }

  private static List<PackSource> sources(String word) {
    return List.of(new PackSource("one.yaml", pack(word, "find: " + word), Map.of()));
  }

  private static String pack(String word, String when) {
    return """
    pack: one
    patterns:
      %1$s: %1$s
    policies:
      - id: names-the-%1$s
        title: It names the %1$s
        severity: low
        message: M
        %2$s
        evidence: none
        examples: {silent: [x]}
    """
        .formatted(word, when);
  }

  /** A clock that stands until it is set. */
  private static final class SetClock extends Clock {

    private Instant now = Instant.parse("2026-05-04T08:00:00Z");

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      return now;
    }
  }
}
