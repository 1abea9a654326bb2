package org.copydesk.schemas.wire;

import org.apache.avro.specific.SpecificRecord;
import org.copydesk.schemas.topics.TopicSpec;

/** The Confluent wire format, with the schemas in a registry. */
final class RegistryWire implements Wire {
  private final ShippedLetters shipped;
  private final RegistrySchemas registry;

  RegistryWire(ShippedLetters shipped, RegistrySchemas registry) {
    this.shipped = shipped;
    this.registry = registry;
  }

  @Override
  public <T extends SpecificRecord> LetterCodec<T> codec(TopicSpec<T> topic) {
    LetterBody<T> body = new LetterBody<>(topic.letter());
    String schemaText = shipped.newest(body.name()).schema().toString();
    return new RegistryCodec<>(
        body,
        registry,
        () -> registry.idOf(topic.name(), schemaText),
        new SingleObjectCodec<>(body, shipped));
  }

  @Override
  public void close() {
    registry.close();
  }
}
