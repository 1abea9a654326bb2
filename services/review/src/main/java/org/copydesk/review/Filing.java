package org.copydesk.review;

import java.util.List;
import java.util.Optional;
import org.apache.kafka.streams.state.KeyValueStore;
import org.copydesk.letters.Decision;
import org.copydesk.letters.FlaggedArticle;
import org.copydesk.letters.ReviewRecord;
import org.copydesk.runtime.Outcome;
import org.copydesk.runtime.line.Received;
import org.copydesk.runtime.line.Reply;
import org.copydesk.schemas.topics.Topics;

/** Keeps the current record of each article, and sends out each new state of it. */
final class Filing {

  private final ReviewStep step;
  private final KeyValueStore<String, ReviewRecord> records;

  Filing(ReviewStep step, KeyValueStore<String, ReviewRecord> records) {
    this.step = step;
    this.records = records;
  }

  List<Reply> arrive(Received<FlaggedArticle> received) {
    return file(received.key(), step.arrive(current(received.key()), received.letter()));
  }

  List<Reply> decide(Received<Decision> received) {
    return file(received.key(), step.decide(current(received.key()), received.letter()));
  }

  private Optional<ReviewRecord> current(String key) {
    return Optional.ofNullable(records.get(key));
  }

  private List<Reply> file(String key, Outcome<ReviewRecord> outcome) {
    return outcome.fold(
        record -> {
          records.put(key, record);
          return List.<Reply>of(new Reply.Send<>(Topics.REVIEWS_READY, key, record));
        },
        unchanged -> List.<Reply>of(new Reply.Nothing(unchanged.reason())),
        refused ->
            List.<Reply>of(new Reply.Reject(refused.code(), refused.field(), refused.detail())));
  }
}
