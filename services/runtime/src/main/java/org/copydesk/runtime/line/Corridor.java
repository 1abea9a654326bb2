package org.copydesk.runtime.line;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.Objects;
import org.copydesk.schemas.wire.Wire;

/**
 * What a topology is given from outside.
 *
 * @param wire how letters are written on the wire
 * @param clock the time
 * @param meters where is counted
 * @param version version of the product, as "0.1.0"
 */
public record Corridor(Wire wire, Clock clock, MeterRegistry meters, String version) {

  public Corridor {
    Objects.requireNonNull(wire, "wire");
    Objects.requireNonNull(clock, "clock");
    Objects.requireNonNull(meters, "meters");
    Objects.requireNonNull(version, "version");
  }

  /** What a stage signs its letters with, as "quotes/0.1.0". */
  public String producer(String stage) {
    return stage + "/" + version;
  }
}
