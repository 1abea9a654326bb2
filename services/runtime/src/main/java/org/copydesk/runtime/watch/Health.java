package org.copydesk.runtime.watch;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * How a stage is.
 *
 * @param stage its name
 * @param state its state in a word, as "RUNNING"
 * @param live whether it may still get ready without a restart
 * @param ready whether it takes letters
 * @param details what else it says of itself, in order; never article text
 */
public record Health(
    String stage, String state, boolean live, boolean ready, Map<String, String> details) {

  public Health {
    Objects.requireNonNull(stage, "stage");
    Objects.requireNonNull(state, "state");
    details = new LinkedHashMap<>(details);
  }

  /** Of a stage that says nothing else. */
  public Health(String stage, String state, boolean live, boolean ready) {
    this(stage, state, live, ready, Map.of());
  }

  static String json(List<Health> all) {
    return all.stream().map(Health::json).collect(Collectors.joining(",", "{\"stages\":[", "]}\n"));
  }

  private String json() {
    String said =
        details.entrySet().stream()
            .map(entry -> quoted(entry.getKey()) + ":" + quoted(entry.getValue()))
            .collect(Collectors.joining(","));
    return "{\"stage\":"
        + quoted(stage)
        + ",\"state\":"
        + quoted(state)
        + ",\"live\":"
        + live
        + ",\"ready\":"
        + ready
        + (said.isEmpty() ? "" : ",\"details\":{" + said + "}")
        + "}";
  }

  private static String quoted(String text) {
    StringBuilder json = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        json.append('\\').append(c);
      } else if (c < ' ') {
        json.append(String.format("\\u%04x", (int) c));
      } else {
        json.append(c);
      }
    }
    return json.append('"').toString();
  }
}
