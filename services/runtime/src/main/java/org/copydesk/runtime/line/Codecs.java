package org.copydesk.runtime.line;

import java.util.HashMap;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.copydesk.schemas.topics.TopicSpec;
import org.copydesk.schemas.wire.LetterCodec;
import org.copydesk.schemas.wire.Wire;

/** The codecs that one step writes with, each made once. For one thread. */
final class Codecs {

  private final Wire wire;
  private final Map<String, LetterCodec<?>> made = new HashMap<>();

  Codecs(Wire wire) {
    this.wire = wire;
  }

  /** The codec of a topic. */
  <T extends SpecificRecord> LetterCodec<T> codec(TopicSpec<T> topic) {
    @SuppressWarnings("unchecked") // Under a topic's name stands only that topic's codec.
    LetterCodec<T> codec =
        (LetterCodec<T>) made.computeIfAbsent(topic.name(), name -> wire.codec(topic));
    return codec;
  }
}
