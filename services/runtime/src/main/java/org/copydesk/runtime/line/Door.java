package org.copydesk.runtime.line;

import java.util.Objects;
import java.util.function.Function;
import org.apache.avro.specific.SpecificRecord;
import org.copydesk.schemas.topics.TopicSpec;

/**
 * The door through which one kind of letter comes into a stage.
 *
 * @param stage the stage
 * @param topic what it reads
 * @param idOf the article's id in a letter, which its record's key must equal
 */
public record Door<T extends SpecificRecord>(
    String stage, TopicSpec<T> topic, Function<T, String> idOf) {

  public Door {
    Objects.requireNonNull(stage, "stage");
    Objects.requireNonNull(topic, "topic");
    Objects.requireNonNull(idOf, "idOf");
  }
}
