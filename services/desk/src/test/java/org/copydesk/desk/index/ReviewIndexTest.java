package org.copydesk.desk.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Terms;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;
import org.copydesk.desk.StepClock;
import org.copydesk.desk.index.Counts.Count;
import org.copydesk.letters.ReviewRecord;
import org.copydesk.letters.ReviewState;
import org.copydesk.letters.Severity;
import org.copydesk.letters.StanceLabel;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReviewIndexTest {

  private static final Clock NOON =
      Clock.fixed(Records.HANDED_IN.plus(Duration.ofHours(3)), ZoneOffset.UTC);

  @TempDir private Path folder;
  private ReviewIndex index;
  private long offset;

  @BeforeEach
  void open() throws IOException {
    index = ReviewIndex.open(folder, NOON);
  }

  @AfterEach
  void close() throws IOException {
    index.close();
  }

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
  void wordsAreFoundInTitleBodyQuotesAndSpeakersWhateverTheirForm() throws IOException {
    arrive(
        Records.of("wire/1").text("Fähre fährt nachts", "Ein Café am Hafen."),
        Records.of("wire/2")
            .text("Ferries", "The minister\u2019s plan for the harbour. \uD83D\uDEA2"),
        Records.of("wire/3").quote("Zoë Ångström", "Not at any price", "it", StanceLabel.AGAINST),
        Records.of("wire/4").text("مرفأ المدينة", "港口委员会周二开会"));

    assertThat(ids("q=fahre")).containsExactly("wire/1");
    assertThat(ids("q=cafe\u0301")).containsExactly("wire/1");
    assertThat(ids("q=ferry minister")).containsExactly("wire/2");
    assertThat(ids("q=\uD83D\uDEA2")).containsExactly("wire/2");
    assertThat(ids("q=angstrom")).containsExactly("wire/3");
    assertThat(ids("q=مرفأ")).containsExactly("wire/4");
    assertThat(ids("q=港口")).containsExactly("wire/4");
    assertThat(ids("q=\"harbour plan\"")).isEmpty();
    assertThat(ids("q=“plan for the harbour”")).containsExactly("wire/2");
    assertThat(ids("q=harbour -minister")).containsExactly("wire/3");
    assertThat(ids("q=minist*")).containsExactly("wire/2");
  }

  @Test
  void nothingThatIsTypedIsAnError() throws IOException {
    arrive(Records.of("wire/1"));

    for (String typed : List.of("\"", "-", "(((", "a:b", "*", "…", "\\", "~2", "+|-", "\u0000")) {
      assertThat(page("q=" + typed)).isNotNull();
    }
    assertThat(page("q=" + "word ".repeat(190)).items()).isEmpty();
    assertThat(page("order=match&q=" + "harbour ".repeat(120)).items()).hasSize(1);
    assertThat(page("after=nonsense&newer=soon&size=x&state=what").items()).hasSize(1);
  }

  @Test
  void theBestMatchIsTheTitle() throws IOException {
    arrive(
        Records.of("wire/1").text("Other news", "Something about a lighthouse, far down."),
        Records.of("wire/2").text("Lighthouse dark", "It went out."));

    assertThat(ids("q=lighthouse&order=match")).containsExactly("wire/2", "wire/1");
  }

  @Test
  void pagesFollowEachOtherWithoutGapOrDouble() throws IOException {
    List<Records> many = new ArrayList<>();
    for (int number = 0; number < 57; number++) {
      many.add(Records.of("wire/" + number).priority(number % 3).text("News", "x ".repeat(number)));
    }
    arrive(many.toArray(Records[]::new));

    for (String order : List.of("priority", "newest", "oldest", "changed", "match")) {
      List<String> seen = new ArrayList<>();
      QueueQuery query = query("size=10&q=news&order=" + order);
      QueuePage page = index.search(query, SourceAccess.all());
      seen.addAll(ids(page));
      while (page.next().isPresent()) {
        page = index.search(query.at(page.next()), SourceAccess.all());
        seen.addAll(ids(page));
      }
      assertThat(seen).as(order).hasSize(57).doesNotHaveDuplicates();
      assertThat(page.total()).isEqualTo(57);
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
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("Sport", 3L),
            org.assertj.core.groups.Tuple.tuple("Arts", 1L));
    assertThat(counts.of(FilterName.FLAG)).containsExactly(new Count("threat", "threat", 1, false));
    assertThat(counts.of(FilterName.ASSIGNED)).extracting(Count::value).containsExactly("-");
  }

  @Test
  void anEarlierRevisionIsKeptAndErasureForgetsIt() throws IOException {
    ReviewRecord first = Records.of("wire/1").text("First", "Words of the first.").build();
    arrive(Records.of("wire/1").text("First", "Words of the first."));
    arrive(Records.of("wire/1").revision(2).text("Second", "Words of the second."));
    arrive(
        Records.of("wire/1").revision(2).update(1).claimedBy("ann"),
        Records.of("wire/1").revision(3).text("Third", "Words of the third."));

    assertThat(index.find("wire/1").orElseThrow().earlier()).containsExactly(1, 2);
    assertThat(index.earlier("wire/1", 1)).contains(first);
    assertThat(index.earlier("wire/1", 2).orElseThrow().getClaimedBy()).isEqualTo("ann");
    assertThat(ids("q=first")).isEmpty();
    assertThat(page("").total()).isEqualTo(1);

    arrive(Records.of("wire/1").revision(4).state(ReviewState.ERASED).text("", ""));

    assertThat(index.earlier("wire/1", 1)).isEmpty();
    assertThat(index.find("wire/1").orElseThrow().earlier()).isEmpty();
    assertThat(ids("state=erased")).containsExactly("wire/1");
  }

  @Test
  void theWordsOfAnErasedArticleLeaveTheDiskToo() throws Exception {
    index.close();
    StepClock clock = new StepClock();
    index = ReviewIndex.open(folder, clock);
    // Beside others, since a file with nothing left in it goes at once.
    List<Records> many = new ArrayList<>();
    many.add(Records.of("wire/1").text("Secret", "Quuxmarzipan of the first."));
    for (int number = 2; number < 40; number++) {
      many.add(Records.of("wire/" + number));
    }
    arrive(many.toArray(Records[]::new));
    arrive(Records.of("wire/1").revision(2).text("Secret", "Quuxmarzipan of the second."));
    index.commit();
    assertThat(onDisk("Quuxmarzipan")).isTrue();

    arrive(Records.of("wire/1").revision(3).state(ReviewState.ERASED).text("", ""));
    index.commit();
    assertThat(onDisk("Quuxmarzipan")).as("before an hour is over").isTrue();
    assertThat(index.hasToForget()).isFalse();
    clock.pass(Duration.ofHours(1));
    assertThat(index.hasToForget()).isTrue();
    index.commit();
    while (!index.hasToForget()) {
      LockSupport.parkNanos(1_000_000);
    }
    index.commit();

    assertThat(index.hasToForget()).isFalse();
    assertThat(onDisk("Quuxmarzipan")).isFalse();
    assertThat(page("").total()).isEqualTo(38);
  }

  /** Whether a record in the files holds the word, deleted ones too. */
  private boolean onDisk(String word) throws IOException {
    try (DirectoryReader reader = DirectoryReader.open(FSDirectory.open(folder))) {
      for (LeafReaderContext leaf : reader.leaves()) {
        for (int document = 0; document < leaf.reader().maxDoc(); document++) {
          BytesRef record =
              leaf.reader().storedFields().document(document).getBinaryValue(Fields.RECORD);
          if (record != null && bytes(record).contains(word)) {
            return true;
          }
        }
        Terms words = leaf.reader().terms(Fields.WORDS);
        if (words != null && words.iterator().seekExact(new BytesRef(Keys.of(word)))) {
          return true;
        }
      }
    }
    return false;
  }

  private static String bytes(BytesRef record) {
    return new String(record.bytes, record.offset, record.length, StandardCharsets.ISO_8859_1);
  }

  @Test
  void aTombstoneForgetsTheArticle() throws IOException {
    arrive(Records.of("wire/1"));
    index.add(List.of(new Arrival(0, 1, "wire/1", Optional.empty())));
    index.refresh();

    assertThat(index.find("wire/1")).isEmpty();
    assertThat(page("state=all").total()).isZero();
  }

  @Test
  void listenersAreToldInOrderOfWhatCanBeFound() throws IOException {
    List<Long> versions = new ArrayList<>();
    List<String> heard = new ArrayList<>();
    Subscription subscription =
        index.subscribe(
            change -> {
              versions.add(change.version());
              change.items().forEach(it -> heard.add(it.articleId() + " " + it.priority()));
            });
    index.subscribe(
        change -> {
          throw new IllegalStateException("a page that is gone");
        });

    arrive(Records.of("wire/1"), Records.of("wire/2").priority(7));
    arrive(Records.of("wire/1").update(1).priority(5));
    subscription.close();
    arrive(Records.of("wire/3"));

    assertThat(heard).containsExactly("wire/1 100", "wire/2 7", "wire/1 5");
    assertThat(versions).isSorted().doesNotHaveDuplicates();
    assertThat(index.version()).isGreaterThan(versions.get(1));
  }

  @Test
  void aRestartGoesOnWhereItWas() throws IOException {
    index.readFrom("topic-1");
    arrive(Records.of("wire/1"), Records.of("wire/2"));
    index.commit();
    arrive(Records.of("wire/3"));
    index.close();

    open();

    assertThat(index.positions()).containsExactly(Map.entry(0, 2L));
    assertThat(index.readFrom("topic-1")).isTrue();
    assertThat(ids("")).containsExactlyInAnyOrder("wire/1", "wire/2");
  }

  @Test
  void theRecordsOfATopicMadeAnewAreNotMixedIn() throws IOException {
    index.readFrom("topic-1");
    arrive(Records.of("wire/1"));
    index.commit();

    assertThat(index.readFrom("topic-2")).isFalse();

    assertThat(index.positions()).isEmpty();
    assertThat(page("state=all").total()).isZero();
  }

  @Test
  void aDamagedIndexIsBuiltAnew() throws IOException {
    arrive(Records.of("wire/1"));
    index.commit();
    index.close();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(it -> it.toString().contains("segments_")).toList()) {
        Files.write(file, new byte[] {1, 2, 3});
      }
    }

    open();

    assertThat(index.positions()).isEmpty();
    assertThat(page("state=all").total()).isZero();
  }

  private void arrive(Records... records) throws IOException {
    List<Arrival> arrivals = new ArrayList<>();
    for (Records record : records) {
      arrivals.add(record.at(offset++));
    }
    index.add(arrivals);
    index.refresh();
  }

  private static QueueQuery query(String parameters) {
    Map<String, List<String>> all = new java.util.LinkedHashMap<>();
    for (String pair : parameters.split("&")) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        all.computeIfAbsent(pair.substring(0, equals), it -> new ArrayList<>())
            .add(pair.substring(equals + 1));
      }
    }
    QueueQuery query = QueueQuery.of(all);
    assertThat(QueueQuery.of(query.parameters())).isEqualTo(query);
    return query;
  }

  private QueuePage page(String parameters) throws IOException {
    return index.search(query(parameters), SourceAccess.all());
  }

  private List<String> ids(String parameters) throws IOException {
    return ids(page(parameters));
  }

  private static List<String> ids(QueuePage page) {
    return page.items().stream().map(QueueItem::articleId).toList();
  }
}
