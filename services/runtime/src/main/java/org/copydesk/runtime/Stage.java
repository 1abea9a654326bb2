package org.copydesk.runtime;

import java.util.List;
import java.util.Map;
import org.apache.kafka.streams.Topology;
import org.copydesk.runtime.line.Corridor;
import org.copydesk.schemas.topics.TopicSpec;

/** One room of the line, as the corridor sees it. */
public interface Stage {

  /** Its name, as "quotes"; part of its group's name. */
  String name();

  /** The topics that it reads and writes; they are made or checked before it starts. */
  List<TopicSpec<?>> topics();

  /** Its topology. Called once for each start. */
  Topology topology(Corridor corridor);

  /** What it says of itself on the page of its health, in order; empty for nothing. */
  default Map<String, String> details() {
    return Map.of();
  }
}
