package org.copydesk.desk.deciding;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.copydesk.letters.Decision;
import org.copydesk.letters.Submission;
import org.copydesk.runtime.config.StageConfig;
import org.copydesk.runtime.kafka.ClientSettings;
import org.copydesk.schemas.topics.Topics;
import org.copydesk.schemas.wire.LetterCodec;
import org.copydesk.schemas.wire.Wire;

/**
 * Puts decisions on reviews.decided, and erasures on articles.submitted, by an idempotent producer
 * that waits for every replica that must have them.
 */
public final class KafkaSender implements DecisionSender, ErasureSender {

  /** An editor waits for no longer than that; the decision may then be sent again. */
  private static final int DELIVERED_WITHIN_MILLIS = 20_000;

  private static final int ASKED_AGAIN_AFTER_MILLIS = 5_000;
  private static final Duration CLOSE_WITHIN = Duration.ofSeconds(10);

  private final Producer<String, byte[]> producer;
  private final LetterCodec<Decision> codec;
  private final LetterCodec<Submission> submissions;

  KafkaSender(Producer<String, byte[]> producer, Wire wire) {
    this.producer = producer;
    this.codec = wire.codec(Topics.REVIEWS_DECIDED);
    this.submissions = wire.codec(Topics.ARTICLES_SUBMITTED);
  }

  /** A sender to the cluster of that configuration. */
  public static KafkaSender open(StageConfig config, Wire wire) {
    Map<String, Object> settings = new HashMap<>(ClientSettings.producer(config));
    settings.put(ProducerConfig.CLIENT_ID_CONFIG, ClientSettings.applicationId(config, "desk"));
    settings.put(ProducerConfig.LINGER_MS_CONFIG, 0);
    settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, DELIVERED_WITHIN_MILLIS);
    settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, ASKED_AGAIN_AFTER_MILLIS);
    settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, DELIVERED_WITHIN_MILLIS);
    return new KafkaSender(
        new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer()), wire);
  }

  @Override
  public CompletableFuture<Receipt> send(Decision decision) {
    return send(
        Topics.REVIEWS_DECIDED.name(),
        decision.getArticleId(),
        decision.getDecisionId(),
        codec.write(decision));
  }

  @Override
  public CompletableFuture<Receipt> erase(Submission erasure) {
    String id = erasure.getSource() + "/" + erasure.getExternalId();
    return send(Topics.ARTICLES_SUBMITTED.name(), id, id, submissions.write(erasure));
  }

  private CompletableFuture<Receipt> send(String topic, String key, String id, byte[] letter) {
    CompletableFuture<Receipt> receipt = new CompletableFuture<>();
    ProducerRecord<String, byte[]> record = new ProducerRecord<>(topic, key, letter);
    try {
      // The callback tells more than the future, and tells it without a waiting thread.
      Future<RecordMetadata> unused =
          producer.send(
              record,
              (metadata, failure) -> {
                if (failure == null) {
                  receipt.complete(new Receipt(id, metadata.partition(), metadata.offset()));
                } else {
                  receipt.completeExceptionally(failure);
                }
              });
    } catch (KafkaException e) {
      receipt.completeExceptionally(e);
    }
    return receipt;
  }

  @Override
  public void close() {
    producer.close(CLOSE_WITHIN);
  }
}
