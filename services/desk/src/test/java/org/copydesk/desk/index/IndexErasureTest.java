package org.copydesk.desk.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Terms;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;
import org.copydesk.desk.StepClock;
import org.copydesk.letters.ReviewRecord;
import org.copydesk.letters.ReviewState;
import org.junit.jupiter.api.Test;

class IndexErasureTest extends IndexRoom {

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
}
