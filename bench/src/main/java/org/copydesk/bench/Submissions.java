package org.copydesk.bench;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.common.utils.Bytes;
import org.copydesk.letters.Action;
import org.copydesk.letters.Submission;
import org.copydesk.schemas.topics.Topics;
import org.copydesk.schemas.wire.LetterCodec;
import org.copydesk.schemas.wire.Wire;

/** Handing in as a CMS does. */
final class Submissions {

  /** The source of everything that is handed in here. */
  static final String SOURCE = "bench";

  private static final LetterCodec<Submission> CODEC =
      Wire.singleObject().codec(Topics.ARTICLES_SUBMITTED);

  private Submissions() {}

  /** The bytes of a submission of a plain text. */
  static Bytes bytes(String externalId, String text) {
    Submission submission =
        Submission.newBuilder()
            .setSource(SOURCE)
            .setExternalId(externalId)
            .setAction(Action.PUBLISH)
            .setMediaType("text/plain; charset=utf-8")
            .setBody(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)))
            .setSubmittedAt(Instant.now())
            .build();
    return Bytes.wrap(CODEC.write(submission));
  }

  /** A producer that goes on over a broker's restart. */
  static KafkaProducer<String, byte[]> producer(String bootstrap) {
    Map<String, Object> settings = new HashMap<>();
    settings.put(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrap);
    settings.put(ProducerConfig.ACKS_CONFIG, "all");
    settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
    settings.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "zstd");
    settings.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, 4 * 1024 * 1024);
    settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 300_000);
    return new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
  }
}
