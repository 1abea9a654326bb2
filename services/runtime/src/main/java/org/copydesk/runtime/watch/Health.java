package org.copydesk.runtime.watch;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * How a stage is.
 *
 * @param stage its name
 * @param state its state in a word, as "RUNNING"
 * @param live whether it may still get ready without a restart
 * @param ready whether it takes letters
 */
public record Health(String stage, String state, boolean live, boolean ready) {

  public Health {
    Objects.requireNonNull(stage, "stage");
    Objects.requireNonNull(state, "state");
  }

  /** As JSON; names of stages and states are words, so nothing needs escaping. */
  static String json(List<Health> all) {
    return all.stream()
        .map(
            it ->
                "{\"stage\":\""
                    + it.stage
                    + "\",\"state\":\""
                    + it.state
                    + "\",\"live\":"
                    + it.live
                    + ",\"ready\":"
                    + it.ready
                    + "}")
        .collect(Collectors.joining(",", "{\"stages\":[", "]}\n"));
  }
}
