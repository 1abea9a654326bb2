package org.copydesk.desk.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.copydesk.desk.index.Counts.Count;
import org.copydesk.letters.ReviewState;
import org.copydesk.letters.Severity;
import org.copydesk.letters.StanceLabel;
import org.junit.jupiter.api.Test;

class QueueFiltersTest extends IndexRoom {

  @Test
  void waitingRecordsComeMostUrgentFirstAndOfEqualsTheOldest() throws IOException {
    arrive(
        Records.of("wire/late").priority(300).handedIn(Records.HANDED_IN.plusSeconds(60)),
        Records.of("wire/low").priority(20),
        Records.of("wire/early").priority(300),
        Records.of("wire/done").priority(900).state(ReviewState.DECIDED));

    assertThat(ids("")).containsExactly("wire/early", "wire/late", "wire/low");
  }

  @Test
  void filtersCombine() throws IOException {
    arrive(
        Records.of("wire/1").flag("threat", Severity.HIGH).section("Politics").language("en"),
        Records.of("wire/2").flag("threat", Severity.HIGH).section("Sport").language("en"),
        Records.of("herald/3").flag("embargo", Severity.BLOCK).section("politics"),
        Records.of("herald/4").claimedBy("ann").section("Politics").language("fr"));

    assertThat(ids("flag=threat")).containsExactlyInAnyOrder("wire/1", "wire/2");
    assertThat(ids("flag=threat&section=Politics")).containsExactly("wire/1");
    assertThat(ids("flag=threat&flag=embargo&section=POLITICS"))
        .containsExactlyInAnyOrder("wire/1", "herald/3");
    assertThat(ids("severity=block")).containsExactly("herald/3");
    assertThat(ids("assigned=ann&language=fr")).containsExactly("herald/4");
    assertThat(ids("assigned=-&source=herald")).containsExactly("herald/3");
    assertThat(ids("state=claimed")).containsExactly("herald/4");
  }

  @Test
  void stancesAreFoundByTargetAndSide() throws IOException {
    arrive(
        Records.of("wire/1").quote("Mira Tolland", "It pays.", "night ferry", StanceLabel.FAVOUR),
        Records.of("wire/2").quote("Bo Quist", "It costs.", "Night  Ferry", StanceLabel.AGAINST));

    assertThat(ids("stance=any:night ferry")).hasSize(2);
    assertThat(ids("stance=against:night ferry")).containsExactly("wire/2");
    assertThat(ids("stance=favour:night ferry&speaker=mira tolland")).containsExactly("wire/1");
    assertThat(ids("stance=against:night ferry&speaker=mira tolland")).isEmpty();
  }

  @Test
  void aSpeakerAndASideAreMeantOfOneQuote() throws IOException {
    arrive(
        Records.of("wire/1")
            .quote("Mira Tolland", "It pays.", "night ferry", StanceLabel.FAVOUR)
            .quote("Bo Quist", "It costs.", "night ferry", StanceLabel.AGAINST),
        Records.of("wire/2").quote("Mira Tolland", "No.", "night ferry", StanceLabel.AGAINST));

    assertThat(ids("stance=against:night ferry&speaker=mira tolland")).containsExactly("wire/2");
    assertThat(ids("stance=any:night ferry&speaker=Mira Tolland"))
        .containsExactlyInAnyOrder("wire/1", "wire/2");
    assertThat(ids("stance=favour:night ferry&speaker=bo quist")).isEmpty();
    assertThat(ids("stance=favour:night ferry&speaker=bo quist&speaker=mira tolland"))
        .containsExactly("wire/1");
  }

  @Test
  void dismissedFlagsNoLongerCountBySeverity() throws IOException {
    arrive(
        Records.of("wire/1")
            .flag("threat", Severity.HIGH)
            .flag("typo", Severity.LOW)
            .dismissed("threat"));

    assertThat(ids("severity=high")).isEmpty();
    assertThat(ids("severity=low")).containsExactly("wire/1");
    assertThat(ids("flag=threat")).containsExactly("wire/1");
    assertThat(page("").items().get(0).flags()).containsExactly(Map.entry(Severity.LOW, 1));
  }

  @Test
  void ageIsCountedFromNow() throws IOException {
    arrive(
        Records.of("wire/old").handedIn(Records.HANDED_IN.minus(Duration.ofDays(2))),
        Records.of("wire/new"));

    assertThat(ids("newer=4h")).containsExactly("wire/new");
    assertThat(ids("older=1d")).containsExactly("wire/old");
    assertThat(ids("newer=1h")).isEmpty();
  }

  @Test
  void agesAreCountedWithTheOtherFiltersAsTheyAre() throws IOException {
    arrive(
        Records.of("wire/old").handedIn(Records.HANDED_IN.minus(Duration.ofDays(2))),
        Records.of("wire/new"),
        Records.of("herald/new"));

    for (String age : List.of("source=wire", "source=wire&newer=4h", "source=wire&older=1d")) {
      Map<String, List<Count>> ages = index.counts(query(age), SourceAccess.all()).byAge();
      assertThat(ages.get("newer"))
          .extracting(Count::value, Count::records)
          .containsExactly(tuple("30m", 0L), tuple("4h", 1L), tuple("1d", 1L), tuple("7d", 2L));
      assertThat(ages.get("older"))
          .extracting(Count::value, Count::records)
          .containsExactly(tuple("1h", 2L));
    }
  }

  @Test
  void onlyAllowedSourcesAreSeenAndCounted() throws IOException {
    arrive(Records.of("wire/1").section("A"), Records.of("herald/2").section("B"));

    QueuePage page = index.search(QueueQuery.waiting(), SourceAccess.only(List.of("herald")));
    Counts counts = index.counts(QueueQuery.waiting(), SourceAccess.only(List.of("herald")));

    assertThat(ids(page)).containsExactly("herald/2");
    assertThat(page.total()).isEqualTo(1);
    assertThat(counts.of(FilterName.SECTION)).extracting(Count::value).containsExactly("B");
    assertThat(index.search(QueueQuery.waiting(), SourceAccess.only(List.of())).items()).isEmpty();
  }

  @Test
  void aFilterCountsItsOtherValuesToo() throws IOException {
    arrive(
        Records.of("wire/1").section("Sport").flag("threat", Severity.HIGH),
        Records.of("wire/2").section("Sport"),
        Records.of("wire/3").section("sport"),
        Records.of("wire/4").section("Arts").state(ReviewState.DECIDED),
        Records.of("wire/5").section("Arts").flag("threat", Severity.HIGH));

    Counts counts = index.counts(query("section=Sport"), SourceAccess.all());

    assertThat(counts.total()).isEqualTo(3);
    assertThat(counts.of(FilterName.SECTION))
        .extracting(Count::value, Count::records)
        .containsExactly(tuple("Sport", 3L), tuple("Arts", 1L));
    assertThat(counts.of(FilterName.FLAG)).containsExactly(new Count("threat", "threat", 1, false));
    assertThat(counts.of(FilterName.ASSIGNED)).extracting(Count::value).containsExactly("-");
  }
}
