package org.copydesk.policy;

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
import org.copydesk.policy.pack.PackSource;
import org.copydesk.runtime.testing.StageDriver;
import org.copydesk.schemas.topics.Topics;
import org.copydesk.schemas.wire.UnreadableLetter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** The policy stage without a broker, for tests in which the policy changes under it. */
abstract class LiveStage {

  private static final String TEXT = "The river rose over the bridge.\n";

  @TempDir private Path state;
  final SetClock clock = new SetClock();
  StageDriver stage;

  @BeforeEach
  final void start() throws PolicyFaults {
    stage = new StageDriver(new PolicyTopology(book("river")), clock, state);
  }

  @AfterEach
  final void stop() {
    stage.close();
  }

  final void publish(int number, String word) throws PolicyFaults {
    publish(number, sources(word));
  }

  final void publish(int number, List<PackSource> sources) {
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
  final void settle() {
    for (int i = 0; i < 100; i++) {
      stage.pass(Duration.ofMillis(20));
    }
  }

  final void send(String id, int revision, ArticleStatus status) {
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

  final List<FlaggedArticle> flagged() throws UnreadableLetter {
    return stage.letters(Topics.ARTICLES_FLAGGED).stream().map(Objects::requireNonNull).toList();
  }

  final PolicyProgress lastProgress() throws UnreadableLetter {
    List<PolicyProgress> all =
        stage.letters(Topics.POLICIES_APPLIED).stream().map(Objects::requireNonNull).toList();
    return all.get(all.size() - 1);
  }

  static List<String> found(List<FlaggedArticle> letters) {
    List<String> found = new ArrayList<>();
    for (FlaggedArticle letter : letters) {
      for (Flag flag : letter.getFlags()) {
        found.add(letter.getQuoted().getArticle().getId() + " " + flag.getPolicyId());
      }
    }
    return found;
  }

  static PolicyBook book(String word) throws PolicyFaults {
    return PolicyBook.of(sources(word));
  }

  private static List<PackSource> sources(String word) {
    return List.of(new PackSource("one.yaml", pack(word, "find: " + word), Map.of()));
  }

  static String pack(String word, String when) {
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
  static final class SetClock extends Clock {

    Instant now = Instant.parse("2026-05-04T08:00:00Z");

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
