package org.copydesk.schemas.wire;

import org.apache.avro.specific.SpecificRecord;
import org.copydesk.schemas.topics.TopicSpec;

/** Topics that the desk does not have. */
final class OtherTopic {
  private OtherTopic() {}

  static <T extends SpecificRecord> TopicSpec<T> like(TopicSpec<T> topic, String name) {
    return new TopicSpec<>(
        name,
        topic.key(),
        topic.letter(),
        topic.owner(),
        topic.partitions(),
        topic.keeping(),
        topic.maxMessageBytes());
  }
}
