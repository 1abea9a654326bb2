package org.copydesk.app.command;

import java.util.Map;
import org.copydesk.app.Surroundings;
import org.copydesk.ingest.IngestConfig;
import org.copydesk.ingest.IngestStep;
import org.copydesk.language.reading.ArticleReader;
import org.copydesk.language.stance.StanceReader;
import org.copydesk.quotes.QuotesMain;
import org.copydesk.runtime.config.BadConfiguration;
import org.copydesk.runtime.config.Settings;

/**
 * The steps that tools take in this process, configured as the stages are.
 *
 * @param ingest makes articles of submissions
 * @param reader reads them
 */
record Steps(IngestStep ingest, ArticleReader reader) {

  /** The steps; a configuration that cannot be used is refused with all its faults. */
  static Steps of(Surroundings surroundings) {
    return of(surroundings, Map.of());
  }

  /**
   * The steps; a configuration that cannot be used is refused with all its faults.
   *
   * @param more settings that win, by their names in the environment
   */
  static Steps of(Surroundings surroundings, Map<String, String> more) {
    try {
      Settings settings = surroundings.toolSettings(more);
      IngestStep ingest = new IngestStep(IngestConfig.read(settings));
      settings.check();
      return new Steps(ingest, QuotesMain.reader(settings));
    } catch (BadConfiguration e) {
      throw Refusal.badInput(String.valueOf(e.getMessage()));
    }
  }

  /** What makes articles of submissions, alone. */
  static IngestStep ingest(Surroundings surroundings) {
    try {
      Settings settings = surroundings.toolSettings(Map.of());
      IngestStep ingest = new IngestStep(IngestConfig.read(settings));
      settings.check();
      return ingest;
    } catch (BadConfiguration e) {
      throw Refusal.badInput(String.valueOf(e.getMessage()));
    }
  }

  /**
   * What tells stance, alone.
   *
   * @param more settings that win, by their names in the environment
   */
  static StanceReader stances(Surroundings surroundings, Map<String, String> more) {
    try {
      Settings settings = surroundings.toolSettings(more);
      settings.check();
      return QuotesMain.stances(settings);
    } catch (BadConfiguration e) {
      throw Refusal.badInput(String.valueOf(e.getMessage()));
    }
  }
}
