package org.copydesk.ingest;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Optional;
import org.copydesk.language.article.DayOrder;
import org.copydesk.runtime.config.Settings;

/** How the ingest stage reads its settings. */
public final class IngestConfig {

  private IngestConfig() {}

  /** Reads them; faults stay in the settings. */
  public static IngestSettings read(Settings settings) {
    ZoneId zone =
        settings.parsed(
            "ingest.zone", ZoneId.of("UTC"), "a time zone, as Europe/London", IngestConfig::zone);
    DayOrder order = settings.choice("ingest.dates", DayOrder.DAY_FIRST, DayOrder.class);
    return IngestSettings.standard().withZone(zone).withDayOrder(order);
  }

  private static Optional<ZoneId> zone(String name) {
    try {
      return Optional.of(ZoneId.of(name));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
