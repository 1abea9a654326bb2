package org.copydesk.runtime.line;

import java.util.Objects;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.utils.Bytes;
import org.copydesk.schemas.topics.TopicSpec;

/** One thing that a step sends on for a letter. */
public sealed interface Reply {

  /**
   * A letter for a topic.
   *
   * @param topic where it goes
   * @param key its key
   * @param letter the letter
   * @param written its bytes on the wire, where the step has them already
   */
  record Send<T extends SpecificRecord>(
      TopicSpec<T> topic, String key, T letter, Optional<Bytes> written) implements Reply {

    public Send {
      Objects.requireNonNull(topic, "topic");
      Objects.requireNonNull(key, "key");
      Objects.requireNonNull(letter, "letter");
      Objects.requireNonNull(written, "written");
    }

    /** A letter that was not written yet. */
    public Send(TopicSpec<T> topic, String key, T letter) {
      this(topic, key, letter, Optional.empty());
    }
  }

  /**
   * A record without a value, which takes the records of that key away when the topic is compacted.
   *
   * @param topic where it goes
   * @param key its key
   */
  record Erase(TopicSpec<?> topic, String key) implements Reply {

    public Erase {
      Objects.requireNonNull(topic, "topic");
      Objects.requireNonNull(key, "key");
    }
  }

  /**
   * The letter cannot be handled.
   *
   * @param code reason code
   * @param field field at fault; empty for the whole
   * @param detail what was expected, what came, and where; never article text
   */
  record Reject(String code, String field, String detail) implements Reply {

    public Reject {
      Objects.requireNonNull(code, "code");
      Objects.requireNonNull(field, "field");
      Objects.requireNonNull(detail, "detail");
    }
  }

  /**
   * Nothing goes on, and this is why.
   *
   * @param reason for the log
   */
  record Nothing(String reason) implements Reply {

    public Nothing {
      Objects.requireNonNull(reason, "reason");
    }
  }
}
