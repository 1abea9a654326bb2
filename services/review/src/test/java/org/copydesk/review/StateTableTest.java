package org.copydesk.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Stream;
import org.copydesk.letters.ArticleStatus;
import org.copydesk.letters.Decision;
import org.copydesk.letters.DecisionOutcome;
import org.copydesk.letters.ReviewRecord;
import org.copydesk.letters.ReviewState;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every state against everything that can happen in it. */
class StateTableTest {

  /**
   * Rows: what happens. Columns: the state it happens in. Cells: the answer and the state after.
   */
  private static final String DECISIONS =
      """
      event          | open             | claimed (ann)     | decided (ann)    | reopened          | withdrawn         | erased
      ann claims     | APPLIED CLAIMED  | REFUSED CLAIMED   | APPLIED CLAIMED  | APPLIED CLAIMED   | REFUSED WITHDRAWN | REFUSED ERASED
      bob claims     | APPLIED CLAIMED  | CONFLICT CLAIMED  | APPLIED CLAIMED  | APPLIED CLAIMED   | REFUSED WITHDRAWN | REFUSED ERASED
      ann releases   | REFUSED OPEN     | APPLIED OPEN      | REFUSED DECIDED  | REFUSED REOPENED  | REFUSED WITHDRAWN | REFUSED ERASED
      bob releases   | REFUSED OPEN     | CONFLICT CLAIMED  | REFUSED DECIDED  | REFUSED REOPENED  | REFUSED WITHDRAWN | REFUSED ERASED
      ann hands over | APPLIED CLAIMED  | APPLIED CLAIMED   | APPLIED CLAIMED  | APPLIED CLAIMED   | REFUSED WITHDRAWN | REFUSED ERASED
      bob hands over | APPLIED CLAIMED  | CONFLICT CLAIMED  | APPLIED CLAIMED  | APPLIED CLAIMED   | REFUSED WITHDRAWN | REFUSED ERASED
      ann approves   | APPLIED DECIDED  | APPLIED DECIDED   | APPLIED DECIDED  | APPLIED DECIDED   | REFUSED WITHDRAWN | REFUSED ERASED
      bob approves   | APPLIED DECIDED  | CONFLICT CLAIMED  | CONFLICT DECIDED | APPLIED DECIDED   | REFUSED WITHDRAWN | REFUSED ERASED
      ann rejects    | APPLIED DECIDED  | APPLIED DECIDED   | APPLIED DECIDED  | APPLIED DECIDED   | APPLIED WITHDRAWN | REFUSED ERASED
      bob notes      | APPLIED OPEN     | APPLIED CLAIMED   | APPLIED DECIDED  | APPLIED REOPENED  | APPLIED WITHDRAWN | REFUSED ERASED
      ann undoes     | REFUSED OPEN     | APPLIED OPEN      | APPLIED OPEN     | REFUSED REOPENED  | REFUSED WITHDRAWN | REFUSED ERASED
      bob undoes     | REFUSED OPEN     | REFUSED CLAIMED   | REFUSED DECIDED  | REFUSED REOPENED  | REFUSED WITHDRAWN | REFUSED ERASED
      """;

  private static final String ARRIVALS =
      """
      event       | open      | claimed (ann) | decided (ann) | reopened  | withdrawn | erased
      same words  | OPEN      | CLAIMED       | DECIDED       | REOPENED  | OPEN      | OPEN
      other words | OPEN      | CLAIMED       | REOPENED      | REOPENED  | OPEN      | OPEN
      correction  | OPEN      | CLAIMED       | REOPENED      | REOPENED  | OPEN      | OPEN
      withdrawal  | WITHDRAWN | WITHDRAWN     | WITHDRAWN     | WITHDRAWN | WITHDRAWN | WITHDRAWN
      erasure     | ERASED    | ERASED        | ERASED        | ERASED    | ERASED    | ERASED
      """;

  static Stream<Arguments> decisions() {
    return cells(DECISIONS);
  }

  static Stream<Arguments> arrivals() {
    return cells(ARRIVALS);
  }

  private static Stream<Arguments> cells(String table) {
    String[][] rows =
        table
            .lines()
            .map(line -> Arrays.stream(line.split("\\|")).map(String::strip).toArray(String[]::new))
            .toArray(String[][]::new);
    return Arrays.stream(rows)
        .skip(1)
        .flatMap(
            row ->
                Stream.iterate(1, column -> column < row.length, column -> column + 1)
                    .map(column -> Arguments.of(row[0], rows[0][column], row[column])));
  }

  @ParameterizedTest(name = "{0} on {1}: {2}")
  @MethodSource("decisions")
  void decisionIsAnsweredAsTheTableSays(String event, String start, String expected) {
    Desk desk = deskIn(start);
    ReviewRecord before = desk.record();

    DecisionOutcome outcome = desk.takes(decision(desk, event)).getOutcome();

    ReviewRecord after = desk.record();
    assertThat(outcome + " " + after.getState()).isEqualTo(expected);
    assertThat(after.getUpdate()).isEqualTo(before.getUpdate() + 1);
    if (outcome != DecisionOutcome.APPLIED) {
      assertThat(after.getClaimedBy()).isEqualTo(before.getClaimedBy());
      assertThat(after.getVerdict()).isEqualTo(before.getVerdict());
      assertThat(after.getFlagVerdicts()).isEqualTo(before.getFlagVerdicts());
    }
  }

  @ParameterizedTest(name = "{0} to {1}: {2}")
  @MethodSource("arrivals")
  void arrivalLeadsWhereTheTableSays(String event, String start, String expected) {
    Desk desk = deskIn(start);
    Draft next = Draft.first();
    while (next.revision() <= desk.record().getRevision()) {
      next = next.next();
    }
    Draft words = start.equals("reopened") ? next.body(Draft.BODY + " Talks go on.") : next;

    ReviewRecord after =
        switch (event) {
          case "same words" -> desk.arrives(words.letter());
          case "other words" -> desk.arrives(next.body("The board has not met.").letter());
          case "correction" -> desk.arrives(words.status(ArticleStatus.CORRECTED).letter());
          case "withdrawal" -> desk.arrives(next.bare(ArticleStatus.WITHDRAWN));
          case "erasure" -> desk.arrives(next.bare(ArticleStatus.ERASED));
          default -> throw new IllegalArgumentException(event);
        };

    assertThat(after.getState()).isEqualTo(ReviewState.valueOf(expected));
    assertThat(after.getUpdate()).isZero();
    assertThat(after.getRevision()).isEqualTo(next.revision());
  }

  private static Desk deskIn(String start) {
    Desk desk = Desk.with(Draft.first().letter());
    Draft second = Draft.first().next();
    switch (start) {
      case "open" -> assertThat(desk.record().getState()).isEqualTo(ReviewState.OPEN);
      case "claimed (ann)" -> desk.applies(desk.claim("ann"));
      case "decided (ann)" -> desk.applies(desk.approve("ann"));
      case "reopened" -> {
        desk.applies(desk.approve("ann"));
        desk.arrives(second.body(Draft.BODY + " Talks go on.").letter());
      }
      case "withdrawn" -> desk.arrives(second.bare(ArticleStatus.WITHDRAWN));
      case "erased" -> desk.arrives(second.bare(ArticleStatus.ERASED));
      default -> throw new IllegalArgumentException(start);
    }
    return desk;
  }

  private static Decision decision(Desk desk, String event) {
    String who = event.substring(0, 3);
    return switch (event.substring(4)) {
      case "claims" -> desk.claim(who);
      case "releases" -> desk.release(who);
      case "hands over" -> desk.handOver(who, "cleo");
      case "approves" -> desk.approve(who);
      case "rejects" -> desk.reject(who, "the figures are wrong");
      case "notes" -> desk.note(who, "asked the reporter");
      case "undoes" -> desk.undo(who, "d1");
      default -> throw new IllegalArgumentException(event);
    };
  }
}
