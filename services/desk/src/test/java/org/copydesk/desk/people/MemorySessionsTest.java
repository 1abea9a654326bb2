package org.copydesk.desk.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.copydesk.desk.StepClock;
import org.copydesk.desk.index.SourceAccess;
import org.junit.jupiter.api.Test;

class MemorySessionsTest {

  private static final Person ANN = new Person("ann", "Ann", Role.VIEWER, SourceAccess.all());

  private final StepClock clock = new StepClock();
  private final Sessions sessions =
      new MemorySessions(clock, Duration.ofHours(1), Duration.ofHours(5));

  @Test
  void aVisitGoesOnWhileItIsUsed() {
    String id = sessions.begin(ANN).id();

    for (int time = 0; time < 5; time++) {
      assertThat(sessions.find(id)).map(Session::person).contains(ANN);
      clock.pass(Duration.ofMinutes(59));
    }
    clock.pass(Duration.ofMinutes(5));
    assertThat(sessions.find(id)).as("five hours are over").isEmpty();
  }

  @Test
  void anIdleVisitEnds() {
    String id = sessions.begin(ANN).id();
    clock.pass(Duration.ofMinutes(61));

    assertThat(sessions.find(id)).isEmpty();
    assertThat(sessions.all()).isEmpty();
  }

  @Test
  void anEndedVisitIsOver() {
    String id = sessions.begin(ANN).id();
    sessions.end(id);

    assertThat(sessions.find(id)).isEmpty();
  }

  @Test
  void secretsDifferAndAreNotShown() {
    Session one = sessions.begin(ANN);
    Session other = sessions.begin(ANN);

    assertThat(one.id()).hasSize(43).isNotEqualTo(other.id()).isNotEqualTo(one.csrfToken());
    assertThat(one.toString()).doesNotContain(one.id()).doesNotContain(one.csrfToken());
  }

  @Test
  void veryManyVisitsLetTheLongestIdleGo() {
    String first = sessions.begin(ANN).id();
    for (int visit = 0; visit < 10_000; visit++) {
      sessions.begin(ANN);
    }

    assertThat(sessions.all()).hasSize(10_000);
    assertThat(sessions.find(first)).isEmpty();
  }
}
