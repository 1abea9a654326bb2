package org.copydesk.quotes;

import java.util.Objects;
import org.copydesk.runtime.config.Settings;

/**
 * What the quotes stage is configured with.
 *
 * @param reader what reads the articles
 */
public record QuotesConfig(Reader reader) {

  /** What reads the articles. */
  public enum Reader {
    /** Rules only; needs no model. */
    RULES
  }

  public QuotesConfig {
    Objects.requireNonNull(reader, "reader");
  }

  /** Reads it; faults stay in the settings. */
  public static QuotesConfig read(Settings settings) {
    return new QuotesConfig(settings.choice("quotes.reader", Reader.RULES, Reader.class));
  }
}
