package org.copydesk.schemas.topics;

import java.util.Map;
import java.util.TreeMap;
import org.apache.avro.specific.SpecificRecord;

/**
 * A topic: what stands in it, who writes it and how it is created.
 *
 * @param name "plural.participle", as "articles.canonical"
 * @param key the key of its records in words; keys are UTF-8 text without any header
 * @param letter the Avro record that is the value
 * @param owner who writes it: a stage, "cms", "desk" or "any stage"
 * @param partitions how many partitions it gets
 * @param keeping what it keeps and for how long
 * @param maxMessageBytes the largest batch of records the broker takes, in bytes after compression
 * @param <T> the letter
 */
public record TopicSpec<T extends SpecificRecord>(
    String name,
    String key,
    Class<T> letter,
    String owner,
    PartitionRule partitions,
    Keeping keeping,
    int maxMessageBytes) {

  /** Checks the name and the limit. */
  public TopicSpec {
    if (!name.matches("[a-z]+\\.[a-z]+")) {
      throw new IllegalArgumentException("topic: plural.participle, but " + name);
    }
    if (maxMessageBytes < 1) {
      throw new IllegalArgumentException(name + ": a limit above 0, but " + maxMessageBytes);
    }
  }

  /**
   * The settings with which the topic is created, for AdminClient.
   *
   * <p>The broker stamps every record with its own clock. Retention and compaction go by that
   * stamp, and neither a CMS with a wrong clock nor a stage that works off an old backlog must make
   * records look old enough to be deleted before they are read.
   */
  public Map<String, String> configs() {
    Map<String, String> configs = new TreeMap<>(keeping.configs());
    configs.put("compression.type", "producer");
    configs.put("max.message.bytes", Integer.toString(maxMessageBytes));
    configs.put("message.timestamp.type", "LogAppendTime");
    return configs;
  }

  /**
   * The same for a number of replicas: one may be down, and a record still counts as written only
   * when every other has it.
   *
   * @param replicas at least 1
   */
  public Map<String, String> configs(int replicas) {
    if (replicas < 1) {
      throw new IllegalArgumentException("replicas: at least 1, but " + replicas);
    }
    Map<String, String> configs = configs();
    configs.put("min.insync.replicas", Integer.toString(Math.max(1, replicas - 1)));
    return configs;
  }
}
