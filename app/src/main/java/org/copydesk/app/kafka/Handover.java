package org.copydesk.app.kafka;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.copydesk.letters.Submission;
import org.copydesk.runtime.config.StageConfig;
import org.copydesk.runtime.kafka.ClientSettings;
import org.copydesk.schemas.topics.Topics;
import org.copydesk.schemas.wire.LetterCodec;
import org.copydesk.schemas.wire.Wire;

/** Hands records to Kafka, each acknowledged by every replica and none twice. */
public final class Handover implements AutoCloseable {

  private static final int DELIVERED_WITHIN_MILLIS = 30_000;
  private static final int REQUEST_MILLIS = 10_000;

  private final KafkaProducer<byte[], byte[]> producer;
  private final LetterCodec<Submission> submissions;

  private Handover(KafkaProducer<byte[], byte[]> producer, LetterCodec<Submission> submissions) {
    this.producer = producer;
    this.submissions = submissions;
  }

  /** A handover to a cluster. */
  public static Handover open(StageConfig config, Wire wire) {
    Map<String, Object> settings = ClientSettings.producer(config);
    settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, DELIVERED_WITHIN_MILLIS);
    settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, DELIVERED_WITHIN_MILLIS);
    settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, REQUEST_MILLIS);
    return new Handover(
        new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer()),
        wire.codec(Topics.ARTICLES_SUBMITTED));
  }

  /** The bytes of a submission. */
  public byte[] written(Submission submission) {
    return submissions.write(submission);
  }

  /** Hands in the bytes of a submission under its article's key. */
  public Future<RecordMetadata> submit(String articleId, byte[] written) {
    byte[] key = articleId.getBytes(StandardCharsets.UTF_8);
    return producer.send(new ProducerRecord<>(Topics.ARTICLES_SUBMITTED.name(), key, written));
  }

  /** Puts a record on its topic as it is, and waits until it is there. */
  public RecordMetadata put(ProducerRecord<byte[], byte[]> record)
      throws ExecutionException, InterruptedException {
    return producer.send(record).get();
  }

  @Override
  public void close() {
    producer.close();
  }
}
