package org.copydesk.runtime.kafka;

import java.util.Map;
import java.util.TreeMap;
import org.copydesk.runtime.config.StageConfig;
import org.copydesk.schemas.wire.Wire;

/** The wire that a configuration asks for. */
public final class Wires {

  private static final String CLIENT_PREFIX = "apicurio.registry.";

  private Wires() {}

  /**
   * With the registry where one is configured, else single-object encoding. The caller closes it.
   */
  public static Wire of(StageConfig config) {
    return config
        .registry()
        .map(registry -> Wire.registry(registry, clientSettings(config)))
        .orElseGet(Wire::singleObject);
  }

  private static Map<String, String> clientSettings(StageConfig config) {
    Map<String, String> settings = new TreeMap<>();
    config.registrySettings().forEach((name, value) -> settings.put(CLIENT_PREFIX + name, value));
    return settings;
  }
}
