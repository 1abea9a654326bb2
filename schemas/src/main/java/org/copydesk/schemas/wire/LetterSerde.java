package org.copydesk.schemas.wire;

import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/** A codec in the form that Kafka's clients take; Kafka hands in and gets null for a tombstone. */
final class LetterSerde<T extends SpecificRecord> implements Serde<T> {
  private final LetterCodec<T> codec;

  LetterSerde(LetterCodec<T> codec) {
    this.codec = codec;
  }

  @Override
  public Serializer<T> serializer() {
    return (topic, letter) -> write(letter);
  }

  @Override
  public Deserializer<T> deserializer() {
    return (topic, bytes) -> read(topic, bytes);
  }

  @SuppressWarnings("NullAway") // Kafka's own signature is not annotated; null is its tombstone.
  private byte[] write(@Nullable T letter) {
    return letter == null ? null : codec.write(letter);
  }

  @SuppressWarnings("NullAway") // As above.
  private T read(String topic, byte @Nullable [] bytes) {
    if (bytes == null) {
      return null;
    }
    try {
      return codec.read(bytes);
    } catch (UnreadableLetter unreadable) {
      throw new SerializationException(topic + ": " + unreadable.getMessage(), unreadable);
    }
  }
}
