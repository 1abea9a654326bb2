package org.copydesk.review;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueStore;
import org.copydesk.letters.Decision;
import org.copydesk.letters.FlaggedArticle;
import org.copydesk.letters.ReviewRecord;
import org.copydesk.runtime.Outcome;
import org.copydesk.runtime.line.Received;
import org.copydesk.runtime.line.Reply;
import org.copydesk.schemas.topics.Topics;
import org.copydesk.schemas.wire.LetterCodec;
import org.copydesk.schemas.wire.UnreadableLetter;

/** Keeps the current record of each article, and sends out each new state of it. */
final class Filing {

  private static final byte[] SINGLE_OBJECT = {(byte) 0xC3, 1};

  private final ReviewStep step;
  private final KeyValueStore<String, byte[]> records;
  private final LetterCodec<ReviewRecord> own;
  private final LetterCodec<ReviewRecord> wire;

  /**
   * @param records in single-object encoding, whatever is on the wire: they never need a registry
   * @param own that encoding
   * @param wire how records go out
   */
  Filing(
      ReviewStep step,
      KeyValueStore<String, byte[]> records,
      LetterCodec<ReviewRecord> own,
      LetterCodec<ReviewRecord> wire) {
    this.step = step;
    this.records = records;
    this.own = own;
    this.wire = wire;
  }

  List<Reply> arrive(Received<FlaggedArticle> received) {
    return file(received.key(), step.arrive(current(received.key()), received.letter()));
  }

  List<Reply> decide(Received<Decision> received) {
    return file(received.key(), step.decide(current(received.key()), received.letter()));
  }

  private Optional<ReviewRecord> current(String key) {
    byte[] kept = records.get(key);
    try {
      return kept == null ? Optional.empty() : Optional.of(own.read(kept));
    } catch (UnreadableLetter e) {
      throw new IllegalStateException("a kept record cannot be read", e);
    }
  }

  private List<Reply> file(String key, Outcome<ReviewRecord> outcome) {
    return outcome.fold(
        record -> List.<Reply>of(kept(key, record)),
        unchanged -> List.<Reply>of(new Reply.Nothing(unchanged.reason())),
        refused ->
            List.<Reply>of(new Reply.Reject(refused.code(), refused.field(), refused.detail())));
  }

  /** Written once, for the store and for the wire, where both have the same form. */
  private Reply kept(String key, ReviewRecord record) {
    byte[] sent = wire.write(record);
    int mark = SINGLE_OBJECT.length;
    boolean same = Arrays.equals(sent, 0, Math.min(mark, sent.length), SINGLE_OBJECT, 0, mark);
    records.put(key, same ? sent : own.write(record));
    return new Reply.Send<>(Topics.REVIEWS_READY, key, record, Optional.of(Bytes.wrap(sent)));
  }
}
