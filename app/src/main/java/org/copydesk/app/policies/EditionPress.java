package org.copydesk.app.policies;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InvalidProducerEpochException;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.copydesk.letters.PolicyEdition;
import org.copydesk.runtime.config.StageConfig;
import org.copydesk.runtime.kafka.ClientSettings;
import org.copydesk.schemas.topics.Topics;
import org.copydesk.schemas.wire.Wire;

/**
 * Publishes editions, one publisher at a time.
 *
 * <p>All publishers of a desk share one transactional id. Who begins shuts out whoever began
 * before, and only then looks at what is active; so an edition always follows the one that its
 * publisher saw.
 */
public final class EditionPress {

  private static final int TRANSACTION_MILLIS = 30_000;

  private final StageConfig config;
  private final Wire wire;

  public EditionPress(StageConfig config, Wire wire) {
    this.config = config;
    this.wire = wire;
  }

  /**
   * Publishes what follows the active edition.
   *
   * @param next is given the active edition, and answers what is to follow; empty to leave all as
   *     it is
   * @return what was published
   * @throws Overtaken where somebody else began to publish meanwhile: nothing was published
   */
  public Optional<PolicyEdition> publish(
      Function<Optional<PolicyEdition>, Optional<PolicyEdition>> next) throws Overtaken {
    try (KafkaProducer<byte[], byte[]> producer = producer()) {
      producer.initTransactions();
      Optional<PolicyEdition> edition = next.apply(new EditionShelf(config, wire).active());
      if (edition.isEmpty()) {
        return edition;
      }
      // Begun only now: a producer that is closed in a transaction waits until it has timed out.
      producer.beginTransaction();
      byte[] value = wire.codec(Topics.POLICIES_ACTIVE).write(edition.get());
      byte[] key = "policy".getBytes(StandardCharsets.UTF_8);
      // Committing waits for it, and fails where it fails.
      var unused = producer.send(new ProducerRecord<>(Topics.POLICIES_ACTIVE.name(), key, value));
      producer.commitTransaction();
      return edition;
    } catch (ProducerFencedException | InvalidProducerEpochException e) {
      throw new Overtaken(e);
    } catch (KafkaException e) {
      if (e.getCause() instanceof ProducerFencedException
          || e.getCause() instanceof InvalidProducerEpochException) {
        throw new Overtaken(e);
      }
      throw e;
    }
  }

  private KafkaProducer<byte[], byte[]> producer() {
    Map<String, Object> settings = ClientSettings.producer(config);
    settings.put(
        ProducerConfig.TRANSACTIONAL_ID_CONFIG, config.applicationPrefix() + "-policies-publish");
    settings.put(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG, TRANSACTION_MILLIS);
    settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, TRANSACTION_MILLIS);
    return new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
  }

  /** Somebody else began to publish meanwhile. */
  public static final class Overtaken extends Exception {

    private static final long serialVersionUID = 1L;

    Overtaken(Throwable cause) {
      super("somebody else began to publish at the same time; nothing was published", cause);
    }
  }
}
