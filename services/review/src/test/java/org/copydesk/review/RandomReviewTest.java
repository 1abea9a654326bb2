package org.copydesk.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.copydesk.letters.AnsweredDecision;
import org.copydesk.letters.ArticleStatus;
import org.copydesk.letters.Decision;
import org.copydesk.letters.DecisionAction;
import org.copydesk.letters.DecisionOutcome;
import org.copydesk.letters.Flag;
import org.copydesk.letters.FlagVerdict;
import org.copydesk.letters.PriorityReason;
import org.copydesk.letters.QuoteKind;
import org.copydesk.letters.ReviewRecord;
import org.copydesk.letters.ReviewState;
import org.copydesk.letters.Severity;
import org.copydesk.letters.Verdict;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What must hold after anything, in any order. */
class RandomReviewTest {

  private static final int SEQUENCES = 30;
  private static final int STEPS = 60;
  private static final List<String> EDITORS = List.of("ann", "bob");
  private static final List<Flag> FLAGS =
      List.of(
          Draft.flag("scare-quotes", Severity.LOW, "“night”"),
          Draft.flag("anonymous-source", Severity.MEDIUM, "an official"),
          Draft.flag("threat-in-quote", Severity.HIGH, "sink it"),
          Draft.flag("embargo-active", Severity.BLOCK, "EMBARGOED"));

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 20, 300, 4_000})
  void invariantsHoldOverRandomArrivalsAndDecisions(long seed) {
    Random random = new Random(seed);
    Map<ReviewState, Integer> seen = new EnumMap<>(ReviewState.class);
    int undone = 0;
    for (int i = 0; i < SEQUENCES; i++) {
      Run run = new Run(random);
      for (int step = 0; step < STEPS; step++) {
        run.step();
        seen.merge(run.desk.record().getState(), 1, Integer::sum);
      }
      undone += run.undone;
    }
    assertThat(seen).as("all states are reached").hasSize(ReviewState.values().length);
    assertThat(undone).as("decisions were taken back").isGreaterThan(20);
  }

  /** What an editor can do and undo. */
  private record Picture(
      ReviewState state,
      @Nullable String claimedBy,
      @Nullable Instant claimedAt,
      @Nullable Verdict verdict,
      Set<FlagVerdict> flagVerdicts) {

    static Picture of(ReviewRecord record) {
      return new Picture(
          record.getState(),
          record.getClaimedBy(),
          record.getClaimedAt(),
          record.getVerdict(),
          Set.copyOf(record.getFlagVerdicts()));
    }
  }

  /** One article through a random life. */
  private static final class Run {

    private final Random random;
    private final Desk desk;
    private final Deque<Decision> applied = new ArrayDeque<>();
    private final Deque<Picture> before = new ArrayDeque<>();
    private Draft draft;
    private int undone;

    Run(Random random) {
      this.random = random;
      this.draft = Draft.first().quotes(Draft.quote("q1", QuoteKind.DIRECT, "s1", 40, 60));
      this.desk = Desk.with(draft.letter());
    }

    void step() {
      ReviewRecord old = desk.record();
      if (random.nextInt(4) == 0) {
        arrive(old);
      } else {
        decide(old);
      }
      check(desk.record());
      if (random.nextInt(8) == 0) {
        ReviewRecord written = desk.record();
        desk.reloads();
        assertThat(desk.record()).isEqualTo(written);
      }
      desk.waits(random.nextInt(4) == 0 ? 40 : 0);
    }

    private void arrive(ReviewRecord old) {
      ArticleStatus status = status();
      boolean same = random.nextBoolean();
      Draft next = draft.next().status(status);
      if (!same) {
        next = next.body("Words " + random.nextInt(100)).flags(someFlags());
      }
      boolean bare = status == ArticleStatus.WITHDRAWN || status == ArticleStatus.ERASED;
      desk.arrives(bare ? next.bare(status) : next.letter());
      ReviewRecord now = desk.record();
      assertThat(now.getUpdate()).isZero();
      assertThat(now.getRevision()).isEqualTo(old.getRevision() + 1);
      if (same && !bare && status == draft.status()) {
        assertThat(now.getVerdict()).isEqualTo(old.getVerdict());
        assertThat(now.getState()).isEqualTo(old.getState());
        assertThat(now.getFlagVerdicts()).containsAll(old.getFlagVerdicts());
      } else if (!now.getMaterialChanges().isEmpty() && old.getVerdict() != null) {
        assertThat(now.getVerdict()).isNull();
      }
      assertThat(now.getDecisions()).hasSameSizeAs(old.getDecisions());
      draft = next;
    }

    private ArticleStatus status() {
      int die = random.nextInt(12);
      return die == 0
          ? ArticleStatus.ERASED
          : die < 3
              ? ArticleStatus.WITHDRAWN
              : die < 5 ? ArticleStatus.CORRECTED : ArticleStatus.PUBLISHED;
    }

    private List<Flag> someFlags() {
      return FLAGS.stream().filter(flag -> random.nextBoolean()).toList();
    }

    private void decide(ReviewRecord old) {
      Decision decision = decision();
      AnsweredDecision answer = desk.takes(decision);
      ReviewRecord now = desk.record();
      assertThat(now.getUpdate()).isEqualTo(old.getUpdate() + 1);
      assertThat(now.getRevision()).isEqualTo(old.getRevision());
      if (answer.getOutcome() != DecisionOutcome.APPLIED) {
        assertThat(Picture.of(now)).isEqualTo(Picture.of(old));
      } else if (decision.getAction() == DecisionAction.UNDO) {
        assertThat(applied.pop().getDecisionId()).isEqualTo(decision.getUndoes());
        assertThat(Picture.of(now)).isEqualTo(before.pop());
        undone++;
      } else {
        applied.push(decision);
        before.push(Picture.of(old));
      }
    }

    private Decision decision() {
      String editor = EDITORS.get(random.nextInt(EDITORS.size()));
      return switch (random.nextInt(9)) {
        case 0 -> desk.claim(editor);
        case 1 -> desk.release(editor);
        case 2 -> desk.handOver(editor, EDITORS.get(random.nextInt(EDITORS.size())));
        case 3 -> desk.reject(editor, random.nextBoolean() ? "thin" : null);
        case 4 -> desk.correct(editor, "q1", "quote", "not-a-quote");
        case 5 ->
            desk.by(editor, DecisionAction.CLAIM)
                .setRevision(desk.record().getRevision() + random.nextInt(3) - 1)
                .build();
        case 6, 7 -> approve(editor);
        default ->
            applied.isEmpty()
                ? desk.undo(editor, "d0")
                : desk.undo(applied.peek().getReviewer(), applied.peek().getDecisionId());
      };
    }

    private Decision approve(String editor) {
      FlagVerdict[] verdicts =
          desk.record().getFlags().stream()
              .filter(flag -> random.nextBoolean())
              .map(flag -> Desk.dismissed(flag.getId(), "reason " + random.nextInt(9)))
              .toArray(FlagVerdict[]::new);
      return desk.approve(editor, verdicts);
    }

    private static void check(ReviewRecord record) {
      ReviewState state = record.getState();
      boolean away = state == ReviewState.WITHDRAWN || state == ReviewState.ERASED;
      assertThat(record.getArticle().getStatus() == ArticleStatus.ERASED)
          .isEqualTo(state == ReviewState.ERASED);
      assertThat(record.getArticle().getStatus() == ArticleStatus.WITHDRAWN)
          .isEqualTo(state == ReviewState.WITHDRAWN);
      assertThat(state == ReviewState.CLAIMED).isEqualTo(record.getClaimedBy() != null && !away);
      if (state == ReviewState.DECIDED) {
        assertThat(record.getVerdict()).isNotNull();
      }
      if (state == ReviewState.OPEN || state == ReviewState.REOPENED) {
        assertThat(record.getVerdict()).isNull();
      }
      if (state == ReviewState.REOPENED) {
        assertThat(record.getMaterialChanges()).isNotEmpty();
      }
      checkPartsAgree(record);
      if (state == ReviewState.ERASED) {
        assertThat(record.getArticle().getText()).isEmpty();
        assertThat(record.getArticle().getTitle()).isEmpty();
        assertThat(record.getQuotes()).isEmpty();
        assertThat(record.getClaimedBy()).isNull();
      }
    }

    private static void checkPartsAgree(ReviewRecord record) {
      Set<String> flags =
          record.getFlags().stream()
              .map(Flag::getId)
              .collect(Collectors.toCollection(HashSet::new));
      assertThat(record.getFlagVerdicts())
          .allMatch(verdict -> flags.contains(verdict.getFlagId()))
          .doesNotHaveDuplicates();
      assertThat(record.getPriority()).isBetween(0, 1000);
      assertThat(record.getPriorityReasons().stream().mapToInt(PriorityReason::getPoints).sum())
          .isEqualTo(record.getPriority());
      assertThat(record.getDecisions()).hasSizeLessThanOrEqualTo(History.MOST);
      assertThat(record.getArticle().getRevision()).isEqualTo(record.getRevision());
    }
  }
}
