package org.copydesk.ingest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.copydesk.ingest.reading.Refusal;

/** What lies beside an article's file. */
record Sidecar(
    Optional<Action> action,
    Optional<String> source,
    Optional<String> externalId,
    Optional<String> mediaType,
    Optional<Instant> submittedAt,
    Map<String, String> metadata) {

  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private static final Set<String> KNOWN =
      Set.of("action", "source", "externalId", "mediaType", "submittedAt", "metadata");

  static Sidecar none() {
    return new Sidecar(
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Map.of());
  }

  /**
   * @throws Refusal code "bad-sidecar", with all faults of the file
   * @throws IOException where it cannot be read
   */
  static Sidecar read(Path file) throws Refusal, IOException {
    JsonNode root = parsed(file);
    List<String> faults = new ArrayList<>();
    root.fieldNames().forEachRemaining(name -> requireKnown(name, faults));
    Sidecar sidecar =
        new Sidecar(
            string(root, "action", faults).flatMap(name -> action(name, faults)),
            string(root, "source", faults),
            string(root, "externalId", faults),
            string(root, "mediaType", faults),
            string(root, "submittedAt", faults).flatMap(words -> instant(words, faults)),
            metadata(root, faults));
    if (!faults.isEmpty()) {
      throw bad(file, String.join("; ", faults));
    }
    return sidecar;
  }

  private static JsonNode parsed(Path file) throws Refusal, IOException {
    try {
      JsonNode root = MAPPER.readTree(Files.readAllBytes(file));
      if (root == null || !root.isObject()) {
        throw bad(file, "expected a JSON object, got something else");
      }
      return root;
    } catch (JsonProcessingException fault) {
      String line =
          fault.getLocation() == null ? "" : " at line " + fault.getLocation().getLineNr();
      throw bad(file, "expected JSON, got a fault" + line);
    }
  }

  private static Refusal bad(Path file, String detail) {
    return new Refusal("bad-sidecar", "file", file.getFileName() + ": " + detail);
  }

  private static void requireKnown(String name, List<String> faults) {
    if (!KNOWN.contains(name)) {
      faults.add(
          "expected action, source, externalId, mediaType, submittedAt or metadata, got "
              + Refusal.shown(name));
    }
  }

  private static Optional<String> string(JsonNode root, String property, List<String> faults) {
    JsonNode value = root.get(property);
    if (value != null && !value.isTextual()) {
      faults.add("expected a string at /" + property);
    }
    return Optional.ofNullable(value).filter(JsonNode::isTextual).map(JsonNode::asText);
  }

  private static Optional<Action> action(String name, List<String> faults) {
    try {
      return Optional.of(Action.valueOf(name.toUpperCase(Locale.ROOT)));
    } catch (IllegalArgumentException unknown) {
      faults.add(
          "expected PUBLISH, CORRECT, WITHDRAW or ERASE, got "
              + Refusal.shown(name)
              + " at /action");
      return Optional.empty();
    }
  }

  private static Optional<Instant> instant(String words, List<String> faults) {
    try {
      return Optional.of(Instant.parse(words));
    } catch (DateTimeException notAnInstant) {
      faults.add(
          "expected an instant such as 2025-07-17T21:04:00Z, got "
              + Refusal.shown(words)
              + " at /submittedAt");
      return Optional.empty();
    }
  }

  private static Map<String, String> metadata(JsonNode root, List<String> faults) {
    Map<String, String> metadata = new TreeMap<>();
    JsonNode node = root.get("metadata");
    if (node != null && !node.isObject()) {
      faults.add("expected an object of strings at /metadata");
    } else if (node != null) {
      for (Map.Entry<String, JsonNode> entry : node.properties()) {
        if (entry.getValue().isTextual()) {
          metadata.put(entry.getKey(), entry.getValue().asText());
        } else {
          faults.add("expected a string at /metadata/" + Refusal.shown(entry.getKey()));
        }
      }
    }
    return metadata;
  }
}
