package org.copydesk.desk.index;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Optional;
import org.apache.lucene.util.BytesRef;
import org.copydesk.letters.ReviewRecord;
import org.copydesk.schemas.topics.Topics;
import org.copydesk.schemas.wire.LetterCodec;
import org.copydesk.schemas.wire.UnreadableLetter;
import org.copydesk.schemas.wire.Wire;

/** Records as the index stores them: in single-object encoding, whatever Kafka's wire is. */
final class RecordBytes implements AutoCloseable {

  /** How single-object encoding begins. */
  private static final byte[] MARK = {(byte) 0xC3, 1};

  private final Wire wire = Wire.singleObject();
  private final LetterCodec<ReviewRecord> codec = wire.codec(Topics.REVIEWS_READY);

  byte[] write(ReviewRecord record) {
    return codec.write(record);
  }

  /** The bytes that it came in where the index can keep them, else the record written anew. */
  BytesRef write(ReviewRecord record, Optional<ByteBuffer> letter) {
    return letter
        .filter(ByteBuffer::hasArray)
        .filter(RecordBytes::isSingleObject)
        .map(it -> new BytesRef(it.array(), it.arrayOffset() + it.position(), it.remaining()))
        .orElseGet(() -> new BytesRef(write(record)));
  }

  private static boolean isSingleObject(ByteBuffer letter) {
    return letter.remaining() > MARK.length
        && letter.get(letter.position()) == MARK[0]
        && letter.get(letter.position() + 1) == MARK[1];
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
