package org.copydesk.app.command;

import org.copydesk.app.Surroundings;
import org.copydesk.ingest.IngestConfig;
import org.copydesk.ingest.IngestStep;
import org.copydesk.language.reading.ArticleReader;
import org.copydesk.quotes.QuotesConfig;
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
    try {
      Settings settings = surroundings.toolSettings();
      IngestStep ingest = new IngestStep(IngestConfig.read(settings));
      QuotesConfig quotes = QuotesConfig.read(settings);
      settings.check();
      return new Steps(ingest, QuotesMain.reader(quotes));
    } catch (BadConfiguration e) {
      throw Refusal.badInput(String.valueOf(e.getMessage()));
    }
  }
}
