package org.copydesk.app.kafka;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.KafkaException;
import org.copydesk.runtime.config.StageConfig;
import org.copydesk.runtime.kafka.ClientSettings;

/** Asks once whether Kafka answers, so that nobody waits minutes to learn that it does not. */
public final class Reach {

  private static final int WITHIN_MILLIS = 5_000;

  private Reach() {}

  /**
   * Returns once Kafka has answered and has these topics.
   *
   * @throws Unreachable where it does not answer within five seconds, or lacks one of them
   */
  public static void require(StageConfig config, String... topics) throws Unreachable {
    Map<String, Object> settings = new TreeMap<>(ClientSettings.common(config));
    settings.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, WITHIN_MILLIS);
    settings.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, WITHIN_MILLIS);
    try (Admin admin = Admin.create(settings)) {
      Set<String> present = admin.listTopics().names().get(WITHIN_MILLIS, TimeUnit.MILLISECONDS);
      for (String topic : topics) {
        if (!present.contains(topic)) {
          throw Unreachable.lacks(config.bootstrapServers(), topic);
        }
      }
    } catch (ExecutionException | TimeoutException | KafkaException e) {
      throw Unreachable.silent(config.bootstrapServers(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw Unreachable.silent(config.bootstrapServers(), e);
    }
  }
}
