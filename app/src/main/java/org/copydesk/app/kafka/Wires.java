package org.copydesk.app.kafka;

import org.copydesk.runtime.config.StageConfig;
import org.copydesk.schemas.wire.Wire;

/** The wire that a configuration asks for. */
public final class Wires {

  private Wires() {}

  /** With the registry where one is configured, else single-object encoding. */
  public static Wire of(StageConfig config) {
    return config
        .registry()
        .map(registry -> Wire.registry(registry, config.registrySettings()))
        .orElseGet(Wire::singleObject);
  }
}
