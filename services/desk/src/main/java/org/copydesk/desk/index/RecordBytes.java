package org.copydesk.desk.index;

import java.io.IOException;
import org.copydesk.letters.ReviewRecord;
import org.copydesk.schemas.topics.Topics;
import org.copydesk.schemas.wire.LetterCodec;
import org.copydesk.schemas.wire.UnreadableLetter;
import org.copydesk.schemas.wire.Wire;

/** Records as the index stores them: in single-object encoding, whatever Kafka's wire is. */
final class RecordBytes implements AutoCloseable {

  private final Wire wire = Wire.singleObject();
  private final LetterCodec<ReviewRecord> codec = wire.codec(Topics.REVIEWS_READY);

  byte[] write(ReviewRecord record) {
    return codec.write(record);
  }

  ReviewRecord read(byte[] bytes) throws IOException {
    try {
      return codec.read(bytes);
    } catch (UnreadableLetter e) {
      throw new IOException("the index holds a record that it cannot read", e);
    }
  }

  @Override
  public void close() {
    wire.close();
  }
}
