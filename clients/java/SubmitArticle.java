import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.copydesk.letters.Action;
import org.copydesk.letters.Submission;
import org.copydesk.schemas.topics.Topics;
import org.copydesk.schemas.wire.Wire;

/**
 * Hands an article to Copydesk, as a CMS in Java would: with copydesk-schemas and kafka-clients.
 *
 * <pre>java -cp 'app/target/copydesk/lib/*' clients/java/SubmitArticle.java herald 2026-117 article.txt</pre>
 *
 * <p>Where the environment has SCHEMA_REGISTRY_URL, the letter is written with that registry;
 * KAFKA_BOOTSTRAP_SERVERS says where Kafka is, 127.0.0.1:9092 where it is not set.
 */
final class SubmitArticle {

  public static void main(String[] args) throws Exception {
    Map<String, String> environment = System.getenv();
    String registry = environment.getOrDefault("SCHEMA_REGISTRY_URL", "");
    String kafka = environment.getOrDefault("KAFKA_BOOTSTRAP_SERVERS", "127.0.0.1:9092");
    try (Wire wire =
            registry.isEmpty()
                ? Wire.singleObject()
                : Wire.registry(URI.create(registry), Map.of());
        var producer =
            new KafkaProducer<>(
                settings(kafka),
                new StringSerializer(),
                wire.serde(Topics.ARTICLES_SUBMITTED).serializer())) {
      Submission submission = submission(args[0], args[1], Path.of(args[2]));
      String key = submission.getSource() + "/" + submission.getExternalId();
      var record = new ProducerRecord<>(Topics.ARTICLES_SUBMITTED.name(), key, submission);
      System.out.println(key + " is at " + producer.send(record).get());
    }
  }

  private static Submission submission(String source, String id, Path file) throws IOException {
    return Submission.newBuilder()
        .setSource(source)
        .setExternalId(id)
        .setAction(Action.PUBLISH)
        .setMediaType("text/plain; charset=utf-8")
        .setBody(ByteBuffer.wrap(Files.readAllBytes(file)))
        .setMetadata(Map.of())
        .setSubmittedAt(Instant.now())
        .build();
  }

  private static Map<String, Object> settings(String kafka) {
    return Map.of(
        "bootstrap.servers", kafka,
        "compression.type", "zstd",
        "max.request.size", Topics.ARTICLES_SUBMITTED.maxMessageBytes());
  }
}
