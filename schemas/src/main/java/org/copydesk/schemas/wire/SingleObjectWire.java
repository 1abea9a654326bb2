package org.copydesk.schemas.wire;

import org.apache.avro.specific.SpecificRecord;
import org.copydesk.schemas.topics.TopicSpec;

/** Avro single-object encoding. */
final class SingleObjectWire implements Wire {
  private final ShippedLetters shipped;

  SingleObjectWire(ShippedLetters shipped) {
    this.shipped = shipped;
  }

  @Override
  public <T extends SpecificRecord> LetterCodec<T> codec(TopicSpec<T> topic) {
    return new SingleObjectCodec<>(new LetterBody<>(topic.letter()), shipped);
  }

  @Override
  public void close() {
    // Nothing is open.
  }
}
