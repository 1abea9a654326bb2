package org.copydesk.schemas.wire;

import java.net.URI;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serde;
import org.copydesk.schemas.topics.TopicSpec;

/** One way to put letters on Kafka; a process has one of them and closes it at its end. */
public interface Wire extends AutoCloseable {

  /** Writes and reads the letters of a topic. */
  <T extends SpecificRecord> LetterCodec<T> codec(TopicSpec<T> topic);

  /**
   * The same for Kafka's consumers, producers and state stores. A null stays null; bytes that
   * cannot be read are a {@link org.apache.kafka.common.errors.SerializationException} whose cause
   * is the {@link UnreadableLetter}.
   */
  default <T extends SpecificRecord> Serde<T> serde(TopicSpec<T> topic) {
    return new LetterSerde<>(codec(topic));
  }

  /** Lets go of connections; the codecs must not be used afterwards. */
  @Override
  void close();

  /** Avro single-object encoding, which needs nothing beside the schemas shipped in this jar. */
  static Wire singleObject() {
    return new SingleObjectWire(ShippedLetters.load());
  }

  /**
   * The Confluent wire format, with the schemas in a registry. Letters in single-object encoding
   * are still read, so that a desk can change over with records in its topics.
   *
   * @param registryUrl as "http://host:8080", or with the path of the registry's own API
   * @param clientSettings settings of the registry client, as "apicurio.registry.auth.username";
   *     empty where none is needed
   */
  static Wire registry(URI registryUrl, Map<String, String> clientSettings) {
    return new RegistryWire(
        ShippedLetters.load(), new RegistrySchemas(registryUrl, clientSettings));
  }
}
