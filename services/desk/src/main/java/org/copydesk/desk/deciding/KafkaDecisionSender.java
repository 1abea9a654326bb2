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
import org.copydesk.runtime.config.StageConfig;
import org.copydesk.runtime.kafka.ClientSettings;
import org.copydesk.schemas.topics.Topics;
import org.copydesk.schemas.wire.LetterCodec;
import org.copydesk.schemas.wire.Wire;

/**
 * Puts decisions on reviews.decided, by an idempotent producer that waits for every replica that
 * must have them.
 */
public final class KafkaDecisionSender implements DecisionSender {

  /** An editor waits for no longer than that; the decision may then be sent again. */
  private static final int DELIVERED_WITHIN_MILLIS = 20_000;

  private static final int ASKED_AGAIN_AFTER_MILLIS = 5_000;
  private static final Duration CLOSE_WITHIN = Duration.ofSeconds(10);

  private final Producer<String, byte[]> producer;
  private final LetterCodec<Decision> codec;

  KafkaDecisionSender(Producer<String, byte[]> producer, Wire wire) {
    this.producer = producer;
    this.codec = wire.codec(Topics.REVIEWS_DECIDED);
  }

  /** A sender to the cluster of that configuration. */
  public static KafkaDecisionSender open(StageConfig config, Wire wire) {
    Map<String, Object> settings = new HashMap<>(ClientSettings.producer(config));
    settings.put(ProducerConfig.CLIENT_ID_CONFIG, ClientSettings.applicationId(config, "desk"));
    settings.put(ProducerConfig.LINGER_MS_CONFIG, 0);
    settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, DELIVERED_WITHIN_MILLIS);
    settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, ASKED_AGAIN_AFTER_MILLIS);
    settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, DELIVERED_WITHIN_MILLIS);
    return new KafkaDecisionSender(
        new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer()), wire);
  }

  @Override
  public CompletableFuture<Receipt> send(Decision decision) {
    CompletableFuture<Receipt> receipt = new CompletableFuture<>();
    ProducerRecord<String, byte[]> record =
        new ProducerRecord<>(
            Topics.REVIEWS_DECIDED.name(), decision.getArticleId(), codec.write(decision));
    try {
      // The callback tells more than the future, and tells it without a waiting thread.
      Future<RecordMetadata> unused =
          producer.send(
              record,
              (metadata, failure) -> {
                if (failure == null) {
                  receipt.complete(receipt(decision, metadata));
                } else {
                  receipt.completeExceptionally(failure);
                }
              });
    } catch (KafkaException e) {
      receipt.completeExceptionally(e);
    }
    return receipt;
  }

  private static Receipt receipt(Decision decision, RecordMetadata metadata) {
    return new Receipt(decision.getDecisionId(), metadata.partition(), metadata.offset());
  }

  @Override
  public void close() {
    producer.close(CLOSE_WITHIN);
  }
}
