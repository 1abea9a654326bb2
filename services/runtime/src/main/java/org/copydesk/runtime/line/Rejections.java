package org.copydesk.runtime.line;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.streams.processor.api.Record;
import org.copydesk.letters.Header;
import org.copydesk.letters.Rejection;
import org.copydesk.schemas.topics.Topics;
import org.copydesk.schemas.wire.LetterCodec;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes the letter of rejection for a record, with the record's bytes as they came. */
final class Rejections {

  private static final Logger LOG = LoggerFactory.getLogger(Rejections.class);

  private final String stage;
  private final Corridor corridor;
  private final LetterCodec<Rejection> codec;

  Rejections(String stage, Corridor corridor) {
    this.stage = stage;
    this.corridor = corridor;
    this.codec = corridor.wire().codec(Topics.ARTICLES_REJECTED);
  }

  byte[] write(Reply.Reject reject, Record<byte[], byte[]> record, Origin origin) {
    LOG.atWarn()
        .addKeyValue("stage", stage)
        .addKeyValue("topic", origin.topic())
        .addKeyValue("partition", origin.partition())
        .addKeyValue("offset", origin.offset())
        .addKeyValue("reason", reject.code())
        .addKeyValue("field", reject.field())
        .log("rejected");
    Rejection letter =
        Rejection.newBuilder()
            .setStage(stage)
            .setTopic(origin.topic())
            .setPartition(origin.partition())
            .setOffset(origin.offset())
            .setRecordTimestamp(Instant.ofEpochMilli(Math.max(0, record.timestamp())))
            .setOriginalKey(wrapped(record.key()))
            .setOriginalValue(wrapped(record.value()))
            .setHeaders(headers(record))
            .setCode(reject.code())
            .setField(reject.field())
            .setDetail(reject.detail())
            .setRejectedAt(corridor.clock().instant())
            .setProducer(corridor.producer(stage))
            .build();
    return codec.write(letter);
  }

  private static List<Header> headers(Record<byte[], byte[]> record) {
    List<Header> headers = new ArrayList<>();
    for (org.apache.kafka.common.header.Header header : record.headers()) {
      headers.add(new Header(header.key(), wrapped(header.value())));
    }
    return headers;
  }

  private static @Nullable ByteBuffer wrapped(byte @Nullable [] bytes) {
    return bytes == null ? null : ByteBuffer.wrap(bytes);
  }
}
